namespace Flora.Runtime;

/// <summary>A call: the requests of one listing, or a single request, under the same options.</summary>
internal sealed class ApiCall(HttpClient client, ClientSettings settings, RequestOptions options, IReadOnlyList<CredentialDemand> demands)
{
    /// <summary>Whether parameters are to be checked before anything is sent.</summary>
    internal bool Validates => !options.SkipValidation;

    /// <summary>A listing under these options.</summary>
    internal AsyncPageable<TPage, TItem> List<TRequest, TPage, TItem>(
        TRequest first,
        Func<TRequest, ApiRequest> toRequest,
        Codec<TPage> codec,
        Func<TRequest, TPage, TRequest?> next,
        Func<TRequest, string?> cursorOf,
        Func<TPage, IEnumerable<TItem>> itemsOf,
        CancellationToken cancellationToken)
        where TRequest : class
    {
        var answer = Answer.Json(codec);
        return new CursorPageable<TRequest, TPage, TItem>(
            first, toRequest, (request, token) => SendAsync(request, answer, token), next, cursorOf, itemsOf, settings, cancellationToken);
    }

    /// <summary>Sends a request whose answer holds something.</summary>
    internal FloraCall<T> Send<T>(ApiRequest request, Answer<T> answer, CancellationToken cancellationToken) =>
        new(SendAsync(request, answer, cancellationToken));

    /// <summary>Sends a request whose answer holds nothing.</summary>
    internal FloraCall Send(ApiRequest request, AnswerNone answer, CancellationToken cancellationToken) =>
        new(SendAsync(request, answer, cancellationToken));

    /// <summary>Sends a request and reads its answer.</summary>
    /// <exception cref="FloraException">Whatever goes wrong.</exception>
    /// <exception cref="OperationCanceledException">The caller's own token was cancelled.</exception>
    internal Task<TResponse> SendAsync<TResponse>(ApiRequest request, AnswerReader<TResponse> answer, CancellationToken cancellationToken)
        where TResponse : FloraResponse
    {
        var state = new ApiCallState(settings, options, request.IdempotencyHeader, answer.IsStreamed)
        {
            Redirection = request.Redirection,
            Demands = demands,
            Server = settings.ServerOf(request.OwnServer),
        };
        return CallTrace.IsWanted(settings)
            ? TracedAsync(request, answer, state, cancellationToken)
            : ExchangeAsync(request, answer, state, cancellationToken);
    }

    private async Task<TResponse> TracedAsync<TResponse>(
        ApiRequest request, AnswerReader<TResponse> answer, ApiCallState state, CancellationToken cancellationToken)
        where TResponse : FloraResponse
    {
        var trace = new CallTrace(request, state);
        TResponse response;
        try
        {
            response = await ExchangeAsync(request, answer, state, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            trace.Fail(e);
            throw;
        }
        trace.Succeed(response.RequestId);
        return response;
    }

    private async Task<TResponse> ExchangeAsync<TResponse>(
        ApiRequest request, AnswerReader<TResponse> answer, ApiCallState state, CancellationToken cancellationToken)
        where TResponse : FloraResponse
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (options.Query.Count > 0)
        {
            foreach (var parameter in options.Query)
            {
                request.Query(parameter.Key, parameter.Value);
            }
        }
        // Not disposed: that would dispose the content, which is the caller's.
        var message = request.ToMessage(settings);
        RequestHeaders.Set(message.Headers, options);
        state.AttachTo(message);
        HttpResponseMessage? response = null;
        var isHandedOn = false;
        try
        {
            response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            var result = Read(request, response, answer, state);
            isHandedOn = answer.IsStreamed;
            return result;
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was cancelled.", e, cancellationToken);
        }
        catch (OperationCanceledException e)
        {
            throw new FloraConnectionException("The client was disposed while the call was under way.", e) { Attempts = state.Attempts };
        }
        catch (FloraException e) when (cancellationToken.IsCancellationRequested)
        {
            // The answer came as the caller gave up: what it said is of no interest any more.
            throw new OperationCanceledException("The call was cancelled.", e, cancellationToken);
        }
        catch (FloraException e)
        {
            e.Tell(state.Attempts);
            throw;
        }
        finally
        {
            if (!isHandedOn)
            {
                response?.Dispose();
            }
        }
    }

    private TResponse Read<TResponse>(ApiRequest request, HttpResponseMessage response, AnswerReader<TResponse> answer, ApiCallState state)
        where TResponse : FloraResponse
    {
        var body = response.Content is BufferedContent buffered ? buffered.Bytes : default;
        var status = response.StatusCode;
        if (!state.Succeeds(response))
        {
            if ((int)status is >= 300 and < 400)
            {
                throw Redirected(response, RequestIdHeader.Of(response, state.Redaction), state.Redaction);
            }
            throw ApiErrors.Make(
                status, body.Span, RequestIdHeader.Of(response, state.Redaction), RetryAfter.Of(response.Headers, settings.Time), state.Redaction);
        }
        if (!answer.Ignores(status) && request.IsUnread(BufferedContent.HeadersOf(response)?.ContentType?.MediaType))
        {
            throw FloraResponseException.OfOtherType(body.Span, SubjectOf(response, state.Redaction), status, RequestIdHeader.Of(response, state.Redaction), state.Redaction);
        }
        try
        {
            return answer.Read(new ReceivedAnswer(response, state, body.Span));
        }
        catch (ModelReadException e)
        {
            throw FloraResponseException.Undecodable(
                e, body.Span, SubjectOf(response, state.Redaction), status, RequestIdHeader.Of(response, state.Redaction), state.Redaction);
        }
    }

    private static string SubjectOf(HttpResponseMessage response, Redaction? redaction)
    {
        // An encoding is named only when the transport has not decoded it.
        var headers = BufferedContent.HeadersOf(response)!;
        var kinds = headers.ContentEncoding.Prepend(headers.ContentType?.MediaType ?? "").Where(static kind => kind.Length > 0);
        var text = string.Join(", ", kinds);
        var kind = SafeText.Line(redaction?.Apply(text) ?? text, 100);
        return kind.Length == 0 ? "The answer" : $"The answer ({kind})";
    }

    private static FloraResponseException Redirected(HttpResponseMessage response, string? requestId, Redaction? redaction)
    {
        var target = response.Headers.Location?.OriginalString;
        var where = target is null ? "without a target" : $"to {SafeText.Line(redaction?.Apply(target) ?? target, 500)}";
        var tail = requestId is null ? "" : $" (request {SafeText.Line(requestId, 200)})";
        return new FloraResponseException($"The answer is a redirect ({(int)response.StatusCode}) {where}, which was not followed.{tail}")
        {
            StatusCode = response.StatusCode,
            RequestId = requestId,
        };
    }
}
