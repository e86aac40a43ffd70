using System.Diagnostics.CodeAnalysis;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Configuration;
using Flora.Cli.Errors;

namespace Flora.Cli.Auth;

/// <summary><c>auth logout</c>: takes the key out of a profile.</summary>
internal sealed class LogoutCommand : AuthCommand
{
    [SetsRequiredMembers]
    internal LogoutCommand()
    {
        Words = Logout;
        Summary = "Take the API key out of the configuration file";
        Description = "Takes it out of one profile, whose other settings stay. A key in the environment is not touched.";
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<OptionSpec> Shared { get; } = [ToolOptions.Profile, ToolOptions.Quiet];

    /// <inheritdoc/>
    public override IEnumerable<CommandExample> Examples(ToolIdentity identity) => [new(identity.CommandLine(Words))];

    /// <inheritdoc/>
    public override Task<ExitCode> RunAsync(LocalCall call, CancellationToken cancellationToken)
    {
        var sources = call.ReadSettings();
        sources.RequireProfile();
        if (sources.Profile is { } profile && profile.Find(ToolOptions.ApiKey) is not null)
        {
            ConfigFile.Change(call.Identity, call.Host.Variable, file =>
            {
                if (file.Find(sources.ProfileName.Text) is not { } kept) return;
                kept.Remove(ToolOptions.ApiKey);
                if (kept.IsEmpty) file.Remove(sources.ProfileName.Text);
            });
            call.Notice($"Took the key of {profile.Title} out of {sources.File.Path}.");
        }
        else
        {
            call.Notice($"Profile \"{sources.ProfileName.Text}\" has no key.");
        }
        if (call.ReadSettings().Find(ToolOptions.ApiKey) is { Profile: null } left) call.Notice($"note: the API key of {left.Origin} is still set");
        return Task.FromResult(ExitCode.Done);
    }
}
