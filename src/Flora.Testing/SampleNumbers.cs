namespace Flora.Testing;

/// <summary>Numbers that look random and are the same everywhere: <see cref="Random"/> promises that of no two versions of .NET.</summary>
internal sealed class SampleNumbers(uint seed)
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private uint state = seed;

    /// <summary>A number from 0 to below <paramref name="limit"/>.</summary>
    internal int Below(int limit)
    {
        // A linear congruential generator (the constants of Numerical Recipes); its low bits are poor, so the high ones are used.
        state = unchecked((state * 1_664_525) + 1_013_904_223);
        return (int)((state >> 8) % (uint)limit);
    }

    internal string Letters(int length)
    {
        var letters = new char[length];
        for (var index = 0; index < length; index++)
        {
            letters[index] = Alphabet[Below(Alphabet.Length)];
        }
        return new string(letters);
    }
}
