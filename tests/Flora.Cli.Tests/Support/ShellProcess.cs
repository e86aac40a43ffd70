using System.Diagnostics;
using System.Runtime.Versioning;

namespace Flora.Cli.Tests.Support;

/// <summary>A shell that knows the tool by its name, as that of a person does.</summary>
[UnsupportedOSPlatform("windows")]
internal static class ShellProcess
{
    internal static async Task<FloraResult> RunAsync(string shell, string command)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["flora"], $"#!/bin/sh\nexec '{FloraProcess.Host}' '{FloraProcess.Tool}' \"$@\"\n");
        File.SetUnixFileMode(folder["flora"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var start = FloraProcess.StartInfo(shell, new Dictionary<string, string>
        {
            ["PATH"] = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}",
            ["FLORA_API_KEY"] = "sk_live_k",
        });
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(command);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The shell did not start.");
        process.StandardInput.Close();
        var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        var error = process.StandardError.ReadToEndAsync();
        await FloraProcess.EndAsync(process);
        await reading;
        return new(process.ExitCode, output.ToArray(), await error);
    }
}
