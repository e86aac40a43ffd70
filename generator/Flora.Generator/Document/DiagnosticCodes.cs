namespace Flora.Generator.Document;

/// <summary>
/// The codes of all diagnostics. A code never changes its meaning: 001 to 019 reading the file, 020 to 059 the generator's own
/// checks, 060 to 079 the passes, 080 to 099 the machinery around them.
/// </summary>
public static class DiagnosticCodes
{
    /// <summary>The file does not exist, is a directory or may not be read.</summary>
    public const string Unreadable = "FLORA001";

    /// <summary>The file is not UTF-8 text, or it holds control characters.</summary>
    public const string NotText = "FLORA002";

    /// <summary>The file is not well-formed YAML or JSON.</summary>
    public const string Syntax = "FLORA003";

    /// <summary>The file is empty, holds several documents, or its top is not a mapping.</summary>
    public const string NotADocument = "FLORA004";

    /// <summary>A mapping names the same key twice.</summary>
    public const string DuplicateKey = "FLORA005";

    /// <summary>YAML beyond what OpenAPI documents may use: tags, merge keys, keys that are not text, numbers that JSON lacks.</summary>
    public const string UnsupportedYaml = "FLORA006";

    /// <summary>An alias without an anchor, one that contains itself, or aliases that grow beyond all bounds.</summary>
    public const string BadAlias = "FLORA007";

    /// <summary>The document nests deeper than any real one does.</summary>
    public const string TooDeep = "FLORA008";

    /// <summary>The document says no version of OpenAPI, or one that the generator does not know.</summary>
    public const string UnknownVersion = "FLORA020";

    /// <summary>A member is of the wrong kind: a list where a mapping belongs.</summary>
    public const string WrongKind = "FLORA021";

    /// <summary>A member that OpenAPI requires is missing.</summary>
    public const string MissingMember = "FLORA022";

    /// <summary>A <c>$ref</c> points at nothing.</summary>
    public const string DanglingReference = "FLORA023";

    /// <summary>A <c>$ref</c> points at an object of another kind.</summary>
    public const string ReferenceToOtherKind = "FLORA024";

    /// <summary>References run in a circle, or a schema consists of nothing but itself.</summary>
    public const string EndlessReference = "FLORA025";

    /// <summary>A path, a status or a place of a parameter is not one that OpenAPI knows.</summary>
    public const string BadKey = "FLORA026";

    /// <summary>Two operations have the same <c>operationId</c>.</summary>
    public const string DuplicateOperationId = "FLORA027";

    /// <summary>An operation has the same parameter twice.</summary>
    public const string DuplicateParameter = "FLORA028";

    /// <summary>A parameter of the path is declared and not used, used and not declared, or not required.</summary>
    public const string PathParameter = "FLORA029";

    /// <summary>A schema contradicts itself: an unknown type, a broken pattern, bounds that no value fits.</summary>
    public const string BadSchema = "FLORA030";

    /// <summary>An example, a default or a value of an enum contradicts its schema, and is left out.</summary>
    public const string ExampleContradictsSchema = "FLORA031";

    /// <summary>The document uses a part of OpenAPI that the generator does not support; the message says what becomes of it.</summary>
    public const string Unsupported = "FLORA032";

    /// <summary>One of the generator's own extensions says something that it does not know.</summary>
    public const string UnknownExtension = "FLORA033";

    /// <summary>The document uses what is new in OpenAPI 3.2, and is read as 3.1.</summary>
    public const string NewKeyword = "FLORA034";

    /// <summary>Two things of the document get the same C# name.</summary>
    public const string NameCollision = "FLORA060";

    /// <summary>An <c>x-*</c> extension says what the document does not bear out.</summary>
    public const string BadExtension = "FLORA061";

    /// <summary>The document is valid, and the passes cannot make code of it yet.</summary>
    public const string NotGenerated = "FLORA062";

    /// <summary>A program that is needed is not installed.</summary>
    public const string ToolMissing = "FLORA080";

    /// <summary>A program that is needed failed.</summary>
    public const string ToolFailed = "FLORA081";

    /// <summary>NSwag failed.</summary>
    public const string EngineFailed = "FLORA082";

    /// <summary>The templates and the passes do not agree about the files to write.</summary>
    public const string BadLayout = "FLORA083";

    /// <summary>The files cannot be written.</summary>
    public const string NotWritten = "FLORA084";

    /// <summary>A generated file is not what the document gives.</summary>
    public const string NotAsGenerated = "FLORA085";

    /// <summary>The folder of a project holds a file of somebody else where a generated one has to go.</summary>
    public const string ForeignFile = "FLORA086";

    /// <summary>What <c>diff</c> is to compare is not there.</summary>
    public const string NoSuchVersion = "FLORA087";

    /// <summary>A document gives no C#, so <c>diff</c> compares only what goes over the wire.</summary>
    public const string SurfaceNotCompared = "FLORA088";

    /// <summary>A release is not possible as things stand.</summary>
    public const string NotReleased = "FLORA089";

    /// <summary>No operation of the document has the name that <c>explain</c> was given.</summary>
    public const string UnknownOperation = "FLORA090";

    /// <summary>An operation gets no contract case, because nothing says what a required parameter could hold.</summary>
    public const string NoContractCase = "FLORA095";

    /// <summary>An operation gets no sample, or not each of its samples, because an example is missing.</summary>
    public const string NoSample = "FLORA096";

    /// <summary>The generator itself failed.</summary>
    public const string Internal = "FLORA999";
}
