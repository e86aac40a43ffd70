using System.Net;
using Newtonsoft.Json.Linq;

namespace Flora.Runtime;

/// <summary>A call: the requests of one listing, or a single request, under the same options.</summary>
internal sealed class ApiCall(HttpClient client, ClientSettings settings, RequestOptions options)
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
        where TRequest : class =>
        new CursorPageable<TRequest, TPage, TItem>(
            first, toRequest, (request, token) => SendAsync(request, codec, token), next, cursorOf, itemsOf, settings, cancellationToken);

    /// <summary>Sends a request and decodes its answer.</summary>
    /// <exception cref="FloraException">Whatever goes wrong.</exception>
    /// <exception cref="OperationCanceledException">The caller's own token was cancelled.</exception>
    internal Task<FloraResponse<T>> SendAsync<T>(ApiRequest request, Codec<T> codec, CancellationToken cancellationToken)
    {
        var state = new ApiCallState(settings, options);
        return CallTrace.IsWanted(settings)
            ? TracedAsync(request, codec, state, cancellationToken)
            : ExchangeAsync(request, codec, state, cancellationToken);
    }

    private async Task<FloraResponse<T>> TracedAsync<T>(ApiRequest request, Codec<T> codec, ApiCallState state, CancellationToken cancellationToken)
    {
        var trace = new CallTrace(request, state);
        FloraResponse<T> response;
        try
        {
            response = await ExchangeAsync(request, codec, state, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            trace.Fail(e);
            throw;
        }
        trace.Succeed(response.RequestId);
        return response;
    }

    private async Task<FloraResponse<T>> ExchangeAsync<T>(ApiRequest request, Codec<T> codec, ApiCallState state, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var parameter in options.Query)
        {
            request.Query(parameter.Key, parameter.Value);
        }
        // Not disposed: that would dispose the content, which is the caller's.
        var message = request.ToMessage(settings.BaseUrl);
        RequestHeaders.Set(message.Headers, options);
        state.AttachTo(message);
        try
        {
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return Decode(response, codec, state);
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
    }

    private FloraResponse<T> Decode<T>(HttpResponseMessage response, Codec<T> codec, ApiCallState state)
    {
        var body = ((BufferedContent)response.Content).Bytes;
        var requestId = RequestIdHeader.Of(response, state.Redaction);
        var status = response.StatusCode;
        if ((int)status is >= 300 and < 400)
        {
            throw Redirected(response, requestId, state.Redaction);
        }
        if (!response.IsSuccessStatusCode)
        {
            throw ApiErrors.Make(status, body.Span, requestId, RetryAfter.Of(response.Headers, settings.Time), state.Redaction);
        }
        // Whoever takes any JSON takes the absence of a body where there cannot be one.
        var isVoid = body.IsEmpty && typeof(T) == typeof(JToken)
            && (status == HttpStatusCode.NoContent || response.RequestMessage?.Method == HttpMethod.Head);
        try
        {
            return new FloraResponse<T>
            {
                Value = ModelDecoder.Decode(isVoid ? "null"u8 : body.Span, codec),
                StatusCode = status,
                Headers = new ResponseHeaders(response.Headers, response.Content.Headers),
                RequestId = requestId,
                RawBody = options.KeepRawBody ? new ReadOnlyMemory<byte>(body.ToArray()) : default(ReadOnlyMemory<byte>?),
            };
        }
        catch (ModelReadException e)
        {
            throw FloraResponseException.Undecodable(e, body.Span, SubjectOf(response, state.Redaction), status, requestId, state.Redaction);
        }
    }

    private static string SubjectOf(HttpResponseMessage response, Redaction? redaction)
    {
        // An encoding is named only when the transport has not decoded it.
        var headers = response.Content.Headers;
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
