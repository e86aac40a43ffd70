namespace Flora.History;

/// <summary>A row of the table of failures.</summary>
/// <param name="Source">What is looked at: <c>code</c> as a whole, a <c>word</c> of the code, or the <c>message</c>.</param>
/// <param name="Text">What is looked for, in lower case.</param>
/// <param name="Advice">What to do.</param>
/// <param name="IsModeration">Whether a moderation refused.</param>
/// <param name="Explanation">The same for people.</param>
internal sealed record FailureRule(string Source, string Text, FailureAdvice Advice, bool IsModeration, string Explanation)
{
    internal bool Matches(string code, string message) => Source switch
    {
        "code" => code == Text,
        "word" => ("_" + code + "_").IndexOf("_" + Text + "_", StringComparison.Ordinal) >= 0,
        _ => message.IndexOf(Text, StringComparison.Ordinal) >= 0,
    };
}
