using System.Globalization;
using System.Text;

namespace Flora.History;

/// <summary>
/// The table of failures, <c>failures.tsv</c>: the first row that matches counts. Codes that say nothing more than that something failed
/// come behind the messages of a moderation, which providers hide in them.
/// </summary>
internal static class FailureTable
{
    private static readonly Lazy<IReadOnlyList<FailureRule>> Loaded = new(Load);

    internal static IReadOnlyList<FailureRule> Rules => Loaded.Value;

    internal static FailureRule? Find(string? code, string? message)
    {
        var wantedCode = Words(code);
        var wantedMessage = Lower(message).Trim();
        return Rules.FirstOrDefault(rule => rule.Matches(wantedCode, wantedMessage));
    }

    // Codes come as snake_case, kebab-case, SCREAMING or with dots; camelCase is cut before each capital.
    private static string Words(string? code)
    {
        var text = code ?? "";
        var words = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsUpper(text[i]) && i > 0 && char.IsLower(text[i - 1]))
            {
                words.Append('_');
            }
            words.Append(char.IsLetterOrDigit(text[i]) ? text[i] : '_');
        }
        return Lower(words.ToString()).Trim('_');
    }

#pragma warning disable CA1308 // The table is in lower case, as the codes are.
    private static string Lower(string? text) => (text ?? "").ToLowerInvariant();
#pragma warning restore CA1308

    private static List<FailureRule> Load()
    {
        using var stream = typeof(FailureTable).Assembly.GetManifestResourceStream("failures.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rules = new List<FailureRule>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            rules.Add(new(cells[0], cells[1], Advice(cells[2]), cells[3] == "yes", cells[4]));
        }
        return rules;
    }

    private static FailureAdvice Advice(string text) => text switch
    {
        "now" => FailureAdvice.RetryNow,
        "later" => FailureAdvice.RetryLater,
        "change" => FailureAdvice.ChangeInput,
        "never" => FailureAdvice.DoNotRetry,
        _ => throw new FormatException(string.Format(CultureInfo.InvariantCulture, "failures.tsv: '{0}' is no advice.", text)),
    };
}
