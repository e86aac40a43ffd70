using System.Text.RegularExpressions;
using Flora.Cli.CommandLine;

namespace Flora.Cli.Configuration;

/// <summary>The names that profiles may have: they need no quotes in any shell.</summary>
internal static partial class ProfileName
{
    /// <summary>The name of the profile that is used when nobody names one.</summary>
    internal const string Default = "default";

    private const string Rule = "must be 1 to 64 letters, digits, \".\", \"_\" and \"-\", the first one a letter or a digit";

    /// <exception cref="UsageException">The name is not what it must be.</exception>
    internal static void Check(Setting name, IReadOnlyList<string> command)
    {
        if (!Allowed().IsMatch(name.Text)) throw new UsageException($"{name.Origin} {Rule}, but is \"{name.Text}\"", command);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z")]
    private static partial Regex Allowed();
}
