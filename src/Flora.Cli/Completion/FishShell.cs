namespace Flora.Cli.Completion;

/// <summary>fish: it gives the line as typed, quotes what is chosen, and shows what each choice means.</summary>
internal sealed class FishShell : CompletionShell
{
    /// <inheritdoc/>
    public override string Name => "fish";

    /// <inheritdoc/>
    public override string Help => "fish, 3.1 and later";

    /// <inheritdoc/>
    public override string Install(string tool) => $"{tool} completion fish > ~/.config/fish/completions/{tool}.fish";

    /// <inheritdoc/>
    public override string Script(string tool) => $$"""
        # Completion of {{tool}} for fish.
        function __{{tool}}_complete
            set -l tool {{tool}}
            set -l typed (commandline -opc)[1]
            string match -q '*/*' -- "$typed"; and set tool (string replace -r '^~/' "$HOME/" -- $typed)
            set -l answer ($tool {{CompletionRequest.Word}} fish (commandline -cp | string collect) 2>/dev/null)
            if string match -q 'files *' -- "$answer[1]"
                set -l skip (string replace 'files ' '' -- $answer[1])
                set -l word (commandline -ct)
                set -l option (string sub -l $skip -- $word)
                for path in (__fish_complete_path (string sub -s (math $skip + 1) -- $word))
                    echo -- $option$path
                end
            else if set -q answer[2]
                printf '%s\n' $answer[2..-1]
            end
        end
        complete -c {{tool}} -f
        complete -c {{tool}} -k -a '(__{{tool}}_complete)'

        """;

    /// <inheritdoc/>
    public override IEnumerable<string> Answer(IReadOnlyList<string> arguments, Func<IReadOnlyList<string>, string, CompletionAnswer> complete)
    {
        var line = TypedLine.Read(arguments[0], LineSyntax.Fish);
        var answer = Complete(line, complete);
        yield return Head(answer);
        foreach (var choice in answer.Choices)
        {
            yield return $"{line.Current[..answer.Skip]}{choice.Value}\t{Brief(choice.Help)}";
        }
    }
}
