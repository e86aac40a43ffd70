using System.Globalization;
using System.Runtime.CompilerServices;
using Flora.Cli.CommandLine;
using Flora.Cli.Output;
using Flora.Cli.Output.Columns;
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
    private readonly Lazy<MemberPath?> time;

    public ListCommand() => time = new(() => Time is null ? null : MemberPath.Parse(Time));

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
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <inheritdoc/>
    public required IReadOnlyList<string> ItemsPath { get; init; }

    /// <inheritdoc/>
    public async IAsyncEnumerable<OutputPage> ListAsync(
        ApiCall call, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = CursorOption is null ? null : call.Values[CursorOption].FirstOrDefault();
        var missing = call.MaxItems;
        var hasItems = false;
        int? exact = null;
        TRequest? request = RequestOf(call);
        while (request is not null)
        {
            // The pageable finds cursors that go in circles; a new one is begun only where the next page must be of another size.
            var size = exact ?? PageSize(call, missing, hasItems);
            SetPageSize(request, size, call.Input);
            var sent = request;
            await foreach (var response in Send(call.Client, sent, call.Options, cancellationToken).AsResponses().ConfigureAwait(false))
            {
                var items = Items(response.Value);
                var part = PagePart.Of(items.Count, missing, call.Range, index => MomentOf(items[index]));
                var isCut = !part.IsOver && part.Seen < items.Count;
                if (isCut && exact is null && LimitOption is not null && part.Seen < size)
                {
                    // Asked for again, the page ends where the wanted items do, and so its cursor goes on there.
                    exact = part.Seen;
                    break;
                }
                exact = null;
                hasItems |= part.Indexes.Count > 0;
                missing -= part.Indexes.Count;
                var next = part.IsOver ? null : NextCursor(response.Value);
                yield return new()
                {
                    Items = part.Indexes.Select(index => Json.Of(items[index])),
                    Count = part.Indexes.Count,
                    Envelope = () => Json.Of(response.Value),
                    // A page that was cut must be asked for again: its own cursor goes on without a gap.
                    NextCursor = isCut ? cursor : next,
                    Total = Total?.Invoke(response.Value),
                    Raw = response.RawBody,
                };
                cursor = next;
                request = part.IsOver ? null : Next(request!, response.Value);
                if (request is null || missing <= 0 || !GoesOn(call, hasItems)) yield break;
                if (PageSize(call, missing, hasItems) != size) break;
            }
        }
    }

    /// <inheritdoc/>
    protected override OptionSpec SpecOf(Parameter parameter)
    {
        var spec = base.SpecOf(parameter);
        return parameter.Option == LimitOption && CursorOption is not null && LargestLimit is { } largest
            ? spec with { Default = string.Create(CultureInfo.InvariantCulture, $"{spec.Default ?? "what the API chooses"} for one page, {largest} with {ToolOptions.All.Name} and whatever else takes many pages") }
            : spec;
    }

    // A single page, unless something bounds the listing; a page that holds but newer items than are wanted does not count.
    private static bool GoesOn(ApiCall call, bool hasItems) =>
        call.AllPages || call.MaxItems is not null || call.Range.Since is not null || (call.Range.Until is not null && !hasItems);

    private DateTimeOffset? MomentOf(TItem item)
    {
        using var json = Json.Parse(Json.Of(item));
        return TimeRange.Moment(time.Value?.Find(json.RootElement));
    }

    // Many pages are fetched in the fewest requests; a single page is as large as the API makes it. How many items are passed over
    // before the first that is wanted is not known, so that until then pages are large.
    private int? PageSize(ApiCall call, int? missing, bool hasItems)
    {
        if (LimitOption is null) return null;
        int? size = call.Values[LimitOption].FirstOrDefault() is { } text ? int.Parse(text, CultureInfo.InvariantCulture)
            : call.MaxItems is not null || GoesOn(call, hasItems) ? LargestLimit
            : null;
        var isPassingOver = call.Range.Until is not null && !hasItems;
        return missing is { } most && !isPassingOver && (size is null || size > most) ? most : size;
    }

    private void SetPageSize(TRequest request, int? size, StandardInput input)
    {
        if (size is { } items)
        {
            Parameters.First(parameter => parameter.Option == LimitOption).Apply(request, items.ToString(CultureInfo.InvariantCulture), input);
        }
    }
}
