namespace Flora.Cli.Completion;

/// <summary>zsh: it gives the words, quotes what is chosen, and shows what each choice means.</summary>
internal sealed class ZshShell : CompletionShell
{
    /// <inheritdoc/>
    public override string Name => "zsh";

    /// <inheritdoc/>
    public override string Help => "zsh";

    /// <inheritdoc/>
    public override string Install(string tool) => $"echo 'source <({tool} completion zsh)' >> ~/.zshrc";

    /// <inheritdoc/>
    public override string Script(string tool) => $$"""
        #compdef {{tool}}
        # Completion of {{tool}} for zsh: to be read by a start file, or to lie as _{{tool}} in a folder of $fpath.
        _{{tool}}() {
            local tool={{tool}}
            [[ $words[1] == */* ]] && tool=${~words[1]}
            local -a answer choices
            answer=("${(@f)$("$tool" {{CompletionRequest.Word}} zsh "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
            [[ -n $answer[1] ]] || return 1
            choices=("${(@)answer[2,-1]}")
            compset -p ${answer[1]#* }
            if [[ $answer[1] == files* ]]; then
                _files
            elif (( $#choices )); then
                _describe -V {{tool}} choices
            else
                return 1
            fi
        }
        if [[ $funcstack[1] == _{{tool}} ]]; then
            _{{tool}} "$@"
        else
            (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
            compdef _{{tool}} {{tool}}
        fi

        """;

    /// <inheritdoc/>
    public override IEnumerable<string> Answer(IReadOnlyList<string> arguments, Func<IReadOnlyList<string>, string, CompletionAnswer> complete)
    {
        var answer = complete([.. arguments.Take(arguments.Count - 1)], arguments[^1]);
        yield return Head(answer);
        foreach (var choice in answer.Choices)
        {
            yield return choice.Help is null ? Escaped(choice.Value) : $"{Escaped(choice.Value)}:{Brief(choice.Help)}";
        }
    }

    // The first colon ends the choice.
    private static string Escaped(string value) =>
        value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace(":", @"\:", StringComparison.Ordinal);
}
