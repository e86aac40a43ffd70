using System.Globalization;
using System.Net;

namespace Flora.Testing;

/// <summary>A FLORA without a network: give it to a client as <see cref="FloraClientOptions.Transport"/>.</summary>
/// <remarks>
/// It answers <c>GET …/generations</c> and <c>GET …/runs/{run_id}</c> as the contract says: it checks the bearer key, the bounds of
/// <c>limit</c> (20 when absent), the identifiers and the cursor, filters, lists newest first, and gives every answer a <c>request-id</c>.
/// Anything else is not found. Safe for use by many threads at once.
/// </remarks>
public sealed class InMemoryFlora : HttpMessageHandler
{
    private readonly object gate = new();
    private readonly List<Generation> generations = [];
    private readonly List<RecordedRequest> requests = [];
    private readonly Queue<PlannedFailure> failures = new();
    private int answers;

    /// <summary>Makes a FLORA that holds <paramref name="generations"/>.</summary>
    /// <param name="generations">The runs, in any order; null is none.</param>
    public InMemoryFlora(IEnumerable<Generation>? generations = null)
    {
        if (generations is not null)
        {
            Add(generations);
        }
    }

    /// <summary>Makes a FLORA that holds the runs of <see cref="SampleData.Generations"/>.</summary>
    /// <param name="timeProvider">What the times of the runs are relative to; null is the system's clock.</param>
    public static InMemoryFlora WithSampleData(TimeProvider? timeProvider = null) => new(SampleData.Generations(timeProvider));

    /// <summary>The only key that is let in; null, the default, lets in any key that is not blank.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The requests so far, oldest first: a copy that does not grow.</summary>
    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return requests.ToArray();
            }
        }
    }

    /// <summary>Adds a run; one with the same identifier is replaced.</summary>
    /// <param name="generation">The run.</param>
    /// <exception cref="ArgumentNullException"><paramref name="generation"/> is null.</exception>
    public void Add(Generation generation)
    {
        if (generation is null) throw new ArgumentNullException(nameof(generation));
        Add([generation]);
    }

    /// <summary>Adds runs; those with the same identifier are replaced.</summary>
    /// <param name="generations">The runs, in any order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="generations"/> is null.</exception>
    public void Add(IEnumerable<Generation> generations)
    {
        if (generations is null) throw new ArgumentNullException(nameof(generations));
        lock (gate)
        {
            this.generations.AddRange(generations);
            var newestFirst = this.generations
                .GroupBy(generation => generation.GenerationId, StringComparer.Ordinal)
                .Select(same => same.Last())
                .OrderByDescending(generation => generation.CreatedAt)
                .ToArray();
            this.generations.Clear();
            this.generations.AddRange(newestFirst);
        }
    }

    /// <summary>Answers the next requests with an error, whatever they ask for.</summary>
    /// <param name="statusCode">The status, such as 429.</param>
    /// <param name="times">How many requests fail, 1 or more.</param>
    /// <param name="body">The body; null is the documented one of that status, or <c>unknown_error</c> where none is documented.</param>
    /// <param name="retryAfter">The header <c>retry-after</c>, in whole seconds; null sends none.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is below 1.</exception>
    public void Fail(HttpStatusCode statusCode, int times = 1, ErrorBody? body = null, TimeSpan? retryAfter = null) =>
        Plan(new(statusCode, body ?? DocumentedErrors.For(statusCode), retryAfter, exception: null), times);

    /// <summary>Fails the next requests without an answer, as a broken connection does.</summary>
    /// <param name="exception">What the requests throw, such as an <see cref="HttpRequestException"/>.</param>
    /// <param name="times">How many requests fail, 1 or more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="exception"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is below 1.</exception>
    public void Fail(Exception exception, int times = 1) =>
        Plan(new(default, body: null, retryAfter: null, exception ?? throw new ArgumentNullException(nameof(exception))), times);

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is null) throw new ArgumentNullException(nameof(request));
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<HttpResponseMessage>(cancellationToken);
        lock (gate)
        {
            var received = new RecordedRequest(request);
            requests.Add(received);
            var failure = failures.Count > 0 ? failures.Dequeue() : null;
            if (failure?.Exception is { } exception) return Task.FromException<HttpResponseMessage>(exception);
            var answer = failure is { Body: { } body }
                ? Answer.Error(failure.StatusCode, body, failure.RetryAfter)
                : Respond(received);
            answers++;
            var id = "req_" + answers.ToString("D8", CultureInfo.InvariantCulture);
            return Task.FromResult(answer.ToResponse(request, id));
        }
    }

    private Answer Respond(RecordedRequest request)
    {
        if (!IsLetIn(request)) return Answer.Error(HttpStatusCode.Unauthorized);
        if (request.Method != HttpMethod.Get.Method) return Answer.Error(HttpStatusCode.NotFound);
        var path = request.Uri.AbsolutePath.Split('/');
        if (path[path.Length - 1] == "generations") return new GenerationListing(request.Query).Answer(generations);
        var asked = path.Length > 1 && path[path.Length - 2] == "runs" ? Uri.UnescapeDataString(path[path.Length - 1]) : null;
        return generations.Find(generation => generation.RunId == asked) is { } found
            ? Answer.Run(RunOf(found))
            : Answer.Error(HttpStatusCode.NotFound);
    }

    // The endpoint of a run knows neither project, workspace nor model.
    private static Run RunOf(Generation generation) => new()
    {
        RunId = generation.RunId,
        Status = generation.Status,
        Progress = generation.Progress,
        CreatedAt = generation.CreatedAt,
        StartedAt = generation.StartedAt,
        CompletedAt = generation.CompletedAt,
        ErrorCode = generation.ErrorCode,
        ErrorMessage = generation.ErrorMessage,
        ChargedCost = generation.ChargedCost,
        Outputs = generation.Outputs,
        PollUrl = generation.PollUrl,
        AdditionalProperties = generation.AdditionalProperties,
    };

    private bool IsLetIn(RecordedRequest request)
    {
        const string scheme = "Bearer ";
        if (!request.Headers.TryGetValue("Authorization", out var value)) return false;
        if (!value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return false;
        var key = value.Substring(scheme.Length);
        return ApiKey is null ? key.Trim().Length > 0 : key == ApiKey;
    }

    private void Plan(PlannedFailure failure, int times)
    {
        if (times < 1) throw new ArgumentOutOfRangeException(nameof(times), times, "At least one request must fail.");
        lock (gate)
        {
            for (var planned = 0; planned < times; planned++)
            {
                failures.Enqueue(failure);
            }
        }
    }
}
