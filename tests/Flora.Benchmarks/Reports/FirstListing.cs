using System.Diagnostics;
using Flora.Benchmarks.Cases;
using Flora.Benchmarks.Peers;
using Flora.Benchmarks.Server;

namespace Flora.Benchmarks.Reports;

/// <summary>Whole programs that list a history once, from their start to their end.</summary>
internal static class FirstListing
{
    /// <param name="rounds">How often each is started.</param>
    /// <param name="withTypeScript">Whether FLORA's TypeScript SDK is installed.</param>
    internal static IEnumerable<Measurement> Measure(int rounds, bool withTypeScript)
    {
        using var server = ServerProcess.Start(WholeHistory.Pages);
        var url = server.Url.AbsoluteUri;
        List<(string, Func<ProcessStartInfo>)> programs =
            [.. OneListing.AllSubjects.Select(subject => (subject, (Func<ProcessStartInfo>)(() => ThisProgram.With(OneListing.Verb, subject, url))))];
        if (withTypeScript)
        {
            programs.Add((Subjects.TypeScript, () => TypeScriptSdk.Once(url)));
        }
        return Programs.Measure(Measures.FirstListing, rounds, [.. programs]);
    }
}
