namespace Flora.Cli.Configuration;

/// <summary>The configuration file cannot be used.</summary>
/// <param name="message">What is wrong, with the file, without a full stop.</param>
/// <param name="advice">What to do about it.</param>
internal sealed class ConfigException(string message, string advice) : Exception(message)
{
    /// <summary>What to do about it.</summary>
    public string Advice { get; } = advice;
}
