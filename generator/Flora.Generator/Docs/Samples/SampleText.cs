namespace Flora.Generator.Docs.Samples;

/// <summary>A sample in one language, as the reference shows it.</summary>
/// <param name="Language">What the language is called: <c>curl</c>, the tool's word, or <c>C#</c>.</param>
/// <param name="Fence">What the fence of a code block calls it.</param>
/// <param name="Comment">What stands before a line that is read by people only.</param>
/// <param name="Opening">What all samples in this language begin with; empty for nothing.</param>
/// <param name="Text">The rest, with LF and none at the end.</param>
public sealed record SampleText(string Language, string Fence, string Comment, string Opening, string Text);
