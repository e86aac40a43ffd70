namespace Flora.Cli.Errors;

/// <summary>Faults of files in plain words: what .NET says of some names its own classes and methods.</summary>
internal static class SystemFault
{
    /// <summary>Whether it is a fault of a file or stream.</summary>
    internal static bool Is(Exception error) => error is IOException or UnauthorizedAccessException;

    /// <summary>What went wrong, to be read after what was tried.</summary>
    internal static string Of(Exception error) => error switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        PathTooLongException => "the path is too long",
        _ => error.Message.TrimEnd('.'),
    };
}
