using System.Diagnostics.CodeAnalysis;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Errors;

namespace Flora.Cli.Help;

/// <summary><c>help</c>: the help of a command, of a group, or on a topic.</summary>
internal sealed class HelpCommand : LocalCommand
{
    private static readonly OptionSpec Word = OptionSpec.Argument("COMMAND", "A command, a group of commands, or a topic.") with { IsRepeatable = true };

    [SetsRequiredMembers]
    internal HelpCommand()
    {
        Words = ["help"];
        Summary = "Help on a command or a topic";
    }

    /// <inheritdoc/>
    public override IEnumerable<OptionSpec> Specs => [Word];

    /// <inheritdoc/>
    public override bool TakesCommand => true;

    /// <inheritdoc/>
    public override IEnumerable<CommandExample> Examples(ToolIdentity identity) =>
        HelpTopics.All.Select(topic => new CommandExample(identity.CommandLine("help", topic.Name)));

    /// <inheritdoc/>
    public override Task<ExitCode> RunAsync(LocalCall call, CancellationToken cancellationToken)
    {
        var words = call.Arguments.FindAll(Word).ToArray();
        var text = HelpText.For(call.Screen);
        if (HelpTopics.Find(words) is { } topic)
        {
            text.Paragraphs(topic.Summary);
            topic.Write(text, call.Identity);
            text.Rows("Commands", call.Catalogue.Below(words).Select(command => new HelpRow(string.Join(' ', command.Words), command.Summary)));
            call.Print(text.ToString());
            return Task.FromResult(ExitCode.Done);
        }
        for (var count = 0; count < words.Length; count++)
        {
            var next = call.Catalogue.Next(words[..count]).Select(known => known.Value).ToArray();
            if (!next.Contains(words[count])) throw Unknown(words, count, next);
        }
        call.Print(new HelpPage(call.Identity, call.Catalogue, text).Write(words));
        return Task.FromResult(ExitCode.Done);
    }

    private UsageException Unknown(string[] words, int count, IEnumerable<string> next)
    {
        // Nothing follows a topic.
        var known = count > 0 ? next : HelpTopics.Find(words[..1]) is null ? next.Concat(HelpTopics.All.Select(topic => topic.Name)) : [];
        return new($"there is no command or topic \"{string.Join(' ', words)}\"", Words)
        {
            Suggestions = [.. Similar.To(words[count], known).Select(word => string.Join(' ', [.. words[..count], word]))],
        };
    }
}
