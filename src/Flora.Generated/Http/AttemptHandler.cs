namespace Flora.Runtime;

/// <summary>One attempt: bounds its time, reads its whole body, gives each fault its type, and notes it down.</summary>
internal sealed class AttemptHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ApiCallState.Of(request);
        var time = call.Client.Time;
        var started = time.GetTimestamp();
        using var deadline = new Deadline(time, call.Timeout, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            if (request.Content is { } content and not (ISpendable or ByteArrayContent) && call.MaxRetries > 0 && RetryPolicy.CanRepeat(request))
            {
                // A stream of the caller's could be read only once; all others are made anew.
#if NET9_0_OR_GREATER
                await content.LoadIntoBufferAsync(deadline.Token).ConfigureAwait(false);
#else
                await content.LoadIntoBufferAsync().ConfigureAwait(false);
#endif
            }
            response = await base.SendAsync(request, deadline.Token).ConfigureAwait(false);
            var succeeds = call.Succeeds(response);
            if (!call.IsStreamed || !succeeds)
            {
                await BodyReader.BufferAsync(response, succeeds, call.Client.MaxResponseBytes, deadline.Token).ConfigureAwait(false);
            }
            call.Add(new FloraAttempt
            {
                StatusCode = response.StatusCode,
                RequestId = RequestIdHeader.Of(response, call.Redaction),
                Duration = time.GetElapsedTime(started),
                Delay = call.NextDelay,
            });
            return response;
        }
        catch (Exception e)
        {
            var (status, requestId) = (response?.StatusCode, response is null ? null : RequestIdHeader.Of(response, call.Redaction));
            response?.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            var fault = TransportFaults.Typed(e, request, deadline, status, call.Redaction);
            if (fault is FloraValidationException)
            {
                // The key could not be had, and nothing was sent; or a file could not be read, and no attempt will mend that.
                throw fault;
            }
            call.Add(new FloraAttempt { StatusCode = status, RequestId = requestId, Exception = fault, Duration = time.GetElapsedTime(started), Delay = call.NextDelay });
            throw fault;
        }
    }
}
