using System.Text;

namespace Flora.Cli.Terminal.Paging;

/// <summary>
/// Takes a command apart into words: blanks separate them, quotes hold them together. No shell reads it, so that nothing in it is run but
/// the program that it names.
/// </summary>
internal static class CommandWords
{
    internal static IReadOnlyList<string> Of(string command)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        char? quote = null;
        foreach (var letter in command)
        {
            if (letter == quote)
            {
                quote = null;
            }
            else if (quote is null && (letter is '"' or '\''))
            {
                quote = letter;
                word ??= new();
            }
            else if (quote is null && char.IsWhiteSpace(letter))
            {
                if (word is not null) words.Add(word.ToString());
                word = null;
            }
            else
            {
                (word ??= new()).Append(letter);
            }
        }
        if (word is not null) words.Add(word.ToString());
        return words;
    }
}
