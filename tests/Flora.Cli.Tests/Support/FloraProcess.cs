using System.Diagnostics;
using System.Text;

namespace Flora.Cli.Tests.Support;

/// <summary>The tool as a started process, as a shell would start it.</summary>
internal static class FloraProcess
{
    // Far beyond what any run takes: a run that hangs fails its test instead of hanging it.
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>The tool's own output, not the copy beside the tests: theirs leaves out what the web server for tests brings along.</summary>
    internal static string ManagedTool { get; } = OfProject("Flora.Cli", "flora.dll");

    internal static string Dotnet { get; } =
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    // Another build of it, such as the one file that people download: dotnet test -e FLORA_TESTED_TOOL=/path/to/flora.
    private static readonly string? Other = Environment.GetEnvironmentVariable("FLORA_TESTED_TOOL");

    /// <summary>What is tested.</summary>
    internal static string Tool { get; } = Other ?? ManagedTool;

    /// <summary>The program that starts it.</summary>
    internal static string Host { get; } = Other is null ? Dotnet : "env";

    private static string OfProject(string project, string file)
    {
        // tests/Flora.Cli.Tests/bin/CONFIGURATION/FRAMEWORK
        var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var repository = framework.Parent!.Parent!.Parent!.Parent!.Parent!;
        return Path.Combine(repository.FullName, "src", project, "bin", framework.Parent.Name, framework.Name, file);
    }

    internal static Task<FloraResult> RunAsync(params string[] arguments) => RunAsync(arguments, environment: null);

    internal static async Task<FloraResult> RunAsync(
        IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment, string input = "")
    {
        using var process = Start(arguments, environment);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        var error = process.StandardError.ReadToEndAsync();
        await EndAsync(process);
        await reading;
        return new(process.ExitCode, output.ToArray(), await error);
    }

    internal static Process Start(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = StartInfo(Host, environment ?? new Dictionary<string, string>());
        start.ArgumentList.Add(Tool);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        return Process.Start(start) ?? throw new InvalidOperationException("The tool did not start.");
    }

    internal static ProcessStartInfo StartInfo(string program, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        Clean(start.Environment);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return start;
    }

    internal static async Task EndAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The tool did not end within {Limit}.");
        }
    }

    // Nothing of the machine that runs the tests reaches the tool: no key, no configuration, no proxy, no terminal.
    private static void Clean(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.ToArray())
        {
            if (name.StartsWith("FLORA_", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase)
                || name.Contains("COLOR", StringComparison.OrdinalIgnoreCase)
                || name is "XDG_CONFIG_HOME" or "TERM" or "PAGER" or "LESS" or "TERM_PROGRAM" or "VTE_VERSION" or "WT_SESSION" or "KITTY_WINDOW_ID" or "KONSOLE_VERSION")
            {
                environment.Remove(name);
            }
        }
        environment["HOME"] = environment["APPDATA"] = Path.Combine(AppContext.BaseDirectory, "nobody");
    }
}
