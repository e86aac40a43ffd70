namespace Flora.Runtime;

/// <summary>Compares an address with an origin of the document, in which <c>{a|b}</c> stands for one of these texts, and <c>{}</c> for any.</summary>
internal static class ServerPattern
{
    /// <summary>Whether an address is of the origin.</summary>
    internal static bool Fits(string origin, Uri url)
    {
        if (origin.AsSpan().IndexOf('{') < 0)
        {
            return Uri.TryCreate(origin, UriKind.Absolute, out var whole) && Origin.Same(whole, url);
        }
        // A port that goes without saying can be what a variable stands for.
        return Fits(origin.AsSpan(), url.GetLeftPart(UriPartial.Authority).AsSpan())
            || Fits(origin.AsSpan(), url.GetComponents(UriComponents.Scheme | UriComponents.Host | UriComponents.StrongPort, UriFormat.UriEscaped).AsSpan());
    }

    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var open = pattern.IndexOf('{');
        if (open < 0)
        {
            return pattern.Equals(text, StringComparison.OrdinalIgnoreCase);
        }
        if (!text.StartsWith(pattern.Slice(0, open), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        var close = pattern.IndexOf('}');
        var choices = pattern.Slice(open + 1, close - open - 1);
        var rest = pattern.Slice(close + 1);
        text = text.Slice(open);
        return choices.IsEmpty ? FitsAny(rest, text) : FitsOne(choices, rest, text);
    }

    private static bool FitsAny(ReadOnlySpan<char> rest, ReadOnlySpan<char> text)
    {
        for (var length = 1; length <= text.Length; length++)
        {
            if (Fits(rest, text.Slice(length)))
            {
                return true;
            }
        }
        return false;
    }

    private static bool FitsOne(ReadOnlySpan<char> choices, ReadOnlySpan<char> rest, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var end = choices.IndexOf('|');
            var choice = end < 0 ? choices : choices.Slice(0, end);
            if (text.StartsWith(choice, StringComparison.OrdinalIgnoreCase) && Fits(rest, text.Slice(choice.Length)))
            {
                return true;
            }
            if (end < 0)
            {
                return false;
            }
            choices = choices.Slice(end + 1);
        }
    }
}
