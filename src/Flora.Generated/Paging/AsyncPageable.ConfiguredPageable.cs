using System.Runtime.CompilerServices;

namespace Flora;

public abstract partial class AsyncPageable<TPage, TItem>
{
    /// <summary>A listing whose <c>await</c> and <c>await foreach</c> go on as <see cref="ConfigureAwait"/> says.</summary>
    public readonly struct ConfiguredPageable
    {
        private readonly AsyncPageable<TPage, TItem> pageable;
        private readonly bool continueOnCapturedContext;
        private readonly CancellationToken cancellationToken;

        internal ConfiguredPageable(
            AsyncPageable<TPage, TItem> pageable, bool continueOnCapturedContext, CancellationToken cancellationToken = default)
        {
            this.pageable = pageable;
            this.continueOnCapturedContext = continueOnCapturedContext;
            this.cancellationToken = cancellationToken;
        }

        /// <summary>Adds a token that ends an enumeration.</summary>
        /// <param name="token">The token.</param>
        public ConfiguredPageable WithCancellation(CancellationToken token) => new(pageable, continueOnCapturedContext, token);

        /// <summary>Lets <c>await</c> give the first page.</summary>
        public ConfiguredTaskAwaitable<TPage>.ConfiguredTaskAwaiter GetAwaiter() =>
            pageable.AsTask().ConfigureAwait(continueOnCapturedContext).GetAwaiter();

        /// <summary>Enumerates the items of all pages.</summary>
        public ConfiguredCancelableAsyncEnumerable<TItem>.Enumerator GetAsyncEnumerator() =>
            TaskAsyncEnumerableExtensions.ConfigureAwait(pageable, continueOnCapturedContext).WithCancellation(cancellationToken).GetAsyncEnumerator();
    }
}
