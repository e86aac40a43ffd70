using System.Diagnostics;

namespace Flora.Generator.Engine;

/// <summary>Runs <c>dotnet</c> in the open: what it prints is seen while it works, however long that takes.</summary>
internal static class DotNetProcess
{
    /// <summary>The host that runs this program.</summary>
    public static string Host { get; } =
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? host
            : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs it to its end.</summary>
    /// <returns>Its exit code.</returns>
    /// <exception cref="ToolException">It cannot be started.</exception>
    public static int Run(IEnumerable<string> arguments, string folder)
    {
        var start = WithoutBuildSettings(new ProcessStartInfo(Host, arguments) { WorkingDirectory = folder });
        try
        {
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new ToolException(Document.DiagnosticCodes.ToolFailed, $"'{start.FileName}' cannot be started: {fault.Message}.",
                "Check that the .NET SDK is installed and that you may run it.");
        }
    }

    /// <summary>Takes out what 'dotnet run' leaves of its own build to its children.</summary>
    public static ProcessStartInfo WithoutBuildSettings(ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }
        return start;
    }
}
