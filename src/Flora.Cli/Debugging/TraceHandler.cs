using System.Globalization;
using Flora.Cli.Errors;

namespace Flora.Cli.Debugging;

/// <summary>Shows every attempt on standard error, as it is sent and answered.</summary>
/// <param name="transport">What sends.</param>
/// <param name="time">Measures.</param>
/// <param name="printer">Prints, without keys.</param>
internal sealed class TraceHandler(HttpMessageHandler transport, TimeProvider time, ErrorPrinter printer) : DelegatingHandler(transport)
{
    private static readonly HttpRequestOptionsKey<int> AttemptKey = new("Flora.Cli.Debugging.Attempt");

    private int requests;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var writer = new TraceWriter(printer);
        // An attempt that is repeated is the same message.
        request.Options.TryGetValue(AttemptKey, out var attempt);
        request.Options.Set(AttemptKey, ++attempt);
        writer.Note(string.Create(CultureInfo.InvariantCulture, $"request {(attempt == 1 ? ++requests : requests)}, attempt {attempt}"));
        await writer.RequestAsync(request, cancellationToken).ConfigureAwait(false);
        var clock = new TraceClock(time);
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            writer.Note($"no answer after {clock.Elapsed}: {(cancellationToken.IsCancellationRequested ? "given up" : fault.GetBaseException().Message)}");
            throw;
        }
        writer.Response(response, clock.Elapsed);
        // Shown when it has been read: a download is not held up.
        response.Content = new TracedContent(response.Content, new(writer, clock, response.Content));
        return response;
    }
}
