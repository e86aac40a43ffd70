namespace Flora.Generator.Passes.Naming;

/// <summary>Takes a name of any style apart into its words.</summary>
public static class Words
{
    /// <summary><c>created_at</c>, <c>imageUrl</c> and <c>HTTPServer-2</c> give created at, image Url and HTTP Server 2.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 0; at <= name.Length; at++)
        {
            var isSeparator = at == name.Length || !char.IsLetterOrDigit(name[at]);
            if (isSeparator || (at > start && BeginsWord(name, at)))
            {
                if (at > start)
                {
                    words.Add(name[start..at]);
                }
                start = isSeparator ? at + 1 : at;
            }
        }
        return words;
    }

    // A capital begins a word after a small letter or a digit (imageUrl), and ends a run of capitals before a small letter (HTTPServer).
    private static bool BeginsWord(string name, int at) =>
        char.IsUpper(name[at])
        && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1])));
}
