using System.Text.RegularExpressions;
using Flora.Generator.Docs.Samples;

namespace Flora.Contract.Tests.OverHttp.Samples;

/// <summary>Runs samples as readers do: what stands in the reference, but for the address of the API.</summary>
internal sealed partial class SampleRunner(SampleTarget target, Uri server) : IDisposable
{
    /// <summary>Where it runs: the samples' files go here.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("flora-sample-").FullName;

    public async Task<SampleRun> RunAsync(DocumentedSample sample, SampleText text)
    {
        foreach (var (name, bytes) in sample.Files)
        {
            await File.WriteAllBytesAsync(Path.Combine(Folder, name), bytes);
        }
        return text.Fence == "csharp"
            ? await SampleRun.OfAsync(Folder, Environment(), "dotnet", SampleProgram.Arguments(target, SampleProgram.Compile(target, sample.Name, SampleProgram.Of(text))))
            : await SampleRun.OfAsync(Folder, Environment(), "/bin/sh", "-c", Addressed(text.Text));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Dictionary<string, string> Environment() => new()
    {
        ["FLORA_API_KEY"] = target.Manifest.ApiKey,
        ["FLORA_BASE_URL"] = target.BaseUrl(server).ToString(),
        ["FLORA_MAX_RETRIES"] = "0",
        ["FLORA_CONFIG"] = Path.Combine(Folder, "no-config.json"),
        ["PATH"] = $"{ToolFolder()}{Path.PathSeparator}{System.Environment.GetEnvironmentVariable("PATH")}",
    };

    /// <summary>A folder in which the tool has its name.</summary>
    private string ToolFolder()
    {
        var bin = Directory.CreateDirectory(Path.Combine(Folder, "bin")).FullName;
        var flora = Path.Combine(bin, "flora");
        File.WriteAllText(flora, $"#!/bin/sh\nexec dotnet '{target.Tool.Replace("'", @"'\''", StringComparison.Ordinal)}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(flora, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        return bin;
    }

    // curl has no setting for where an API is: the address in the sample is replaced.
    private string Addressed(string script) => Address().Replace(script, match => match.Groups["path"].Value.StartsWith(target.Manifest.BasePath, StringComparison.Ordinal)
        ? server.GetLeftPart(UriPartial.Authority) + match.Groups["path"].Value
        : match.Value);

    [GeneratedRegex(@"(?<=curl [^\n]*)https?://[^/\s']+(?<path>/[^\s']*)")]
    private static partial Regex Address();
}
