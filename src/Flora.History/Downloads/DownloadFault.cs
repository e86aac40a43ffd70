namespace Flora.History;

/// <summary>Why an output could not be downloaded.</summary>
public enum DownloadFault
{
    /// <summary>The address has expired, or never led to anything: 403, 404 or 410, or 400 with a body that says so. Asking for the run again may give a new one.</summary>
    Expired,

    /// <summary>The server refuses for another reason.</summary>
    Refused,

    /// <summary>The server has no time, or failed: 408, 425, 429 or 5xx, after the last retry.</summary>
    Unavailable,

    /// <summary>The server cannot be reached, or the connection broke, stalled or ended too early, after the last retry.</summary>
    Connection,

    /// <summary>There is more than <see cref="DownloadOptions.MaxBytes"/> allows.</summary>
    TooLarge,

    /// <summary>What came is no such output: a web page in place of an image, or nothing at all.</summary>
    UnexpectedContent,

    /// <summary>The output has no address of http or https.</summary>
    InvalidAddress,

    /// <summary>The server redirects to somewhere that is not followed, or more than five times.</summary>
    UnsafeRedirect,

    /// <summary>There is a file of that name already, and <see cref="DownloadOptions.Overwrite"/> is not set.</summary>
    FileExists,
}
