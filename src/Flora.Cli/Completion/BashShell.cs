using System.Text;

namespace Flora.Cli.Completion;

/// <summary>bash: it gives the line as typed, and replaces no more of a word than what follows the last of its word breaks.</summary>
internal sealed class BashShell : CompletionShell
{
    // What means something to bash in a word without quotes.
    private const string Special = " \t\\'\"`$&|;<>()*?[]{}#~!=:^";

    /// <inheritdoc/>
    public override string Name => "bash";

    /// <inheritdoc/>
    public override string Help => "GNU bash, also that of macOS";

    /// <inheritdoc/>
    public override string Install(string tool) => $"echo 'eval \"$({tool} completion bash)\"' >> ~/.bashrc";

    /// <inheritdoc/>
    public override string Script(string tool) => $$"""
        # Completion of {{tool}} for bash.
        _{{tool}}() {
            local tool={{tool}} line kind=
            [[ $1 == */* ]] && tool=${1/#\~\//$HOME/}
            COMPREPLY=()
            while IFS= read -r line; do
                if [[ -z $kind ]]; then kind=$line; else COMPREPLY+=("$line"); fi
            done < <("$tool" {{CompletionRequest.Word}} bash "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
            if [[ $kind == files* ]]; then
                # bash knows best how file names are quoted; that of macOS cannot be asked to.
                compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "$2"))
            fi
        }
        complete -o nosort -F _{{tool}} {{tool}} 2>/dev/null || complete -F _{{tool}} {{tool}}

        """;

    /// <inheritdoc/>
    public override IEnumerable<string> Answer(IReadOnlyList<string> arguments, Func<IReadOnlyList<string>, string, CompletionAnswer> complete)
    {
        var breaks = (arguments.Count > 1 ? arguments[1] : "").Replace("'", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);
        var line = TypedLine.Read(arguments[0], LineSyntax.Posix with { Breaks = breaks });
        var answer = Complete(line, complete);
        yield return Head(answer);
        foreach (var choice in answer.Choices)
        {
            var word = line.Current[..answer.Skip] + choice.Value;
            yield return Quoted(word[line.ReplacedFrom..], line.Quote);
        }
    }

    private static string Quoted(string word, char? quote)
    {
        if (quote == '\'') return word.Replace("'", @"'\''", StringComparison.Ordinal);
        var quoted = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (quote == '"' ? letter is '"' or '\\' or '$' or '`' : Special.Contains(letter, StringComparison.Ordinal)) quoted.Append('\\');
            quoted.Append(letter);
        }
        return quoted.ToString();
    }
}
