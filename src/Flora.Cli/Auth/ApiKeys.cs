using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Configuration;
using Flora.Cli.Errors;

namespace Flora.Cli.Auth;

/// <summary>The keys that are given, the one that is used first.</summary>
/// <param name="all">The keys.</param>
/// <param name="identity">What the tool is called, and where its API is.</param>
internal sealed class ApiKeys(IReadOnlyList<Setting> all, ToolIdentity identity)
{
    /// <summary>The key that is used; null when there is none.</summary>
    internal Setting? Used => all.Count == 0 ? null : all[0];

    /// <summary>Says that others than the key that is used are given; null when there are none.</summary>
    internal string? Conflict
    {
        get
        {
            var others = all.Where(key => key.Text != Used!.Text).Select(Source).ToList();
            return others.Count == 0 ? null : $"note: the API key of {Source(Used!)} is used, not that of {string.Join(" or ", others)}";
        }
    }

    /// <summary>Collects them.</summary>
    internal static ApiKeys Of(ToolIdentity identity, SettingSources sources, KeyInput input, CancellationToken cancellationToken)
    {
        var file = input.Option(sources, cancellationToken);
        return new([.. file is null ? [] : new[] { file }, .. sources.All(ToolOptions.ApiKey)], identity);
    }

    /// <summary>Who gives a key, as it is named in a sentence.</summary>
    internal static string Source(Setting key) => key.Profile?.Title ?? key.Origin;

    /// <summary>Why no key can be sent; null when one can.</summary>
    /// <param name="sources">Who gives settings.</param>
    /// <param name="connection">Where it would go.</param>
    /// <param name="command">The command that needs it.</param>
    internal Exception? Fault(SettingSources sources, ConnectionSettings connection, ToolCommand command)
    {
        if (Used is not { } key) return new MissingKeyException(HowToGetOne(sources, command));
        if (KeyText.Problem(key.Text) is { } problem) return new UnusableKeyException($"the API key {problem}", $"check that of {Source(key)}");
        return key.Profile is { } profile ? Objection(profile, sources, connection) : null;
    }

    // Because of the file that holds it, or of where it would go.
    private Exception? Objection(Profile profile, SettingSources sources, ConnectionSettings connection)
    {
        if (sources.File is { IsOpenToOthers: true, Path: { } path })
        {
            return new ConfigException($"others can read the keys in {path}", $"run: chmod 600 {ShellWord.Quote(path)}");
        }
        // A key is for the address that it was given with; a variable left over from elsewhere must not lead it astray.
        var home = new SettingText(sources.Command).Address(profile.Find(ToolOptions.BaseUrl)) ?? (identity.Address is null ? null : new Uri(identity.Address));
        if (connection.BaseUrl is not { } address || home is null || IsSameOrigin(home, address)) return null;
        var (name, text) = (connection.BaseUrlSetting!.Origin, connection.BaseUrlSetting.Text);
        return new UsageException($"the API key of {profile.Title} is for {Origin(home)}, but {name} leads to {Origin(address)}", sources.Command)
        {
            Advice = $"give a key for it with {ToolOptions.ApiKeyFile.Name} or {identity.KeyVariable}, or make a profile: "
                + identity.CommandLine([.. AuthCommand.Login, ToolOptions.Profile.Name, "NAME", ToolOptions.BaseUrl.Name, ShellWord.Quote(text)]),
        };
    }

    private string HowToGetOne(SettingSources sources, ToolCommand command)
    {
        var others = sources.File.ProfileNames.Where(name => sources.File.Find(name)?.Find(ToolOptions.ApiKey) is not null).ToList();
        return $"set {identity.KeySource}, keep one with: {identity.CommandLine(AuthCommand.Login)}"
            + (others.Count == 0 ? "" : $", choose a profile with {ToolOptions.Profile.Name} ({string.Join(", ", others)})")
            + (identity.Demo is null || command is not IListing
                ? ""
                : $", or look around without one: {identity.CommandLine([.. command.Words, ToolOptions.Demo.Name])}");
    }

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private static bool IsSameOrigin(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
