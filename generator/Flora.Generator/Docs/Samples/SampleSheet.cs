namespace Flora.Generator.Docs.Samples;

/// <summary>All samples of an operation in one language, one below the other: a program in C#, commands in a shell.</summary>
public static class SampleSheet
{
    /// <param name="samples">The samples of one operation.</param>
    /// <param name="language">The language.</param>
    /// <returns>The text with LF, ending in one; empty when no sample has the language.</returns>
    public static string Of(IReadOnlyList<DocumentedSample> samples, string language)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var texts = samples.SelectMany(sample => sample.Texts.Where(text => text.Language == language).Select(text => (sample.Title, Text: text))).ToList();
        if (texts.Count == 0)
        {
            return "";
        }
        var opening = texts[0].Text.Opening;
        return (opening.Length == 0 ? "" : opening + "\n")
            + string.Join("\n\n", texts.Select(text => $"{text.Text.Comment} {OneLine(text.Title)}\n{text.Text.Text}"))
            + "\n";
    }

    private static string OneLine(string title) => string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
