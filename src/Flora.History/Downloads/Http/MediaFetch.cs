using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Flora.Runtime;

namespace Flora.History;

/// <summary>Fetches the content of one output, attempt by attempt, each going on where the one before ended.</summary>
internal sealed class MediaFetch(
    MediaClient media, TimeProvider time, GenerationOutput output, Uri address, PartialFile part, DownloadOptions options, IProgress<DownloadProgress>? progress)
{
    private const int BufferSize = 80 * 1024;

    // So much in one attempt shows that it is worth going on, however often the connection breaks.
    private const long Headway = 1024 * 1024;

    private readonly BoundedReads reads = new(time, options.IdleTimeout);
    private bool isJudged;
    private int attempt;

    /// <summary>The media type that the server names.</summary>
    internal string? ContentType { get; private set; }

    /// <summary>The extension of what has arrived.</summary>
    internal string Extension { get; private set; } = "";

    /// <summary>An address without its query, which changes each time where addresses are signed.</summary>
    internal static string NoteOf(Uri address) => address.GetLeftPart(UriPartial.Path);

    /// <exception cref="DownloadException">It cannot be had.</exception>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var failed = 0; ;)
        {
            attempt++;
            var before = part.Length;
            DownloadException fault;
            try
            {
                await TryAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (DownloadException e) when (e.Passes)
            {
                fault = e;
            }
            failed = part.Length - before >= Headway ? 1 : failed + 1;
            if (failed > options.MaxRetries || fault.RetryAfter > options.MaxRetryDelay)
            {
                throw fault;
            }
            var exponential = TimeSpan.FromSeconds(Math.Min(options.MaxRetryDelay.TotalSeconds, 0.5 * Math.Pow(2, failed - 1)) * (0.5 + (Jitter.Next() / 2)));
            await Pause.ForAsync(time, fault.RetryAfter ?? exponential, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        // A content that is whole is only judged: the process may have ended just before.
        var from = part.Validator is null ? 0 : part.Length;
        if (from == 0 || from != part.Total)
        {
            using var response = await AskAsync(from, cancellationToken).ConfigureAwait(false);
            await ReceiveAsync(response, cancellationToken).ConfigureAwait(false);
        }
        Judge();
    }

    private async Task<HttpResponseMessage> AskAsync(long from, CancellationToken cancellationToken)
    {
        var response = await reads.RunAsync(token => media.GetAsync(address, request => Prepare(request, from), token), cancellationToken).ConfigureAwait(false);
        try
        {
            if ((int)response.StatusCode == 416)
            {
                // What is there is no part of what the server has.
                part.Begin(NoteOf(address), validator: null, total: null);
            }
            var said = MediaAnswer.NeedsBody(response) ? await reads.StartAsync(response, cancellationToken).ConfigureAwait(false) : "";
            MediaAnswer.ThrowIfRefused(response, said, time);
            var content = response.Content.Headers;
            ContentType = content.ContentType?.MediaType ?? ContentType;
            if (response.StatusCode == HttpStatusCode.PartialContent && from > 0 && content.ContentRange is { } range && range.From == from
                && (range.Length is null || range.Length == part.Total) && (MediaAnswer.ValidatorOf(response) ?? part.Validator) == part.Validator)
            {
                return response;
            }
            if (response.StatusCode == HttpStatusCode.PartialContent)
            {
                part.Begin(NoteOf(address), validator: null, total: null);
                throw new DownloadException(DownloadFault.Connection, "The server sent another part of the content than was asked for.");
            }
            isJudged = false;
            part.Begin(NoteOf(address), MediaAnswer.ValidatorOf(response), content.ContentLength);
            ThrowIfTooLarge(content.ContentLength ?? 0);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private void Prepare(HttpRequestMessage request, long from)
    {
        if (from > 0)
        {
            request.Headers.Range = new RangeHeaderValue(from, null);
            // The rest only of the same content; of another, all of it.
            request.Headers.TryAddWithoutValidation("If-Range", part.Validator);
        }
    }

    private async Task ReceiveAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var body = await reads.OpenAsync(response, cancellationToken).ConfigureAwait(false);
            while (await reads.ReadAsync(body, buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                ThrowIfTooLarge(part.Length + count);
                part.Append(buffer, count);
                // As soon as possible: what is no output need not come to its end.
                if (!isJudged && part.Length >= MagicBytes.Needed)
                {
                    Judge();
                }
                progress?.Report(new() { Output = output, BytesReceived = part.Length, TotalBytes = part.Total, Attempt = attempt });
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        if (part.Total is { } total && part.Length != total)
        {
            throw new DownloadException(DownloadFault.Connection, string.Format(
                CultureInfo.InvariantCulture, "The content ended after {0} of {1} bytes.", part.Length, total));
        }
    }

    private void Judge()
    {
        if (!isJudged)
        {
            Extension = OutputFormat.ExtensionOf(output, part.Head(MagicBytes.Needed), ContentType);
            isJudged = true;
        }
    }

    private void ThrowIfTooLarge(long length)
    {
        if (length > options.MaxBytes)
        {
            throw new DownloadException(DownloadFault.TooLarge, string.Format(
                CultureInfo.InvariantCulture, "The output has more than the {0} bytes that are allowed.", options.MaxBytes));
        }
    }
}
