using System.Runtime.CompilerServices;
using Flora.Runtime;

namespace Flora;

/// <summary>A listing: await it for its first page, enumerate it for every item of every page.</summary>
/// <remarks>
/// It is cold: making one sends nothing, and each await or enumeration sends anew. Pages are fetched one at a time, when they are asked for.
/// </remarks>
/// <typeparam name="TPage">A page.</typeparam>
/// <typeparam name="TItem">An item of a page.</typeparam>
public abstract partial class AsyncPageable<TPage, TItem> : IAsyncEnumerable<TItem>
{
    /// <summary>Makes a listing of pages at hand, for fakes and tests.</summary>
    /// <param name="pages">The pages, enumerated anew each time.</param>
    /// <param name="items">The items of a page.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
#pragma warning disable CA1000 // It is found where it is looked for: beside the type that a fake returns.
    public static AsyncPageable<TPage, TItem> FromPages(IEnumerable<TPage> pages, Func<TPage, IEnumerable<TItem>> items) =>
        new FixedPageable<TPage, TItem>(
            pages ?? throw new ArgumentNullException(nameof(pages)), items ?? throw new ArgumentNullException(nameof(items)));
#pragma warning restore CA1000

    /// <summary>The pages with the request id and headers of each.</summary>
    public abstract IAsyncEnumerable<FloraResponse<TPage>> AsResponses();

    /// <summary>The items of a page.</summary>
    /// <param name="page">The page.</param>
    protected abstract IEnumerable<TItem> ItemsOf(TPage page);

    /// <summary>The pages.</summary>
    public IAsyncEnumerable<TPage> AsPages() => Pages(CancellationToken.None);

    /// <summary>The first page, as a task.</summary>
    public async Task<TPage> AsTask() => (await WithResponseAsync().ConfigureAwait(false)).Value;

    /// <summary>The first page with its request id and headers.</summary>
    public virtual async Task<FloraResponse<TPage>> WithResponseAsync()
    {
        await foreach (var response in AsResponses().ConfigureAwait(false))
        {
            return response;
        }
        throw new InvalidOperationException("The listing has no page.");
    }

    /// <summary>Lets <c>await</c> give the first page.</summary>
    public TaskAwaiter<TPage> GetAwaiter() => AsTask().GetAwaiter();

    /// <summary>Sets how both <c>await</c> and <c>await foreach</c> go on.</summary>
    /// <param name="continueOnCapturedContext">Whether on the context in which they began.</param>
    public ConfiguredPageable ConfigureAwait(bool continueOnCapturedContext) => new(this, continueOnCapturedContext);

    /// <summary>Enumerates the items of all pages.</summary>
    /// <param name="cancellationToken">Ends the enumeration, as does the token that was given to the call.</param>
    public IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Items(cancellationToken).GetAsyncEnumerator(cancellationToken);

    private async IAsyncEnumerable<TPage> Pages([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var response in AsResponses().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return response.Value;
        }
    }

    private async IAsyncEnumerable<TItem> Items([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var response in AsResponses().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in ItemsOf(response.Value))
            {
                yield return item;
            }
        }
    }
}
