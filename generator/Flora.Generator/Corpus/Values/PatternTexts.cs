using System.Text.RegularExpressions;
using Fare;

namespace Flora.Generator.Corpus.Values;

/// <summary>Texts that match a pattern.</summary>
internal static class PatternTexts
{
    private const int Tries = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>A text of the wanted length, the same one each time; null when none is found.</summary>
    public static string? Of(string pattern, int least, int most)
    {
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
}
