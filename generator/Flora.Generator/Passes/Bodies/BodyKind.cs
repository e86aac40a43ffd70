namespace Flora.Generator.Passes.Bodies;

/// <summary>How the body of a request is sent.</summary>
public enum BodyKind
{
    /// <summary>One JSON value.</summary>
    Json,

    /// <summary>A JSON merge patch, which tells a member that is left out from one that is null (RFC 7396).</summary>
    Patch,

    /// <summary>A form of several parts.</summary>
    Multipart,

    /// <summary>A form that is one text, in the manner of URLs.</summary>
    UrlEncoded,

    /// <summary>A text that is no JSON.</summary>
    Text,

    /// <summary>Bytes of any other kind.</summary>
    File,
}
