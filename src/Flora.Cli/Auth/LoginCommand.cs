using System.Diagnostics.CodeAnalysis;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Configuration;
using Flora.Cli.Errors;

namespace Flora.Cli.Auth;

/// <summary><c>auth login</c>: keeps a key in a profile.</summary>
internal sealed class LoginCommand : AuthCommand
{
    [SetsRequiredMembers]
    internal LoginCommand()
    {
        Words = Login;
        Summary = "Keep an API key in the configuration file";
        Description = "Asks for the key without showing it, or reads it from standard input. It is kept in a profile, for one address of the API, and sent nowhere else. Whether the API takes it, the first call tells.";
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<OptionSpec> Shared { get; } =
        [ToolOptions.Profile, ToolOptions.BaseUrl, ToolOptions.ApiKey, ToolOptions.ApiKeyFile, ToolOptions.Quiet];

    /// <inheritdoc/>
    public override IEnumerable<CommandExample> Examples(ToolIdentity identity) =>
    [
        new(identity.CommandLine(Words), "asks for the key"),
        new($"{identity.CommandLine(Words)} < key.txt", "reads it from a file"),
        new(identity.CommandLine([.. Words, ToolOptions.Profile.Name, "work"]), "keeps a second one"),
    ];

    /// <inheritdoc/>
    public override Task<ExitCode> RunAsync(LocalCall call, CancellationToken cancellationToken)
    {
        // Whatever is wrong is said before the key is asked for.
        var sources = call.ReadSettings();
        if (sources.File.Path is not { } path)
        {
            throw new ConfigException("there is no place for a configuration file", $"set HOME, or {call.Identity.ConfigVariable} to the path of a file");
        }
        var address = sources.Find(ToolOptions.BaseUrl);
        _ = new SettingText(Words).Address(address);
        var profile = sources.File.FindOrAdd(sources.ProfileName.Text);
        var key = Read(call, sources, profile, cancellationToken);
        // Another run may have saved something while the key was typed.
        ConfigFile.Change(call.Identity, call.Host.Variable, file =>
        {
            var kept = file.FindOrAdd(sources.ProfileName.Text);
            kept.Set(ToolOptions.ApiKey, key);
            if (address is { Profile: null }) kept.Set(ToolOptions.BaseUrl, address.Text);
        });
        call.Notice($"Kept {KeyText.Mention(key)} of {profile.Title} in {path}. It is sent to {address?.Text ?? call.Identity.Address ?? "that address"} only.");
        if (call.ReadSettings().Find(ToolOptions.ApiKey) is { } used && used.Text != key)
        {
            call.Notice($"note: the API key of {ApiKeys.Source(used)} comes before it");
        }
        return Task.FromResult(ExitCode.Done);
    }

    private string Read(LocalCall call, SettingSources sources, Profile profile, CancellationToken cancellationToken)
    {
        var input = new KeyInput(call.Host, Words, call.Notice);
        var key = input.Option(sources, cancellationToken)?.Text
            ?? sources.Typed(ToolOptions.ApiKey)?.Text
            ?? input.FromInput($"API key for {profile.Title} (not shown): ", cancellationToken);
        call.Printer.Secrets.Add(key);
        if (KeyText.Problem(key) is { } problem)
        {
            throw new UnusableKeyException($"the API key {problem}", "nothing was kept: give the key as it was made, and nothing else");
        }
        return key;
    }
}
