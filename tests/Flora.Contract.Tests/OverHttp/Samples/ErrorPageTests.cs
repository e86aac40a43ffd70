using System.Text.RegularExpressions;
using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.OverHttp.Package;
using Flora.Generator;
using Flora.Generator.Docs;
using Flora.Generator.Document;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Samples;

/// <summary>What the pages of the command line say of errors is what the tool does.</summary>
public sealed class ErrorPageTests
{
    private static readonly Lazy<Flora.Generator.Emit.OutputTree> Pages = new(() =>
        new DocsPipeline(PackedFeed.Repository).Run(PackedFeed.Repository[GeneratorPaths.DefaultDocument], new(), new Diagnostics())!);

    private static IEnumerable<TestCaseData> Errors =>
        ContractManifest.Current.Cases.Where(entry => !entry.Succeeds).Select(entry => new TestCaseData(entry).SetArgDisplayNames(entry.Name));

    [TestCaseSource(nameof(Errors))]
    public async Task The_tool_ends_with_the_exit_code_that_its_page_tells(object error)
    {
        var entry = (ContractCase)error;
        var told = Regex.Match(Pages.Value[$"markdown/cli/{entry.Operation}.md"], $@"^- `{entry.Status}` `\w+`\n\n  .*Exit code (?<code>\d+)\.$", RegexOptions.Multiline);
        Assert.That(told.Success, $"the page does not tell of {entry.Status}");

        await SharedServer.Current.ResetAsync(entry.Mapping);
        using var runner = new SampleRunner(SampleTests.Target, SharedServer.Current.Address);
        var sample = SampleTests.All.First(sample => sample.Operation == entry.Operation);
        var run = await runner.RunAsync(sample, sample.Texts.Single(text => text.Language == "flora"));

        Assert.That(run.ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(told.Groups["code"].Value), run.ToString());
    }
}
