using System.Globalization;
using Flora.Cli.CommandLine;

namespace Flora.Cli.Configuration;

/// <summary>Reads the text of settings, and says what a wrong one must be.</summary>
/// <param name="command">The words of the command that is called.</param>
internal sealed class SettingText(IReadOnlyList<string> command)
{
    /// <exception cref="UsageException">It is no such number.</exception>
    internal int? Number(Setting? setting, int least, string rule)
    {
        if (setting is null) return null;
        if (!int.TryParse(setting.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < least)
        {
            throw Wrong(setting, $"must be a whole number, {rule}, but is \"{setting.Text}\"");
        }
        return number;
    }

    /// <exception cref="UsageException">It is no time.</exception>
    internal TimeSpan? Duration(Setting? setting)
    {
        if (setting is null) return null;
        if (!DurationText.TryRead(setting.Text, out var duration))
        {
            throw Wrong(setting, $"must be a time above zero such as 30, 0.5, 250ms or 2m, but is \"{setting.Text}\"");
        }
        return duration;
    }

    /// <exception cref="UsageException">It is no address of an API.</exception>
    internal Uri? Address(Setting? setting)
    {
        if (setting is null) return null;
        if (!Uri.TryCreate(setting.Text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw Wrong(setting, $"must be an address that begins with https:// or http://, but is \"{setting.Text}\"");
        }
        // Not repeated: a user name may have a password with it.
        if (address.UserInfo.Length > 0) throw Wrong(setting, "must be an address without a user name");
        if (address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw Wrong(setting, $"must be an address without \"?\" and \"#\", but is \"{setting.Text}\"");
        }
        return address;
    }

    private UsageException Wrong(Setting setting, string problem) => new($"{setting.Origin} {problem}", command);
}
