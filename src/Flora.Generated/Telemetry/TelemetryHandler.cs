namespace Flora.Runtime;

/// <summary>Tells of each attempt. Without anybody who listens it is not there: no state, no task of its own.</summary>
internal sealed class TelemetryHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ApiCallState.Of(request);
        return AttemptTrace.IsWanted(call.Client) ? TracedAsync(request, call, cancellationToken) : base.SendAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> TracedAsync(HttpRequestMessage request, ApiCallState call, CancellationToken cancellationToken)
    {
        var trace = new AttemptTrace(request, call);
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            trace.Failed(e);
            throw;
        }
        trace.Answered(response);
        return response;
    }
}
