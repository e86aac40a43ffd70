namespace Flora.Generator.Passes;

/// <summary>The keys under which the passes leave their decisions for the templates.</summary>
/// <remarks>
/// Below them stand only texts, <c>true</c>, and lists of such: the engine reformats numbers, takes an empty text or list for
/// true, and turns any object with a key <c>type</c> or <c>properties</c> into a schema.
/// </remarks>
public static class Annotation
{
    /// <summary>On an object schema: the record that it becomes.</summary>
    public const string Model = "x-cs-model";

    /// <summary>On an enum schema: the open enum that it becomes.</summary>
    public const string Enum = "x-cs-enum";

    /// <summary>On the object of a form: the record that it becomes.</summary>
    public const string Form = "x-cs-form";

    /// <summary>On an operation: its method and its request.</summary>
    public const string Operation = "x-cs-operation";

    /// <summary>On the first operation of each client: the interface and the class around its operations.</summary>
    public const string Client = "x-cs-client";

    /// <summary>On the first operation of the document: the client of the whole API, and what lists all types.</summary>
    public const string Root = "x-cs-root";

    /// <summary>On an operation: its command of the tool.</summary>
    public const string Command = "x-cs-command";

    /// <summary>On the first operation of the document: the list of all commands.</summary>
    public const string Commands = "x-cs-commands";

    /// <summary>On an operation, as OpenAPI extension of the maintainer or as found by a pass: how it is paged.</summary>
    public const string Pagination = "x-pagination";
}
