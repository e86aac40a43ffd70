namespace Flora.Generator.Diff.Model;

/// <summary>Which way the data goes that a change is about: it decides whether more allowed values help or hurt.</summary>
internal enum Direction
{
    /// <summary>From the user to the API.</summary>
    Request,

    /// <summary>From the API to the user.</summary>
    Response,

    /// <summary>Both ways, or neither.</summary>
    Both,
}
