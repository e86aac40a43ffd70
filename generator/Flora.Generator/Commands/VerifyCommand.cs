using Flora.Generator.Document;
using Flora.Generator.Emit;

namespace Flora.Generator.Commands;

/// <summary>Generates beside the tree and shows each file that is not what the document gives.</summary>
internal sealed class VerifyCommand : ICommand
{
    private const string Fix = "Run 'dotnet run --project generator/Flora.Generator -- generate', or build.";

    /// <inheritdoc/>
    public string Name => "verify";

    /// <inheritdoc/>
    public string Description => "Fails, with a diff, when a generated file was edited, is stale, is missing or is extra.";

    /// <inheritdoc/>
    public int Run(CommandContext context)
    {
        using var gate = GeneratorGate.Enter(context.Paths);
        var diagnostics = new Diagnostics();
        if (new Pipeline(context.Paths).Run(context.DocumentPath, new(), diagnostics) is { } tree)
        {
            var newLock = LockFile.Of(context.DocumentName, Inputs.Hash(context.Paths, context.DocumentPath, tree.DocumentFiles), tree);
            var expected = tree.Append(new(GeneratorPaths.Lock, newLock.ToString())).ToDictionary(StringComparer.Ordinal);
            foreach (var path in expected.Keys.Union(OnDisk(context.Paths, tree)).Order(StringComparer.Ordinal))
            {
                Compare(context, path, expected.GetValueOrDefault(path), diagnostics);
            }
        }
        return context.Report(diagnostics);
    }

    private static void Compare(CommandContext context, string path, string? after, Diagnostics diagnostics)
    {
        var before = Read(context.Paths[path]);
        var diff = LineDiff.Unified(before, after, $"{path} (in the tree)", $"{path} (generated)");
        if (before is null != after is null || diff.Length > 0)
        {
            var (what, fix) = (before, after) switch
            {
                (null, _) => ("The file is missing", Fix),
                (_, null) => ("No document gives this file", "Delete it; generated folders hold generated files only."),
                _ => ("The file is not what the document gives: it was edited, or it is stale", Fix),
            };
            diagnostics.Error(DiagnosticCodes.NotAsGenerated, new SourceLocation(path, FirstChange(diff), 1), what, fix);
            context.Output.Write(diff);
        }
    }

    private static string? Read(string path) =>
        File.Exists(path) ? File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal) : null;

    /// <summary>All files in the folders that generated files are in.</summary>
    private static IEnumerable<string> OnDisk(GeneratorPaths paths, OutputTree tree) =>
        tree.Paths.Select(path => path[..path.LastIndexOf('/')])
            .Distinct()
            .Where(folder => Directory.Exists(paths[folder]))
            .SelectMany(folder => Directory.EnumerateFiles(paths[folder], "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(paths.Root, file).Replace('\\', '/'));

    /// <summary>The first line of the file that differs, from the diff's first hunk.</summary>
    private static int FirstChange(string diff)
    {
        var lines = diff.Split('\n');
        var hunk = Array.FindIndex(lines, line => line.StartsWith("@@ -", StringComparison.Ordinal));
        return hunk >= 0 && int.TryParse(lines[hunk][4..].Split(',')[0], out var start)
            ? Math.Max(1, start + lines.Skip(hunk + 1).TakeWhile(line => line.StartsWith(' ')).Count())
            : 1;
    }
}
