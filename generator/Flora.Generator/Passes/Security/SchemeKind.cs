namespace Flora.Generator.Passes.Security;

/// <summary>How a scheme is shown.</summary>
internal enum SchemeKind
{
    /// <summary>A token of the caller's, as <c>Authorization: Bearer</c>.</summary>
    Bearer,

    /// <summary>A key in a header.</summary>
    Header,

    /// <summary>A key in the query.</summary>
    Query,

    /// <summary>A key in a cookie.</summary>
    Cookie,

    /// <summary>A user and a password.</summary>
    Basic,

    /// <summary>A token that the client fetches for itself.</summary>
    ClientCredentials,
}
