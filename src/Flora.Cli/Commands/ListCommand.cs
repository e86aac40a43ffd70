using System.Globalization;
using System.Runtime.CompilerServices;
using Flora.Cli.Output;
using Flora.Cli.Terminal;

namespace Flora.Cli.Commands;

/// <summary>A command that lists items page by page.</summary>
/// <typeparam name="TRequest">The operation's request.</typeparam>
/// <typeparam name="TPage">A page.</typeparam>
/// <typeparam name="TItem">An item of a page.</typeparam>
internal sealed class ListCommand<TRequest, TPage, TItem> : RequestCommand<TRequest>, IListing
    where TRequest : class, new()
    where TPage : class
    where TItem : class
{
    /// <summary>The option that says how many items a page holds; null when the operation has none.</summary>
    public string? LimitOption { get; init; }

    /// <summary>The largest page; null when the document does not say.</summary>
    public int? LargestLimit { get; init; }

    /// <summary>Calls the operation.</summary>
    public required Func<IApiClient, TRequest, RequestOptions, CancellationToken, AsyncPageable<TPage, TItem>> Send { get; init; }

    /// <summary>The request for the page after another; null after the last.</summary>
    public required Func<TRequest, TPage, TRequest?> Next { get; init; }

    /// <summary>Where the listing goes on after a page; null after the last.</summary>
    public required Func<TPage, string?> NextCursor { get; init; }

    /// <summary>The items of a page.</summary>
    public required Func<TPage, IReadOnlyList<TItem>> Items { get; init; }

    /// <summary>About how many items there are on all pages; null when a page does not say.</summary>
    public Func<TPage, long?>? Total { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<string> ItemsPath { get; init; }

    /// <inheritdoc/>
    public async IAsyncEnumerable<OutputPage> ListAsync(
        ApiCall call, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = CursorOption is null ? null : call.Values[CursorOption].FirstOrDefault();
        var missing = call.MaxItems;
        TRequest? request = RequestOf(call);
        while (request is not null)
        {
            // The pageable finds cursors that go in circles; a new one is begun only where the last page must be smaller.
            var size = PageSize(call, missing);
            SetPageSize(request, size, call.Input);
            var sent = request;
            await foreach (var response in Send(call.Client, sent, call.Options, cancellationToken).AsResponses().ConfigureAwait(false))
            {
                var items = Items(response.Value);
                var isCut = items.Count > missing;
                var count = isCut ? missing!.Value : items.Count;
                missing -= count;
                var next = NextCursor(response.Value);
                yield return new()
                {
                    Items = items.Take(count).Select(Json.Of),
                    Count = count,
                    Envelope = () => Json.Of(response.Value),
                    // A page that was cut must be asked for again: its own cursor goes on without a gap.
                    NextCursor = isCut ? cursor : next,
                    Total = Total?.Invoke(response.Value),
                    Raw = response.RawBody,
                };
                cursor = next;
                request = Next(sent, response.Value);
                if (request is null || missing <= 0 || !(call.AllPages || call.MaxItems is not null)) yield break;
                if (PageSize(call, missing) != size) break;
            }
        }
    }

    // Many pages are fetched in the fewest requests; a single page is as large as the API makes it.
    private int? PageSize(ApiCall call, int? missing)
    {
        if (LimitOption is null) return null;
        int? size = call.Values[LimitOption].FirstOrDefault() is { } text ? int.Parse(text, CultureInfo.InvariantCulture)
            : call.AllPages || missing is not null ? LargestLimit
            : null;
        return missing is { } most && (size is null || size > most) ? most : size;
    }

    private void SetPageSize(TRequest request, int? size, StandardInput input)
    {
        if (size is { } items)
        {
            Parameters.First(parameter => parameter.Option == LimitOption).Apply(request, items.ToString(CultureInfo.InvariantCulture), input);
        }
    }
}
