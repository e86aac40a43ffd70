using System.Text.RegularExpressions;
using Flora.Generator.Document;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Document;

/// <summary>The page of codes in CONTRIBUTING.md says what the generator does.</summary>
public sealed partial class DiagnosticCodesTests
{
    private static readonly Dictionary<string, string> Codes = typeof(DiagnosticCodes).GetFields().ToDictionary(field => field.Name, field => (string)field.GetValue(null)!);

    private static readonly List<(string Code, string Severities, string Means, string Fix)> Rows =
    [
        .. Row().Matches(RepositoryFiles.Read("CONTRIBUTING.md"))
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value.Trim(), row.Groups[3].Value.Trim(), row.Groups[4].Value.Trim())),
    ];

    [Test]
    public void Every_code_is_listed_once_in_order() =>
        Assert.That(Rows.Select(row => row.Code), Is.EqualTo(Codes.Values.Order(StringComparer.Ordinal)));

    [Test]
    public void No_two_codes_are_the_same() => Assert.That(Codes.Values, Is.Unique);

    [Test]
    public void Every_code_is_explained() => Assert.That(Rows, Is.All.Matches<(string, string, string Means, string Fix)>(row => row.Means.Length > 0 && row.Fix.Length > 0));

    [TestCaseSource(nameof(Names))]
    public void The_severity_is_the_one_that_the_code_is_reported_with(string name) =>
        Assert.That(Rows.Single(row => row.Code == Codes[name]).Severities, Is.EqualTo(string.Join(", ", Reported(name).Order(StringComparer.Ordinal))));

    private static IEnumerable<string> Names => Codes.Keys;

    private static HashSet<string> Reported(string name) =>
        [.. Sources.SelectMany(text => Report().Matches(text))
            .Where(report => Name().Matches(report.Value).Any(code => code.Groups[1].Value == name))
            .Select(report => report.Value.Contains("Warning", StringComparison.Ordinal) ? "warning" : "error")];

    private static IEnumerable<string> Sources { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryFiles.Paths[GeneratorPaths.Sources], "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Select(File.ReadAllText),
    ];

    [GeneratedRegex(@"^\| (FLORA[0-9]{3}) \|([^|]*)\|([^|]*)\|([^|]*)\|\s*$", RegexOptions.Multiline)]
    private static partial Regex Row();

    // A call that reports, up to the end of its first argument; a finding made with its severity; the line that a crash prints.
    [GeneratedRegex(@"(?:Error|Warning|ToolException)\([^,()]*DiagnosticCodes\.[^,()]*|DiagnosticCodes\.\w+, Severity\.\w+|error \{DiagnosticCodes\.\w+\}")]
    private static partial Regex Report();

    [GeneratedRegex(@"DiagnosticCodes\.(\w+)")]
    private static partial Regex Name();
}
