using Flora.Generator.Diff.Model;
using Flora.Generator.Diff.Rules;

namespace Flora.Generator.Diff.Report;

/// <summary>The rules as a table in Markdown.</summary>
internal static class RuleTable
{
    /// <summary>Prints it.</summary>
    public static void Write(TextWriter output)
    {
        output.Write("| rule | direction | severity | means |\n|---|---|---|---|\n");
        foreach (var rule in RuleCatalogue.All)
        {
            output.Write($"| `{rule.Id}` | {Words.Of(rule.Direction)} | {Words.Of(rule.Severity)} | {Markdown.Escape(rule.Meaning)} |\n");
        }
    }
}
