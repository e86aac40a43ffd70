using Flora.Cli.Help;

namespace Flora.Cli.Errors;

/// <summary>Codes of errors that the API has no code for. They are part of what scripts rely on: none is ever renamed.</summary>
internal static class ErrorCodes
{
    internal const string Usage = "usage";
    internal const string Validation = "validation";
    internal const string Configuration = "configuration";
    internal const string MissingKey = "missing_api_key";
    internal const string InvalidKey = "invalid_api_key";
    internal const string Network = "network";
    internal const string Timeout = "timeout";
    internal const string InvalidResponse = "invalid_response";
    internal const string System = "io";
    internal const string InUse = "in_use";
    internal const string Incomplete = "incomplete";
    internal const string Internal = "internal";
    internal const string Interrupted = "interrupted";
    internal const string NotFound = "not_found";
    internal const string Pending = "pending";
    internal const string Failed = "failed";

    /// <summary>Each with what it means, in a line.</summary>
    internal static IReadOnlyList<HelpRow> All { get; } =
    [
        (Usage, "the command line is wrong"),
        (Validation, "a value was refused before anything was sent"),
        (Configuration, "the configuration file cannot be used"),
        (MissingKey, "there is no API key"),
        (InvalidKey, "the API key cannot be one"),
        (Network, "the server was not reached"),
        (Timeout, "the server did not answer in time"),
        (InvalidResponse, "the answer is not what the API documents"),
        (OfStatus("NNN"), "an error of the API that names no code, by its status"),
        (System, "a file or stream could not be read or written"),
        (InUse, "another process works on the same file or folder"),
        (Incomplete, "a part of what was asked for failed; the rest is done"),
        (Internal, "a fault of the tool itself"),
        (Interrupted, "interrupted, as by Ctrl-C"),
        (Pending, "still pending when a wait ended"),
        (Failed, "what was waited for failed"),
    ];

    /// <summary>The code of an answer that has none of its own.</summary>
    internal static string OfStatus(object status) => $"http_{status}";
}
