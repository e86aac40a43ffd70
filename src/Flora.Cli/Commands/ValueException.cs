namespace Flora.Cli.Commands;

/// <summary>A value turned out to be wrong when the request was made of it.</summary>
/// <param name="message">What is wrong, with the option, without a full stop.</param>
internal sealed class ValueException(string message) : Exception(message);
