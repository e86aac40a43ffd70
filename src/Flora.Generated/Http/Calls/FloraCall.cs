using System.Runtime.CompilerServices;

namespace Flora;

/// <summary>A call under way whose answer holds nothing: it began when it was made.</summary>
public sealed class FloraCall
{
    private readonly Task<FloraResponse> response;

    /// <summary>Makes a call out of its answer, for those who stand in for a client.</summary>
    /// <param name="response">The answer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public FloraCall(Task<FloraResponse> response) => this.response = response ?? throw new ArgumentNullException(nameof(response));

    /// <summary>A call that has succeeded, for those who stand in for a client.</summary>
    public static FloraCall Completed { get; } = new(Task.FromResult(new FloraResponse()));

    /// <summary>A call that has given a value, for those who stand in for a client.</summary>
    /// <typeparam name="T">What the answer holds.</typeparam>
    /// <param name="value">The value.</param>
    public static FloraCall<T> FromResult<T>(T value) => new(Task.FromResult(new FloraResponse<T> { Value = value }));

    /// <summary>The end of the call, as a task.</summary>
    public Task AsTask() => response;

    /// <summary>The whole answer: status, headers and request id.</summary>
    public Task<FloraResponse> WithResponseAsync() => response;

    /// <summary>Lets <c>await</c> wait for the end of the call.</summary>
    public TaskAwaiter GetAwaiter() => AsTask().GetAwaiter();

    /// <summary>Sets how <c>await</c> goes on.</summary>
    /// <param name="continueOnCapturedContext">Whether on the context in which it began.</param>
    public ConfiguredTaskAwaitable ConfigureAwait(bool continueOnCapturedContext) => AsTask().ConfigureAwait(continueOnCapturedContext);
}
