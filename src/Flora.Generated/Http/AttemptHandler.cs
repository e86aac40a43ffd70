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
            response = await base.SendAsync(request, deadline.Token).ConfigureAwait(false);
            await BodyReader.BufferAsync(response, call.Client.MaxResponseBytes, deadline.Token).ConfigureAwait(false);
            call.Add(new FloraAttempt
            {
                StatusCode = response.StatusCode,
                RequestId = RequestIdHeader.Of(response, call.Redaction),
                Duration = time.GetElapsedTime(started),
            });
            return response;
        }
        catch (Exception e)
        {
            var (status, requestId) = (response?.StatusCode, response is null ? null : RequestIdHeader.Of(response, call.Redaction));
            response?.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            var fault = TransportFaults.Typed(e, request, deadline, status);
            if (fault is FloraValidationException)
            {
                // The key could not be had: nothing was sent.
                throw fault;
            }
            call.Add(new FloraAttempt { StatusCode = status, RequestId = requestId, Exception = fault, Duration = time.GetElapsedTime(started) });
            throw fault;
        }
    }
}
