using System.CommandLine;
using System.CommandLine.Help;
using Flora.Generator.Document;
using Flora.Generator.Engine;

namespace Flora.Generator.Commands;

/// <summary>Reads the command line and runs a command; no fault leaves it as a stack trace.</summary>
internal sealed class CommandLine(TextWriter output, TextWriter error)
{
    public const int UsageError = 2;

    private static readonly ICommand[] Commands = [new GenerateCommand(), new VerifyCommand(), new LintCommand(), new ExplainCommand(), new DocsCommand(), new DiffCommand(), new ReleaseCommand(), new CorpusCommand()];

    // Options are plain texts: a typed option of this parser throws where it should report.
    private readonly Option<string> document = new("--document")
    {
        Description = $"The document to read (default: {GeneratorPaths.DefaultDocument} of the repository).",
        HelpName = "FILE",
        Recursive = true,
    };

    private readonly Option<string> root = new("--root")
    {
        Description = "The repository (default: the one around the current directory, else around this program).",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>Runs the program.</summary>
    /// <returns>The exit code: 0, 1 when there were errors, 2 when the command line makes no sense.</returns>
    public int Run(string[] arguments)
    {
        var program = new RootCommand("Generates the client, the tool's commands and the contract cases from an OpenAPI document.")
        {
            document, root,
        };
        foreach (var command in Commands)
        {
            var word = new Command(command.Name, command.Description);
            foreach (var symbol in command.Symbols)
            {
                Add(word, symbol);
            }
            word.SetAction(parsed => RunCommand(command, parsed));
            program.Subcommands.Add(word);
        }
        var parsed = program.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            error.Write($"{string.Join(" ", parsed.Errors.Select(found => found.Message))} See --help.\n");
            return UsageError;
        }
        return parsed.Invoke(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    private static void Add(Command word, Symbol symbol)
    {
        if (symbol is Argument argument)
        {
            word.Arguments.Add(argument);
        }
        else
        {
            word.Options.Add((Option)symbol);
        }
    }

    private int RunCommand(ICommand command, ParseResult parsed)
    {
        GeneratorPaths? paths = null;
        try
        {
            paths = parsed.GetValue(root) is { } named ? new GeneratorPaths(named) : GeneratorPaths.Find();
            if (paths is null || !File.Exists(paths[GeneratorPaths.Settings]))
            {
                error.Write($"There is no {GeneratorPaths.Settings} in {paths?.Root ?? "this folder or above"}: name the repository with --root DIR.\n");
                return UsageError;
            }
            return command.Run(new(paths, parsed.GetValue(document) ?? paths[GeneratorPaths.DefaultDocument], parsed, output, error));
        }
        catch (ToolException fault)
        {
            error.Write(fault.ToDiagnostic() + "\n");
            return 1;
        }
        catch (Exception fault)
        {
            // The last resort: whatever it is, a build shows one line, and the rest is kept for the report.
            error.Write(Crash.Describe(fault, paths) + "\n");
            return 1;
        }
    }
}
