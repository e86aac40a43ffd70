using System.Diagnostics;
using System.Text;
using Flora.Contract.Tests.Cases;

namespace Flora.Contract.Tests.OverHttp.Second;

/// <summary>What a run of the tool left behind.</summary>
/// <param name="Output">What it printed as data.</param>
/// <param name="Error">What it printed beside it.</param>
internal sealed record StartedTool(int ExitCode, byte[] Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>Runs the tool of the second contract against a server.</summary>
    public static Task<StartedTool> RunAsync(Uri server, params string[] arguments) => RunAsync(server, null, arguments);

    /// <param name="server">Where the API is.</param>
    /// <param name="heapLimit">The most bytes that the tool's heap may take; null for no limit.</param>
    /// <param name="arguments">What is typed.</param>
    public static async Task<StartedTool> RunAsync(Uri server, long? heapLimit, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [SecondProject.Tool, .. arguments])
        {
            WorkingDirectory = SecondProject.Workplace.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["FLORA_API_KEY"] = SecondProject.Manifest.ApiKey;
        start.Environment["FLORA_CONFIG"] = Path.Combine(SecondProject.Workplace.Folder, "no-config.json");
        start.Environment["FLORA_BASE_URL"] = new Uri(server, SecondProject.Manifest.BasePath).ToString();
        if (heapLimit is { } limit)
        {
            start.Environment["DOTNET_GCHeapHardLimit"] = limit.ToString("X", System.Globalization.CultureInfo.InvariantCulture);
        }
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var output = new MemoryStream();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.StandardOutput.BaseStream.CopyToAsync(output, patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, output.ToArray(), await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    public override string ToString() => $"exit {ExitCode}\n{Text}\n{Error}";
}
