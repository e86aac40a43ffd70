namespace Flora.Generator.Tests.Grammar;

/// <summary>The choices of one document: the same seed makes the same ones.</summary>
internal sealed class Choices(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>A number from 0 to below <paramref name="count"/>.</summary>
    public int Below(int count) => random.Next(count);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => random.Next(times) == 0;

    /// <summary>One of several.</summary>
    public T Of<T>(params ReadOnlySpan<T> items) => items[random.Next(items.Length)];

    /// <summary>Some of several, in their order.</summary>
    public IReadOnlyList<T> Some<T>(IEnumerable<T> items) => [.. items.Where(_ => OneIn(2))];
}
