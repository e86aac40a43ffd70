using System.Text.RegularExpressions;

namespace Flora.Generator.Tests.Templates;

/// <summary>One expression or statement of a Liquid template, in the little of Liquid that the templates use.</summary>
/// <param name="Template">The template.</param>
/// <param name="Offset">Where the words begin in its text.</param>
/// <param name="Words">What stands between the braces: <c>model.name</c>, or <c>for member in model.members</c>.</param>
/// <param name="IsOutput">Whether it prints a value.</param>
internal sealed partial record TemplateTag(string Template, int Offset, string Words, bool IsOutput)
{
    /// <summary>The tags of a template, in their order.</summary>
    public static IEnumerable<TemplateTag> In(string template, string text) =>
        from match in Tag().Matches(text)
        let words = match.Groups["words"]
        select new TemplateTag(template, words.Index, words.Value, match.Value.StartsWith("{{", StringComparison.Ordinal));

    /// <summary>The place as messages name it.</summary>
    public override string ToString() => $"{Template}: {Words}";

    [GeneratedRegex(@"\{\{-?\s*(?<words>.*?)\s*-?\}\}|\{%-?\s*(?<words>.*?)\s*-?%\}", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
