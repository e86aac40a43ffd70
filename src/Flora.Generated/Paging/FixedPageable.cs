using System.Runtime.CompilerServices;

namespace Flora.Runtime;

/// <summary>A listing of pages at hand.</summary>
internal sealed class FixedPageable<TPage, TItem>(IEnumerable<TPage> pages, Func<TPage, IEnumerable<TItem>> items) : AsyncPageable<TPage, TItem>
{
    public override IAsyncEnumerable<FloraResponse<TPage>> AsResponses() => Responses(CancellationToken.None);

    protected override IEnumerable<TItem> ItemsOf(TPage page) => items(page);

    private async IAsyncEnumerable<FloraResponse<TPage>> Responses([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var page in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new FloraResponse<TPage> { Value = page };
        }
    }
}
