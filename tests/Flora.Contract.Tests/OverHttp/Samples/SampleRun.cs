using System.Diagnostics;
using System.Text;

namespace Flora.Contract.Tests.OverHttp.Samples;

/// <summary>What a sample left behind.</summary>
/// <param name="ExitCode">What it told the shell.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it printed beside it.</param>
internal sealed record SampleRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Runs a program to its end, in a folder of its own.</summary>
    public static async Task<SampleRun> OfAsync(string folder, IReadOnlyDictionary<string, string> environment, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Nothing of the machine that runs the tests reaches the sample: no key, no settings, no proxy.
        foreach (var name in start.Environment.Keys.Where(IsOfTheMachine).ToList())
        {
            start.Environment.Remove(name);
        }
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static bool IsOfTheMachine(string name) =>
        name.StartsWith("FLORA_", StringComparison.OrdinalIgnoreCase) || name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"exit {ExitCode}\n{Output}\n{Error}";
}
