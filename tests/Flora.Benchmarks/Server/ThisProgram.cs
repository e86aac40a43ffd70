using System.Diagnostics;

namespace Flora.Benchmarks.Server;

/// <summary>This program, to be started once more.</summary>
internal static class ThisProgram
{
    internal static ProcessStartInfo With(params string[] arguments)
    {
        var host = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? new(host, [typeof(ThisProgram).Assembly.Location, .. arguments])
            : new(host, arguments);
    }
}
