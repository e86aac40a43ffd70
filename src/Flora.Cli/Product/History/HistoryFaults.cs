using Flora.Cli.Errors;
using Flora.History;

namespace Flora.Cli.Product.History;

/// <summary>What exceptions of the history mean to users.</summary>
internal static class HistoryFaults
{
    /// <summary>What an exception means; null when it is none of the history's own.</summary>
    internal static ErrorReport? Explain(Exception error) => error switch
    {
        FolderInUseException busy => new(ExitCode.Internal, ErrorCodes.InUse, $"something else works on {busy.Path}")
        {
            Advice = "wait until it has ended",
        },
        InvalidDataException damaged => new(ExitCode.Internal, ErrorCodes.System, damaged.Message.TrimEnd('.'))
        {
            Advice = "choose another, or move that file away to begin anew",
        },
        _ => null,
    };
}
