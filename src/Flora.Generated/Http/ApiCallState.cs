namespace Flora.Runtime;

/// <summary>What the handlers know of a call, and what they note down for it. It travels with the request.</summary>
/// <param name="client">The client's settings.</param>
/// <param name="options">The call's options.</param>
/// <param name="idempotencyHeader">The header that makes the request safe to repeat, where the document names one.</param>
/// <param name="isStreamed">Whether the body of a successful answer is left to be read.</param>
internal sealed class ApiCallState(ClientSettings client, RequestOptions options, string? idempotencyHeader = null, bool isStreamed = false)
{
    private const string Key = "Flora.Runtime.ApiCallState";
    private readonly List<FloraAttempt> attempts = [];
    private readonly IReadOnlyList<CredentialDemand>? demands;
    private readonly Uri? server;

    internal ClientSettings Client { get; } = client;

    internal TimeSpan Timeout { get; } = options.Timeout ?? client.Timeout;

    internal int MaxRetries { get; } = options.MaxRetries ?? client.MaxRetries;

    internal bool KeepsRawBody { get; } = options.KeepRawBody;

    internal string IdempotencyHeader { get; } = idempotencyHeader ?? "Idempotency-Key";

    internal bool IsStreamed { get; } = isStreamed;

    /// <summary>What becomes of redirects.</summary>
    internal Redirection Redirection { get; init; } = Redirection.Followed;

    /// <summary>The credentials that it takes.</summary>
    internal IReadOnlyList<CredentialDemand> Demands
    {
        get => demands ?? Client.Credentials.Usual;
        init => demands = value;
    }

    /// <summary>Where it goes: the base URL, or the server that the document names for the operation alone.</summary>
    internal Uri Server
    {
        get => server ?? Client.BaseUrl;
        init => server = value;
    }

    /// <summary>Whether nothing of the attempt has been sent yet: what it has to show is still being fetched.</summary>
    internal bool IsUnsent { get; set; }

    /// <summary>The attempts so far.</summary>
    internal IReadOnlyList<FloraAttempt> Attempts => attempts;

    /// <summary>Takes what was shown, such as the key, out of any text; null before anything was.</summary>
    internal Redaction? Redaction { get; private set; }

    /// <summary>How many attempts of the call were repeated so far, those behind redirects included.</summary>
    internal int Retries { get; set; }

    /// <summary>The wait before the attempt that comes next.</summary>
    internal TimeSpan NextDelay { get; set; }

    /// <summary>The wait that is under way, or was the last; null when nobody measures it.</summary>
    internal WaitTrace? Wait { get; set; }

    /// <summary>Whether an answer is one that the document counts as successful.</summary>
    internal bool Succeeds(HttpResponseMessage response) => response.IsSuccessStatusCode || Redirection.IsAnswer(response.StatusCode);

    internal void Add(FloraAttempt attempt) => attempts.Add(attempt);

    /// <summary>Takes one more secret out of any text.</summary>
    internal void Hide(Redaction secret) => Redaction = Redaction?.With(secret) ?? secret;

    internal void AttachTo(HttpRequestMessage request) =>
#if NET8_0_OR_GREATER
        request.Options.Set(new HttpRequestOptionsKey<ApiCallState>(Key), this);
#else
        request.Properties[Key] = this;
#endif

    internal static ApiCallState Of(HttpRequestMessage request) =>
#if NET8_0_OR_GREATER
        request.Options.TryGetValue(new HttpRequestOptionsKey<ApiCallState>(Key), out var state) ? state
#else
        request.Properties.TryGetValue(Key, out var found) && found is ApiCallState state ? state
#endif
        : throw new InvalidOperationException("The request does not come from a client of this package.");
}
