namespace Flora.Generator.Docs.Listings;

/// <summary>A text of a listed page.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Group">What it belongs to, such as a package; empty for nothing.</param>
/// <param name="Summary">What it is about, where backticks mark code; empty for nothing.</param>
/// <param name="Text">The text, as it is.</param>
internal sealed record ListedSection(string Title, string Group, string Summary, string Text);
