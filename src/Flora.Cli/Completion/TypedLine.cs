using System.Text;

namespace Flora.Cli.Completion;

/// <summary>A command line as typed up to the cursor, taken apart as a shell would.</summary>
internal sealed class TypedLine
{
    private readonly List<string> words = [];
    private readonly StringBuilder current = new();
    private readonly LineSyntax syntax;
    // Within quotes it is the quoted part that is replaced; when they are closed, they are part of what is.
    private int wholeFrom;
    private bool hasCurrent;
    private bool isTarget;

    private TypedLine(LineSyntax syntax) => this.syntax = syntax;

    /// <summary>The words before that of the cursor, the tool's own first; without what is assigned to variables, and without redirections.</summary>
    internal IReadOnlyList<string> Words => words;

    /// <summary>The word of the cursor, as far as it stands before it.</summary>
    internal string Current => current.ToString();

    /// <summary>The quote that is open at the cursor; null when there is none.</summary>
    internal char? Quote { get; private set; }

    /// <summary>Where the part of the word begins that the shell replaces.</summary>
    internal int ReplacedFrom { get; private set; }

    /// <summary>Whether the word of the cursor is a file to read from or to write to.</summary>
    internal bool IsRedirection => isTarget;

    /// <summary>Takes a line apart.</summary>
    internal static TypedLine Read(string line, LineSyntax syntax)
    {
        var typed = new TypedLine(syntax);
        for (var index = 0; index < line.Length; index++)
        {
            index += typed.Take(line[index], index + 1 < line.Length ? line[index + 1] : null);
        }
        return typed;
    }

    // How many letters beyond this one are done with.
    private int Take(char letter, char? next)
    {
        if (Quote == '\'')
        {
            if (next is { } escaped && syntax.EscapesInQuotes(letter, escaped)) return Add(escaped) + 1;
            if (letter == '\'') return Close();
            return Add(letter);
        }
        if (letter == syntax.Escape) return next is { } literal ? Add(literal) + 1 : 0;
        if (letter == Quote) return Close();
        if (Quote is not null) return Add(letter);
        return letter switch
        {
            '\'' or '"' => Open(letter),
            ' ' or '\t' or '\n' or '\r' => End(),
            '<' or '>' => Redirect(),
            _ => Plain(letter),
        };
    }

    private int Add(char letter)
    {
        current.Append(letter);
        hasCurrent = true;
        return 0;
    }

    private int Plain(char letter)
    {
        Add(letter);
        if (syntax.Breaks.Contains(letter, StringComparison.Ordinal)) ReplacedFrom = wholeFrom = current.Length;
        return 0;
    }

    private int Open(char quote)
    {
        Quote = quote;
        hasCurrent = true;
        ReplacedFrom = current.Length;
        return 0;
    }

    private int Close()
    {
        Quote = null;
        ReplacedFrom = wholeFrom;
        return 0;
    }

    private int Redirect()
    {
        // "2>" and "&>" are one operator.
        if (Current is "&" || (Current.Length == 1 && char.IsAsciiDigit(current[0]))) Clear();
        End();
        isTarget = true;
        return 0;
    }

    private int End()
    {
        if (!hasCurrent) return 0;
        var word = Current;
        var isAssignment = words.Count == 0 && word.IndexOf('=', StringComparison.Ordinal) > 0;
        if (!isTarget && !isAssignment) words.Add(word);
        isTarget = false;
        Clear();
        return 0;
    }

    private void Clear()
    {
        current.Clear();
        hasCurrent = false;
        ReplacedFrom = wholeFrom = 0;
    }
}
