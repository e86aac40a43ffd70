using System.Runtime.CompilerServices;

namespace Flora.Runtime;

/// <summary>A listing whose pages name the cursor of the next.</summary>
/// <param name="first">The request for the first page.</param>
/// <param name="toRequest">The request as it is sent.</param>
/// <param name="send">Sends a request.</param>
/// <param name="next">The request after a page; null after the last page.</param>
/// <param name="cursorOf">The cursor of a request.</param>
/// <param name="itemsOf">The items of a page.</param>
/// <param name="client">Its settings say whether the next page is fetched while the caller works on one.</param>
/// <param name="callToken">The token that was given to the call.</param>
internal sealed class CursorPageable<TRequest, TPage, TItem>(
    TRequest first,
    Func<TRequest, ApiRequest> toRequest,
    Func<ApiRequest, CancellationToken, Task<FloraResponse<TPage>>> send,
    Func<TRequest, TPage, TRequest?> next,
    Func<TRequest, string?> cursorOf,
    Func<TPage, IEnumerable<TItem>> itemsOf,
    ClientSettings client,
    CancellationToken callToken) : AsyncPageable<TPage, TItem>
    where TRequest : class
{
    public override IAsyncEnumerable<FloraResponse<TPage>> AsResponses() => client.PrefetchNextPage ? Prefetched(callToken) : Responses(callToken);

    public override Task<FloraResponse<TPage>> WithResponseAsync() => PageCounts.AreWanted ? CountedAsync() : SendAsync(first, callToken);

    protected override IEnumerable<TItem> ItemsOf(TPage page) => itemsOf(page);

    // The compiler links the token given here with the one that the enumeration is given.
    private async IAsyncEnumerable<FloraResponse<TPage>> Responses([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cycle = new CursorCycle(cursorOf(first));
        for (var request = first; request is not null;)
        {
            var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
            Count(response);
            yield return response;
            request = After(request, response, ref cycle);
        }
    }

    private async IAsyncEnumerable<FloraResponse<TPage>> Prefetched([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Its own source, so that a page that nobody will ask for is given up when the enumeration ends early.
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var cycle = new CursorCycle(cursorOf(first));
        var request = first;
        Task<FloraResponse<TPage>>? ahead = null;
        try
        {
            while (request is not null)
            {
                // The page that comes ahead may be there already.
                cancellationToken.ThrowIfCancellationRequested();
                var asked = ahead ?? SendAsync(request, abandoned.Token);
                ahead = null;
                var response = await Asked(asked, cancellationToken).ConfigureAwait(false);
                FloraPaginationException? fault = null;
                try
                {
                    request = After(request, response, ref cycle);
                    ahead = request is null ? null : AheadAsync(request, abandoned.Token);
                }
                catch (FloraPaginationException e)
                {
                    // The page at hand is good: it is given out before the listing fails.
                    fault = e;
                }
                Count(response);
                yield return response;
                if (fault is not null)
                {
                    throw fault;
                }
            }
        }
        finally
        {
            if (ahead is not null)
            {
                // Whatever came of a page that nobody asked for concerns nobody; it must only not be left running, and its fault be seen.
                abandoned.Cancel();
                await Task.WhenAny(ahead).ConfigureAwait(false);
                _ = ahead.Exception;
            }
        }
    }

    // Whatever fails, in making the request too, is in the task: the page at hand is given out before.
    private async Task<FloraResponse<TPage>> AheadAsync(TRequest request, CancellationToken cancellationToken) =>
        await SendAsync(request, cancellationToken).ConfigureAwait(false);

    private static async Task<FloraResponse<TPage>> Asked(Task<FloraResponse<TPage>> page, CancellationToken cancellationToken)
    {
        try
        {
            return await page.ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            // The caller knows its own token, not the one that pages are fetched under.
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
    }

    private Task<FloraResponse<TPage>> SendAsync(TRequest request, CancellationToken cancellationToken) => send(toRequest(request), cancellationToken);

    private async Task<FloraResponse<TPage>> CountedAsync()
    {
        var response = await SendAsync(first, callToken).ConfigureAwait(false);
        Count(response);
        return response;
    }

    private void Count(FloraResponse<TPage> response)
    {
        if (PageCounts.AreWanted)
        {
            PageCounts.Add(toRequest(first), client, itemsOf(response.Value));
        }
    }

    private TRequest? After(TRequest request, FloraResponse<TPage> response, ref CursorCycle cycle)
    {
        var following = next(request, response.Value);
        // A server that repeats the very cursor it was sent is found at once; a longer cycle when it comes round to the cursor that is kept.
        return following is null || (cursorOf(following) != cursorOf(request) && !cycle.Closes(cursorOf(following)))
            ? following
            : throw new FloraPaginationException(
                "The listing does not end: the cursor of a page came again, and some of the pages may have come twice.")
            {
                Cursor = cursorOf(following),
            };
    }
}
