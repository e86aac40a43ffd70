namespace Flora.Generator.Lint.Grammar;

/// <summary>The objects that an OpenAPI document is made of.</summary>
public enum NodeKind
{
    /// <summary>The document itself.</summary>
    Root,

    /// <summary>What the API is called.</summary>
    Info,

    /// <summary>An address of the API.</summary>
    Server,

    /// <summary>A variable in an address.</summary>
    ServerVariable,

    /// <summary>The shared objects.</summary>
    Components,

    /// <summary>A path with its operations.</summary>
    PathItem,

    /// <summary>An operation.</summary>
    Operation,

    /// <summary>A parameter of an operation.</summary>
    Parameter,

    /// <summary>The body of a request.</summary>
    RequestBody,

    /// <summary>An answer.</summary>
    Response,

    /// <summary>A body in one format.</summary>
    MediaType,

    /// <summary>How a member of a form is written.</summary>
    Encoding,

    /// <summary>A header of an answer.</summary>
    Header,

    /// <summary>An example with a name.</summary>
    Example,

    /// <summary>A way from an answer to another operation.</summary>
    Link,

    /// <summary>Requests that the API sends.</summary>
    Callback,

    /// <summary>A way to authenticate.</summary>
    SecurityScheme,

    /// <summary>A group of operations.</summary>
    Tag,

    /// <summary>A schema.</summary>
    Schema,

    /// <summary>The member that tells alternatives apart.</summary>
    Discriminator,
}
