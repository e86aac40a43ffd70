namespace Flora.Generator.Passes.Naming;

/// <summary>
/// The types and namespaces that the runtime declares, and those of .NET and the packages that it and generated code write without their
/// namespace: a generated type of such a name would take its place. A test compares the list with the sources.
/// </summary>
internal static class ReservedTypes
{
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "Action", "Activity", "ActivityContext", "ActivityKind", "ActivitySource", "ActivityStatusCode", "AdditionalProperties",
        "AllowedHostsValidator", "Answer", "AnswerNone", "AnswerReader", "ApiCall", "ApiCallState", "ApiCredential", "ApiDefaults", "ApiErrors",
        "ApiKeyCredential", "ApiMethod", "ApiPipeline", "ApiRequest", "ApiSecurity", "ApiSecurityRequirement", "ApiSecurityScheme", "ArgumentException",
        "ArgumentNullException", "Array", "ArrayPool", "ArraySegment", "Assembly", "AssemblyInformationalVersionAttribute", "AsyncPageable",
        "AttemptHandler", "AttemptTrace", "Attribute", "AttributeTargets", "AttributeUsage", "AttributeUsageAttribute", "AuthenticationHeaderValue",
        "AuthorizationHandler", "BaseBearerTokenAuthenticationProvider", "BasicAuthorization", "BasicCredential", "BearerAuthorization",
        "BearerCredential", "BigInteger", "BinaryPrimitives", "BodyReader", "BorrowedTransport", "BufferedContent", "ByteArrayContent", "BytesSource",
        "CallTrace", "CancellationToken", "CancellationTokenSource", "CharUnicodeInfo", "ClientCredentialsGrant", "ClientLog", "ClientSettings",
        "Codec", "CodecOf", "Codecs", "ConcurrentDictionary", "ConfiguredCancelableAsyncEnumerable", "ConfiguredTaskAwaitable",
        "ContentDispositionHeaderValue", "Convert", "CookieKeyCredential", "Counter", "CredentialDemand", "CredentialOptions", "CredentialStore",
        "CultureInfo", "CursorCycle", "CursorPageable", "DateOnly", "DateParseHandling", "DateTime", "DateTimeOffset", "DateTimeStyles", "Deadline",
        "DebuggerBrowsable", "DebuggerBrowsableAttribute", "DebuggerBrowsableState", "DebuggerDisplay", "DebuggerDisplayAttribute", "DecodeAnswer",
        "DecoderFallbackException", "DecompressionMethods", "DelegatingHandler", "Dictionary", "Directory", "DownloadStream",
        "DynamicallyAccessedMembers", "DynamicallyAccessedMembersAttribute", "DynamicallyAccessedMemberTypes", "EitherCredential", "Encoding", "Enum",
        "Enumerable", "EnumeratorCancellation", "EnumeratorCancellationAttribute", "Environment", "EqualityComparer", "ErrorEnvelope", "ErrorType",
        "EventId", "Exception", "FaultText", "FetchedToken", "File", "FileAccess", "FileContent", "FileInfo", "FileMode", "FileShare", "FileSource",
        "FileStream", "FirstAnswerStream", "FixedPageable", "Flags", "FlagsAttribute", "FloatParseHandling", "Flora", "FloraApiException",
        "FloraAttempt", "FloraAuthenticationException", "FloraBadRequestException", "FloraCall", "FloraClientOptions", "FloraConflictException",
        "FloraConnectionException", "FloraDownload", "FloraException", "FloraFieldError", "FloraFile", "FloraJson", "FloraNotFoundException",
        "FloraPaginationException", "FloraPaymentRequiredException", "FloraPermissionDeniedException", "FloraRateLimitedException", "FloraResponse",
        "FloraResponseException", "FloraServerException", "FloraTimeoutException", "FloraValidationException", "FormatException", "FormattableString",
        "FormContent", "Func", "Guid", "HashSet", "HeaderKeyCredential", "Histogram", "HttpClient", "HttpClientTransport", "HttpCompletionOption",
        "HttpContent", "HttpContentHeaders", "HttpHeaders", "HttpIOException", "HttpMessageHandler", "HttpMessageInvoker", "HttpMethod",
        "HttpRequestError", "HttpRequestException", "HttpRequestHeaders", "HttpRequestMessage", "HttpRequestOptionsKey", "HttpResponseMessage",
        "HttpStatus", "HttpStatusCode", "HttpTags", "IAccessTokenProvider", "IAsyncDisposable", "IAsyncEnumerable", "IAsyncEnumerator", "IBufferWriter",
        "IComparable", "IDictionary", "IDisposable", "IEnumerable", "IEnumerator", "IEqualityComparer", "IEquatable", "IFormattable", "IJsonLineInfo",
        "ILogger", "ILoggerFactory", "InstrumentAdvice", "Instruments", "InvalidDataException", "InvalidOperationException", "IOException",
        "IReadOnlyCollection", "IReadOnlyDictionary", "IReadOnlyList", "IsoDate", "IsoText", "IsoTimestamp", "ISpendable", "ITimer",
        "JavaScriptEncoder", "Jitter", "JsonCanonical", "JsonContent", "JsonConverter", "JsonConverterAttribute", "JsonDocument", "JsonElement",
        "JsonException", "JsonKinds", "JsonNumber", "JsonPathFinder", "JsonReader", "JsonReaderOptions", "JsonSerializationException", "JsonSerializer",
        "JsonSerializerOptions", "JsonText", "JsonTextWriter", "JsonToken", "JsonTokenType", "JsonValueKind", "JsonWriter", "JsonWriterOptions",
        "JToken", "JTokenEqualityComparer", "JTokenReader", "JTokenWriter", "JValue", "KeepConstructor", "KeepConstructorAttribute",
        "KeyNotFoundException", "KeyValuePair", "KiotaClientFactory", "KnownStrings", "Lazy", "List", "LogDefineOptions", "LoggerMessage", "LogLevel",
        "Math", "MaybeNullWhen", "MaybeNullWhenAttribute", "MemberTable", "Memory", "MemoryMarshal", "Meter", "MethodName", "ModelCodecs",
        "ModelConverter", "ModelDecoder", "ModelReader", "ModelReadException", "ModelWriter", "MultipartContent", "MultipartForm", "Newtonsoft",
        "NewtonsoftToUtf8", "NotNullIfNotNull", "NotNullIfNotNullAttribute", "NotNullWhen", "NotNullWhenAttribute", "NotSupportedException", "Nullable",
        "NullLogger", "NumberStyles", "Object", "ObjectDisposedException", "OperationCanceledException", "Optional", "OptionsValidator", "Origin",
        "Outcome", "OverflowException", "PageCounts", "Path", "PathSource", "PlainNumber", "PooledBuffer", "QueryKeyCredential", "Random", "RawMember",
        "RawMembers", "ReadModel", "ReadOnlyDictionary", "ReadOnlyMemory", "ReadOnlySpan", "ReadScope", "ReceivedAnswer", "Redaction",
        "RedirectHandler", "Regex", "RegexOptions", "RequestFaults", "RequestHeaders", "RequestIdHeader", "RequestInformation", "RequestOptions",
        "RequestValidator", "ResilienceContext", "ResilienceContextPool", "ResiliencePipeline", "ResiliencePipelineBuilder", "ResiliencePropertyKey",
        "ResponseHeaders", "RetryAfter", "RetryHandler", "RetryPolicy", "RetryStrategyOptions", "Runtime", "SafeText", "SafeUrl", "SchemeUse",
        "SecretRules", "SecretSource", "SeekOrigin", "ServerAddresses", "ServerPattern", "ServerTemplate", "SharedStrings", "SocketException",
        "SocketsHttpHandler", "SortedDictionary", "Span", "Spans", "Stack", "Stream", "StreamCopy", "StreamSource", "String", "StringBuilder",
        "StringComparer", "StringComparison", "StringSplitOptions", "StrongBox", "SuggestedName", "System", "SystemTextJsonModelConverter", "TagList", "TagNames", "Task",
        "TaskAsyncEnumerableExtensions", "TaskAwaiter", "TaskStatus", "TelemetryHandler", "TextWriter", "Timeout", "TimeoutException", "TimeProvider",
        "TimeSpan", "TokenAnswer", "TokenCache", "TokenEndpoint", "TokenOutcome", "TransportContext", "TransportFaults", "Transports", "Type",
        "UnauthorizedAccessException", "UnicodeCategory", "Union", "UnionReader", "UnionVariant", "UnixTimestamp", "Uri", "UriComponents", "UriFormat",
        "UriKind", "UriPartial", "Utf8Copy", "UTF8Encoding", "Utf8JsonReader", "Utf8JsonWriter", "Utf8ToNewtonsoft", "ValueEquality", "ValueList",
        "ValueListBuilder", "ValueMap", "ValueTask", "WaitTrace", "WireText", "WriteModel", "XmlConvert", "XmlDateTimeSerializationMode",
    };
}
