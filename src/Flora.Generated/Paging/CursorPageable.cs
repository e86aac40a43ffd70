using System.Runtime.CompilerServices;

namespace Flora.Runtime;

/// <summary>A listing whose pages name the cursor of the next.</summary>
/// <param name="first">The request for the first page.</param>
/// <param name="send">Sends a request.</param>
/// <param name="next">The request after a page; null after the last page.</param>
/// <param name="cursorOf">The cursor of a request.</param>
/// <param name="itemsOf">The items of a page.</param>
/// <param name="callToken">The token that was given to the call.</param>
internal sealed class CursorPageable<TRequest, TPage, TItem>(
    TRequest first,
    Func<TRequest, CancellationToken, Task<FloraResponse<TPage>>> send,
    Func<TRequest, TPage, TRequest?> next,
    Func<TRequest, string?> cursorOf,
    Func<TPage, IEnumerable<TItem>> itemsOf,
    CancellationToken callToken) : AsyncPageable<TPage, TItem>
    where TRequest : class
{
    public override IAsyncEnumerable<FloraResponse<TPage>> AsResponses() => Responses(callToken);

    public override Task<FloraResponse<TPage>> WithResponseAsync() => send(first, callToken);

    protected override IEnumerable<TItem> ItemsOf(TPage page) => itemsOf(page);

    // The compiler links the token given here with the one that the enumeration is given.
    private async IAsyncEnumerable<FloraResponse<TPage>> Responses([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cycle = new CursorCycle(cursorOf(first));
        for (var request = first; request is not null;)
        {
            var response = await send(request, cancellationToken).ConfigureAwait(false);
            yield return response;
            request = next(request, response.Value);
            if (request is not null && cycle.Closes(cursorOf(request)))
            {
                throw new FloraPaginationException(
                    "The listing does not end: the cursor of a page came again. The pages so far are complete.")
                {
                    Cursor = cursorOf(request),
                };
            }
        }
    }
}
