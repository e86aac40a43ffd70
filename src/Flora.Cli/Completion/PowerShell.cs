using System.Text;
using Flora.Cli.CommandLine;

namespace Flora.Cli.Completion;

/// <summary>PowerShell: it gives the line as typed, in base64, because old versions mangle quotes in arguments; what is chosen comes quoted.</summary>
internal sealed class PowerShell : CompletionShell
{
    /// <inheritdoc/>
    public override string Name => "powershell";

    /// <inheritdoc/>
    public override string Help => "PowerShell 7, and Windows PowerShell 5.1";

    /// <inheritdoc/>
    public override string Install(string tool) => $"Add-Content $PROFILE '{tool} completion powershell | Out-String | Invoke-Expression'";

    /// <inheritdoc/>
    public override string Script(string tool) => $$"""
        # Completion of {{tool}} for PowerShell.
        Register-ArgumentCompleter -Native -CommandName '{{tool}}' -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $tool = '{{tool}}'
            $typed = "$($commandAst.CommandElements[0])"
            if ($typed -match '[\\/]' -and (Get-Command $typed -ErrorAction SilentlyContinue)) { $tool = $typed }
            $line = $commandAst.ToString()
            $length = $cursorPosition - $commandAst.Extent.StartOffset
            $line = $line.PadRight($length).Substring(0, $length)
            $encoded = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($line))
            $encoding = [Console]::OutputEncoding
            [Console]::OutputEncoding = [Text.Encoding]::UTF8
            try { $answer = @(& $tool {{CompletionRequest.Word}} powershell $encoded 2>$null) }
            finally { [Console]::OutputEncoding = $encoding }
            # Without any result PowerShell completes file names; an empty text keeps it from that.
            if ($answer.Count -gt 0 -and $answer[0] -like 'files*') { return }
            if ($answer.Count -lt 2) { return '' }
            $answer | Select-Object -Skip 1 | ForEach-Object {
                $text, $shown, $help = $_ -split "`t", 3
                [Management.Automation.CompletionResult]::new($text, $shown, 'ParameterValue', $help)
            }
        }

        """;

    /// <inheritdoc/>
    public override IEnumerable<string> Answer(IReadOnlyList<string> arguments, Func<IReadOnlyList<string>, string, CompletionAnswer> complete)
    {
        var line = TypedLine.Read(Encoding.UTF8.GetString(Convert.FromBase64String(arguments[0])), LineSyntax.PowerShell);
        var answer = Complete(line, complete);
        yield return Head(answer);
        foreach (var choice in answer.Choices)
        {
            var word = ShellWord.Quote(line.Current[..answer.Skip] + choice.Value, forPowerShell: true);
            // What explains a choice must not be empty.
            yield return $"{word}\t{choice.Value}\t{(Brief(choice.Help) is { Length: > 0 } help ? help : choice.Value)}";
        }
    }
}
