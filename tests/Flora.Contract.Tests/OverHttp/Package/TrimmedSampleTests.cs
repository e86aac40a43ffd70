using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Package;

public sealed partial class TrimmedSampleTests
{
    [Test]
    public void A_trimmed_self_contained_program_works_and_nothing_but_Newtonsoft_warns()
    {
        var output = PackedFeed.Workplace["trimmed"];
        var log = PackedFeed.Workplace.Dotnet(
            new Dictionary<string, string>(),
            "publish", PackedFeed.Repository["tests/Flora.TrimmedSample"], "--output", output, "--artifacts-path", PackedFeed.Workplace["trimmed-build"],
            "-p:Trimmed=true", "-p:ShowTrimWarnings=true", "-p:TreatWarningsAsErrors=false", "-p:FloraGenerateOnBuild=false", "-p:RunAnalyzers=false");

        var program = Path.Combine(output, OperatingSystem.IsWindows() ? "Flora.TrimmedSample.exe" : "Flora.TrimmedSample");
        var printed = Workplace.Run(program, output, new Dictionary<string, string>()).ReplaceLineEndings("\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Warning().Matches(log).Select(match => match.Value).Distinct(), Is.EqualTo(["warning IL2104: Assembly 'Newtonsoft.Json'"]));
            Assert.That(printed, Is.EqualTo("run_1 completed 0.75\nas it was\n1 1 0.5 RetryNow\n403 forbidden\n"));
            Assert.That(Path.Combine(output, "System.Private.CoreLib.dll"), Does.Exist, "self-contained");
            Assert.That(Path.Combine(output, "Microsoft.VisualBasic.Core.dll"), Does.Not.Exist, "trimmed");
        }
    }

    [GeneratedRegex("warning IL[0-9]+: (Assembly '[^']*')?")]
    private static partial Regex Warning();
}
