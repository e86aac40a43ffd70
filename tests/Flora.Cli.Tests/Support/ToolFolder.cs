using System.Diagnostics;

namespace Flora.Cli.Tests.Support;

/// <summary>A folder of its own with the tool as <c>flora</c> in it, for shells that look commands up by name.</summary>
internal sealed class ToolFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("flora-shell-");

    internal ToolFolder()
    {
        var tool = System.IO.Path.Combine(Path, "flora");
        File.WriteAllText(tool, $"#!/bin/sh\nexec '{FloraProcess.Host}' '{FloraProcess.Tool}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    internal string Path => folder.FullName;

    /// <summary>How a shell starts in the folder, and finds the tool; a shell that is not there fails the test with what to install.</summary>
    internal ProcessStartInfo Start(string shell, params string[] arguments)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        if (!path.Split(':').Any(place => File.Exists(System.IO.Path.Combine(place, shell))))
        {
            Assert.Fail($"This test needs {shell}. Install it, as with: apt-get install -y {shell}");
        }
        var start = FloraProcess.StartInfo(shell, new Dictionary<string, string>
        {
            ["PATH"] = $"{Path}:{path}",
            ["HOME"] = Path,
            ["TERM"] = "dumb",
            ["HISTFILE"] = "/dev/null",
        });
        start.WorkingDirectory = Path;
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        return start;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
