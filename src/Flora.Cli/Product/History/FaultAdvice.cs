using Flora.History;

namespace Flora.Cli.Product.History;

/// <summary>What to do about an output that cannot be had.</summary>
internal static class FaultAdvice
{
    internal static string Of(DownloadFault fault) => fault switch
    {
        DownloadFault.Expired => "FLORA may not keep it any more: run it again if it is needed.",
        DownloadFault.Refused => "Open the run in FLORA to see whether its output is there.",
        DownloadFault.Unavailable or DownloadFault.Connection => "Try again later.",
        DownloadFault.TooLarge => "Allow more with --max-size.",
        DownloadFault.FileExists => "Move the file that is there.",
        _ => "Nothing was kept of it: open the run in FLORA, and report it if it is the same there.",
    };
}
