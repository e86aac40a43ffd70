using System.Text;

namespace Flora.Cli.Tests.Support.Parsing;

/// <summary>Reads lines of values with tabs between them and four escapes; anything else fails.</summary>
internal static class StrictTsv
{
    internal static string[][] Parse(string text)
    {
        if (text.Length == 0) return [];
        Assert.That(text, Does.EndWith("\n").And.Not.Contains("\r"));
        string[][] records = [.. text[..^1].Split('\n').Select(line => line.Split('\t').Select(Unescape).ToArray())];
        Assert.That(records.Select(record => record.Length).Distinct().Count(), Is.EqualTo(1), "Every record has the same number of values.");
        return records;
    }

    private static string Unescape(string value)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
        {
            plain.Append(value[at] != '\\' ? value[at] : value[++at] switch
            {
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                '\\' => '\\',
                var other => throw new FormatException($"There is no escape \\{other}."),
            });
        }
        return plain.ToString();
    }
}
