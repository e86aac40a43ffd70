namespace Flora.Cli.Help;

/// <summary>A page of help that is about no command.</summary>
/// <param name="Name">What follows <c>help</c>.</param>
/// <param name="Summary">What it is about, in a line.</param>
/// <param name="Write">Writes it, below its summary.</param>
internal sealed record HelpTopic(string Name, string Summary, Action<HelpText, ToolIdentity> Write);
