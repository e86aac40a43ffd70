namespace Flora.History.Tests.Support;

/// <summary>Keeps what is reported, at once and in order.</summary>
internal sealed class Recorder<T> : IProgress<T>
{
    private readonly List<T> values = [];

    internal IReadOnlyList<T> Values
    {
        get
        {
            lock (values)
            {
                return [.. values];
            }
        }
    }

    public void Report(T value)
    {
        lock (values)
        {
            values.Add(value);
        }
    }
}
