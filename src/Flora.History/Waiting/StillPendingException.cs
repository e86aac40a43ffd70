using System.Globalization;

namespace Flora.History;

/// <summary>A wait ended while runs were still under way.</summary>
public sealed class StillPendingException : TimeoutException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="result">What is known of the runs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public StillPendingException(WaitResult result) : base(Text(result)) => Result = result;

    /// <summary>What is known of the runs: those that have ended too.</summary>
    public WaitResult Result { get; }

    private static string Text(WaitResult result)
    {
        if (result is null) throw new ArgumentNullException(nameof(result));
        return string.Format(CultureInfo.InvariantCulture, "{0} of {1} runs are still under way.", result.Pending.Count(), result.Runs.Count);
    }
}
