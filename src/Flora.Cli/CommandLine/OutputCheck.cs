using Flora.Cli.Commands;
using Flora.Cli.Output;
using Flora.Cli.Output.Columns;
using Flora.Cli.Output.Files;
using Flora.Cli.Output.Images;
using Flora.Cli.Output.Queries;
using Flora.Cli.Terminal;

namespace Flora.Cli.CommandLine;

/// <summary>Reads what a command line says about output, and says what is wrong with it.</summary>
internal sealed class OutputCheck(Arguments arguments)
{
    /// <summary>The file that is none.</summary>
    internal const string StandardOutput = "-";

    // What has no meaning for a page as received.
    private static readonly OptionSpec[] NotRaw =
        [ToolOptions.All, ToolOptions.MaxItems, ToolOptions.Since, ToolOptions.Until, ToolOptions.Query, ToolOptions.Columns];

    /// <summary>Reads it.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isTerminal">Whether a terminal shows standard output.</param>
    /// <param name="elsewhere">The format that is used unless one is named or a terminal shows it.</param>
    internal OutputSettings Read(ToolCommand command, bool isTerminal, string elsewhere = "json")
    {
        if (command is IDownloading) NothingButFile();
        var file = File();
        var query = Query();
        // A query means the same on a screen and in a pipe.
        var format = Format(isTerminal && file is null && query is null ? "table" : elsewhere);
        if (format.IsSinglePage && NotRaw.FirstOrDefault(arguments.Has) is { } wrong)
        {
            throw Wrong($"--format {format.Name} prints a single page as received: leave out {wrong.Name}");
        }
        return new() { Format = format, Columns = Columns(format), Query = query, Images = Images(format), File = file };
    }

    /// <summary>Begins the file that the output goes to; null when it goes elsewhere.</summary>
    /// <exception cref="UsageException">It cannot be written: that is said before anything is sent, for an answer may not be had twice.</exception>
    internal OutputFile? Open(OutputSettings settings)
    {
        if (settings.File is not { } path) return null;
        try
        {
            return OutputFile.Create(path);
        }
        catch (OutputFailedException refused)
        {
            throw Wrong($"{ToolOptions.OutputFile.Name}: {refused.Message}");
        }
    }

    private void NothingButFile()
    {
        OptionSpec[] others = [ToolOptions.Format, ToolOptions.Columns, ToolOptions.Query];
        if (others.FirstOrDefault(arguments.Has) is { } option)
        {
            throw Wrong($"{option.Name} means nothing here: what is downloaded is printed as received");
        }
    }

    private OutputFormat Format(string otherwise)
    {
        var name = arguments.Find(ToolOptions.Format) ?? otherwise;
        if (OutputFormat.Find(name) is { } known) return known;
        var names = OutputFormat.All.Select(format => format.Name).ToArray();
        throw new UsageException($"--format must be one of {string.Join(", ", names)}, but is \"{name}\"", arguments.Words) { Suggestions = Similar.To(name, names) };
    }

    private JsonQuery? Query()
    {
        if (arguments.Find(ToolOptions.Query) is not { } text) return null;
        return JsonQuery.Read(text, out var problem) ?? throw new UsageException($"--query {problem}", arguments.Words)
        {
            Advice = "it must be JSONPath, such as $.MEMBER, $..MEMBER or $[?(@.MEMBER == 'VALUE')]",
        };
    }

    private IReadOnlyList<MemberPath>? Columns(OutputFormat format)
    {
        if (arguments.Find(ToolOptions.Columns) is not { } text) return null;
        if (!format.HasColumns)
        {
            var others = string.Join(", ", OutputFormat.All.Where(other => other.HasColumns).Select(other => other.Name));
            throw Wrong($"--columns needs a --format that has columns, one of {others}, but it is {format.Name}");
        }
        return MemberPath.ParseAll(text) ?? throw Wrong($"--columns must be {ToolOptions.Columns.Rule}, but is \"{text}\"");
    }

    private ImageStyle? Images(OutputFormat format)
    {
        if (arguments.Find(ToolOptions.Images) is not { } text) return null;
        if (ImageStyles.Find(text) is not { } style)
        {
            var names = ImageStyles.Choices.Select(choice => choice.Value).ToArray();
            throw new UsageException($"{ToolOptions.Images.Name} must be one of {string.Join(", ", names)}, but is \"{text}\"", arguments.Words)
            {
                Suggestions = Similar.To(text, names),
            };
        }
        if (arguments.Has(ToolOptions.Query))
        {
            throw new UsageException($"{ToolOptions.Images.Name} and {ToolOptions.Query.Name} exclude each other: what a query finds has no images", arguments.Words);
        }
        // A format that nobody named is that of a pipe or a file, where nothing is drawn anyhow.
        return format.IsForReading || !arguments.Has(ToolOptions.Format) ? style : throw new UsageException(
            $"{ToolOptions.Images.Name} draws beneath the rows of a table, but the format is {format.Name}", arguments.Words)
        {
            Advice = $"leave out {ToolOptions.Images.Name}, or use --format {OutputFormat.All.First(other => other.IsForReading).Name}",
        };
    }

    private string? File()
    {
        if (arguments.Find(ToolOptions.OutputFile) is not { } path || path == StandardOutput) return null;
        if (OutputFormat.Find(path) is not null)
        {
            throw new UsageException($"--output takes a file, and {path} is a format", arguments.Words)
            {
                Advice = $"did you mean --format {path}? A file of that name is ./{path}",
            };
        }
        if (path.Length == 0 || Path.EndsInDirectorySeparator(path)) throw Wrong($"--output must be the path of a file, but is \"{path}\"");
        if (Directory.Exists(path)) throw Wrong($"--output must be the path of a file, but \"{path}\" is a folder");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw Wrong($"--output must lie in a folder that exists, but there is none at \"{folder}\"");
        }
        return path;
    }

    private UsageException Wrong(string message) => new(message, arguments.Words);
}
