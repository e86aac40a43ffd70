using System.Runtime.CompilerServices;

namespace Flora;

/// <summary>A call under way: it began when it was made. Awaiting it gives what the answer holds.</summary>
/// <typeparam name="T">What the answer holds.</typeparam>
public sealed class FloraCall<T>
{
    private readonly Task<FloraResponse<T>> response;

    /// <summary>Makes a call out of its answer, for those who stand in for a client.</summary>
    /// <param name="response">The answer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public FloraCall(Task<FloraResponse<T>> response) => this.response = response ?? throw new ArgumentNullException(nameof(response));

    /// <summary>What the answer holds, as a task.</summary>
    public async Task<T> AsTask() => (await response.ConfigureAwait(false)).Value;

    /// <summary>The whole answer: status, headers and request id besides what it holds.</summary>
    public Task<FloraResponse<T>> WithResponseAsync() => response;

    /// <summary>Lets <c>await</c> give what the answer holds.</summary>
    public TaskAwaiter<T> GetAwaiter() => AsTask().GetAwaiter();

    /// <summary>Sets how <c>await</c> goes on.</summary>
    /// <param name="continueOnCapturedContext">Whether on the context in which it began.</param>
    public ConfiguredTaskAwaitable<T> ConfigureAwait(bool continueOnCapturedContext) => AsTask().ConfigureAwait(continueOnCapturedContext);
}
