using Flora.Cli.CommandLine;
using Flora.Cli.Configuration;

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
            var others = all.Where(key => key.Text != Used!.Text).Select(key => Source(key)).ToList();
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

    /// <summary>Why the key that is used must not be sent: because of the file that holds it, or of where it would go. Null when it may.</summary>
    /// <param name="sources">Who gives settings.</param>
    /// <param name="connection">Where it would go.</param>
    internal (string Problem, string Advice)? Objection(SettingSources sources, ConnectionSettings connection)
    {
        if (Used is not { Profile: { } profile }) return null;
        if (sources.File.IsOpenToOthers)
        {
            return ($"others can read the keys in {sources.File.Path}", $"run: chmod 600 {ShellWord.Quote(sources.File.Path!)}");
        }
        // A key is for the address that it was given with; a variable left over from elsewhere must not lead it astray.
        var home = profile.Find(ToolOptions.BaseUrl) is { } own ? new SettingText(sources.Command).Address(own)! : new Uri(identity.Address);
        if (connection.BaseUrl is not { } address || IsSameOrigin(home, address)) return null;
        return (
            $"the API key of {profile.Title} is for {Origin(home)}, but {connection.BaseUrlSetting!.Origin} leads to {Origin(address)}",
            $"give a key for it with {ToolOptions.ApiKeyFile.Name} or {identity.KeyVariable}, or make a profile: "
                + identity.CommandLine("auth", "login", ToolOptions.Profile.Name, "NAME", ToolOptions.BaseUrl.Name, ShellWord.Quote(connection.BaseUrlSetting.Text)));
    }

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private static bool IsSameOrigin(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
