using System.Runtime.Versioning;

namespace Flora.Cli.Tests.Support;

/// <summary>A folder of scripts that stand for pagers.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class FakePagers : IDisposable
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("pagers").FullName;

    /// <summary>Adds a script.</summary>
    /// <returns>Its path.</returns>
    internal string Add(string name, string script)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
