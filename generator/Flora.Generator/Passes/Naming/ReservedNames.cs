namespace Flora.Generator.Passes.Naming;

/// <summary>Names that generated code cannot give to what the document describes: data for the naming passes.</summary>
public static class ReservedNames
{
    /// <summary>C# keywords: as locals they need an <c>@</c>.</summary>
    public static IReadOnlySet<string> Keywords { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float",
        "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint",
        "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };

    /// <summary>Members that every record has, and those that the templates add.</summary>
    public static IReadOnlySet<string> ModelMembers { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "ReferenceEquals", "ToString",
        "AdditionalProperties", "Codec", "Converter", "HasNextPage", "Read", "SystemTextJsonConverter", "Write",
        "Codecs", "Optional", "ValueList", "ValueMap",
    };

    /// <summary>Members of a request record that the templates add.</summary>
    public static IReadOnlySet<string> RequestMembers { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "ReferenceEquals", "ToString",
        "Body", "Next", "ToApiRequest", "Validate",
        "ApiMethod", "Codecs", "MultipartForm", "ParameterJson", "ParameterParts", "ParameterStyle", "UrlEncodedForm", "ValueList", "ValueMap",
        "WireText",
    };

    /// <summary>Members of the record of a form that the templates add.</summary>
    public static IReadOnlySet<string> FormMembers { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "ReferenceEquals", "ToString",
        "ToForm", "Validate",
        "Codecs", "FormStyle", "ValueList", "ValueMap", "WireText",
    };

    /// <summary>Members of a union that the templates add.</summary>
    public static IReadOnlySet<string> UnionMembers { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Json", "Unknown",
    };

    /// <summary>Members of a client that are no resources.</summary>
    public static IReadOnlySet<string> ClientMembers { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "Defaults", "Dispose", "DisposeAsync", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "Pipeline", "ReferenceEquals", "SendAsync",
        "ToString", "ApiDefaults", "ApiPipeline", "ApiSecurity", "ApiSecurityRequirement",
    };

    /// <summary>The types around all clients, for the name of an API.</summary>
    public static IReadOnlySet<string> OfRoot(string clientName) =>
        new HashSet<string>([clientName + "Client", $"I{clientName}Client", clientName + "ClientExtensions", clientName + "Servers", "ModelCodecs"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Members of the client's options that are no credentials.</summary>
    public static IReadOnlySet<string> OptionMembers { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "ApiKey", "ApiKeyProvider", "BaseUrl", "CreateTransport", "Jitter", "LoggerFactory", "MaxResponseBytes", "MaxRetries", "MaxRetryDelay",
        "NewId", "PrefetchNextPage", "PrintCredentials", "TimeProvider", "Timeout", "Transport",
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "ReferenceEquals", "ToString",
    };

    /// <summary>Members of an open enum that are not values.</summary>
    public static IReadOnlySet<string> EnumMembers { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
        "All", "Codec", "Converter", "IsKnown", "Known", "Read", "SystemTextJsonConverter", "Value", "Values", "Write",
    };

    /// <summary>Locals of a generated reading method.</summary>
    public static IReadOnlySet<string> Locals { get; } = new HashSet<string>(StringComparer.Ordinal) { "json", "value" };

    /// <summary>Types that no schema can take the name of.</summary>
    public static IReadOnlySet<string> Types => ReservedTypes.Names;
}
