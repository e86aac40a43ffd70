using System.Text;
using Flora.Cli.CommandLine;

namespace Flora.Cli.Debugging;

/// <summary>Words of a shell in which the names of variables stand for what those hold.</summary>
/// <param name="variables">The variables.</param>
internal sealed class CurlWord(IReadOnlyList<string> variables)
{
    // The longest first: one may be the beginning of another.
    private readonly IReadOnlyList<string> variables = [.. variables.OrderByDescending(static name => name.Length)];

    private static bool IsPowerShell => OperatingSystem.IsWindows();

    /// <summary>The text as one word.</summary>
    internal string Quote(string text) => variables.Any(name => text.Contains(name, StringComparison.Ordinal)) ? Quoted(text) : ShellWord.Quote(text);

    /// <summary>The header with a credential.</summary>
    internal static string Authorization(string scheme, string? parameter) => parameter is null
        ? $"\"Authorization: {Variable(scheme)}\""
        : $"\"Authorization: {scheme} {Variable(parameter)}\"";

    /// <summary>The user and the password of <c>Basic</c>.</summary>
    internal static string User(string? parameter)
    {
        var pair = Encoding.UTF8.GetString(Convert.FromBase64String(parameter ?? "")).Split(':', 2);
        return $"\"{string.Join(':', pair.Select(name => name.Length == 0 ? "" : $"${{{Prefix}{name}}}"))}\"";
    }

    private static string Prefix => IsPowerShell ? "env:" : "";

    private static string Variable(string name) => $"${Prefix}{name}";

    private string Quoted(string text)
    {
        var escape = IsPowerShell ? '`' : '\\';
        var word = new StringBuilder("\"");
        for (var at = 0; at < text.Length;)
        {
            if (variables.FirstOrDefault(name => string.CompareOrdinal(text, at, name, 0, name.Length) == 0) is { } variable)
            {
                word.Append("${").Append(Prefix).Append(variable).Append('}');
                at += variable.Length;
                continue;
            }
            if (text[at] is '"' or '$' or '`' || text[at] == escape) word.Append(escape);
            word.Append(text[at++]);
        }
        return word.Append('"').ToString();
    }
}
