using System.Text.RegularExpressions;
using Fare;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Texts that match a pattern.</summary>
internal static partial class PatternTexts
{
    private const int Tries = 40;

    // The library builds a state for each repetition: of thousands it would not end in time.
    private const int MostRepetitions = 512;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>A text of the wanted length, the same one each time; null when none is found.</summary>
    public static string? Of(string pattern, int least, int most)
    {
        if (Repetitions().Matches(pattern).Sum(match => int.TryParse(match.ValueSpan, out var count) ? (long)count : MostRepetitions + 1) > MostRepetitions)
        {
            return null;
        }
        try
        {
            var known = new Regex(pattern, RegexOptions.ECMAScript, Patience);
            var made = new Xeger(pattern, new Random(1));
            return Enumerable.Range(0, Tries).Select(_ => made.Generate())
                .FirstOrDefault(text => text.Length >= least && text.Length <= most && known.IsMatch(text) && !text.Any(char.IsControl));
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or RegexMatchTimeoutException or IndexOutOfRangeException or NotSupportedException)
        {
            return null;   // a pattern that the library does not read, such as one that looks ahead
        }
    }

    [GeneratedRegex(@"(?<=\{(\d*,)?)\d+(?=(,\d*)?\})")]
    private static partial Regex Repetitions();
}
