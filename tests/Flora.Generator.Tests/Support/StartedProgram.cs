using System.Diagnostics;
using System.Text;

namespace Flora.Generator.Tests.Support;

/// <summary>Starts programs as a person or a build would.</summary>
internal static class StartedProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The host that runs these tests.</summary>
    public static string DotNet { get; } =
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? host
            : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs the generator.</summary>
    public static Task<RunResult> GeneratorAsync(string folder, string? path, params string[] arguments) =>
        RunAsync(folder, path, [typeof(GeneratorPaths).Assembly.Location, .. arguments]);

    /// <summary>Runs <c>dotnet</c> in a folder.</summary>
    /// <param name="folder">The current directory.</param>
    /// <param name="path">The PATH that it sees; null for that of the tests.</param>
    /// <param name="arguments">The arguments.</param>
    public static async Task<RunResult> RunAsync(string folder, string? path, string[] arguments)
    {
        var start = new ProcessStartInfo(DotNet, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // A build that runs the tests leaves its own settings to its children, and no server may outlive a test.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["PATH"] = path ?? start.Environment["PATH"];

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, Lf(await output), Lf(await error));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string Lf(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
