namespace Flora.Cli.Commands;

/// <summary>What is wrong with JSON that is not what the document says.</summary>
internal static class JsonFault
{
    /// <summary>Says it of the value of an option.</summary>
    /// <param name="fault">What the reader says.</param>
    /// <param name="option">The option.</param>
    /// <param name="path">Where in the value; null takes the reader's word.</param>
    internal static string Of(FloraResponseException fault, string option, string? path = null)
    {
        var problem = fault.InnerException?.Message ?? fault.Message;
        path ??= fault.JsonPath ?? "$";
        return path is "$" or "" ? $"{option} {problem}" : $"{option}: {path} {problem}";
    }
}
