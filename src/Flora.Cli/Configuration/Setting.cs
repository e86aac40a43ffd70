namespace Flora.Cli.Configuration;

/// <summary>A value as somebody gave it.</summary>
/// <param name="Text">The value.</param>
/// <param name="Origin">Who gave it: an option, a variable, or a place in the configuration file.</param>
/// <param name="Profile">The profile that holds it; null for any other origin.</param>
internal sealed record Setting(string Text, string Origin, Profile? Profile = null);
