using System.Diagnostics;
using System.Text;
using Flora.Generator.Commands;
using Flora.Generator.Engine;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Docs.Browser;

/// <summary>A site that was written into a folder with spaces, and opened from there by a browser without a network.</summary>
internal sealed class SeenSite : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private readonly TemporaryFolder folder = new();

    private SeenSite(JObject report) => Report = report;

    /// <summary>What the browser saw.</summary>
    public JObject Report { get; private set; }

    /// <summary>The site's folder.</summary>
    public string Site => folder["a site/in its folder"];

    public IEnumerable<JToken> Pages => Report["pages"]!;

    public static SeenSite Open(string document, int times)
    {
        var seen = new SeenSite([]);
        using var said = new StringWriter();
        var code = new CommandLine(said, said).Run(["docs", "--root", RepositoryFiles.Paths.Root, "--document", document, "--output", seen.Site]);
        Assert.That(code, Is.Zero, said.ToString());
        seen.Report = seen.Inspect(times);
        return seen;
    }

    public void Dispose() => folder.Dispose();

    private JObject Inspect(int times)
    {
        Directory.CreateDirectory(folder["pictures"]);
        var task = new JObject
        {
            ["playwright"] = new NpmTools(RepositoryFiles.Paths[GeneratorPaths.Tools]).PathOf("playwright-core", "index.mjs"),
            ["browser"] = ProgramPath.Find("chromium") ?? ProgramPath.Find("google-chrome") ?? throw new AssertionException("Chromium ('chromium') is not on the PATH: install it; only the tests of the reference pages need it."),
            ["site"] = Site,
            ["pictures"] = folder["pictures"],
            ["times"] = times,
        };
        var start = new ProcessStartInfo(NpmTools.Node(), [Path.Combine(AppContext.BaseDirectory, "Docs", "Browser", "inspect.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(task.ToString());
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
        }
        Assert.That(process.ExitCode, Is.Zero, error.Result);
        return JObject.Parse(output.Result);
    }
}
