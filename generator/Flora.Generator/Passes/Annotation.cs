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

    /// <summary>On a schema with alternatives: the union that it becomes.</summary>
    public const string Union = "x-cs-union";

    /// <summary>On the object of a form: the record that it becomes.</summary>
    public const string Form = "x-cs-form";

    /// <summary>On an object that is sent as a merge patch: each of its members tells unset from null.</summary>
    public const string IsPatch = "x-cs-is-patch";

    /// <summary>On an object that is sent as a form: it is no JSON.</summary>
    public const string IsForm = "x-cs-is-form";

    /// <summary>On a scalar that has one value only: that value as JSON text.</summary>
    public const string Constant = "x-cs-const";

    /// <summary>On an enum: what the document says about each value, in their order; empty where it says nothing.</summary>
    public const string EnumDocs = "x-cs-enum-docs";

    /// <summary>On a union: the member whose text names the alternative.</summary>
    public const string Discriminator = "x-cs-discriminator";

    /// <summary>On an alternative of a union: the texts of the discriminator that choose it.</summary>
    public const string Values = "x-cs-values";

    /// <summary>On a text: the media type of what it holds, as <c>contentMediaType</c> said.</summary>
    public const string MediaType = "x-cs-media-type";

    /// <summary>On a component while schemas are merged: made by normalization, and not to stay where it need not.</summary>
    public const string Composed = "x-cs-composed";

    /// <summary>On a component: whether it is sent, received or both.</summary>
    public const string Direction = "x-cs-direction";

    /// <summary>On a parameter of an operation: the name under which the document shares it with others.</summary>
    public const string Shared = "x-cs-shared";

    /// <summary>On a parameter that the document describes by <c>content</c>: the media type there.</summary>
    public const string Content = "x-cs-content";

    /// <summary>On an answer: the types of JSON that it can have as well and that are not read, since their schema is another one.</summary>
    public const string Unread = "x-cs-unread";

    /// <summary>On an operation: its method and its request.</summary>
    public const string Operation = "x-cs-operation";

    /// <summary>On a document without operations: what holds the decisions that else stand on the first of them.</summary>
    public const string Holder = "x-cs-holder";

    /// <summary>On the first operation of the document: the client of the whole API, and what lists all types.</summary>
    public const string Root = "x-cs-root";

    /// <summary>On the first operation of the document: the credentials that clients show.</summary>
    public const string Security = "x-cs-security";

    /// <summary>On the first operation of the document: where clients send their requests.</summary>
    public const string Servers = "x-cs-servers";

    /// <summary>On an operation: its command of the tool.</summary>
    public const string Command = "x-cs-command";

    /// <summary>On the first operation of the document: the list of all commands.</summary>
    public const string Commands = "x-cs-commands";

    /// <summary>The keys of schemas that become types with a codec.</summary>
    public static IReadOnlyList<string> Types { get; } = [Model, Enum, Union];

    /// <summary>On an operation, as OpenAPI extension of the maintainer or as found by a pass: how it is paged.</summary>
    public const string Pagination = "x-pagination";
}
