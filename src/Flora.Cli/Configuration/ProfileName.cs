using Flora.Cli.CommandLine;

namespace Flora.Cli.Configuration;

/// <summary>The names that profiles may have: they need no quotes in any shell.</summary>
internal static class ProfileName
{
    /// <summary>The name of the profile that is used when nobody names one.</summary>
    internal const string Default = "default";

    private const int Longest = 64;

    private const string Rule = "must be 1 to 64 letters, digits, \".\", \"_\" and \"-\", the first one a letter or a digit";

    /// <exception cref="UsageException">The name is not what it must be.</exception>
    internal static void Check(Setting name, IReadOnlyList<string> command)
    {
        if (!IsAllowed(name.Text)) throw new UsageException($"{name.Origin} {Rule}, but is \"{name.Text}\"", command);
    }

    private static bool IsAllowed(string name) =>
        name.Length is >= 1 and <= Longest
        && char.IsAsciiLetterOrDigit(name[0])
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-');
}
