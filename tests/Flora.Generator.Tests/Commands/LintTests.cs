using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Commands;

public sealed class LintTests
{
    [Test]
    public async Task The_document_of_this_repository_is_clean()
    {
        using var copy = await RepositoryCopy.GeneratedAsync();
        Assert.That(await LintAsync(copy, GeneratorPaths.DefaultDocument), Is.EqualTo(new RunResult(0, "", "")));
    }

    [Test]
    public async Task Reports_what_spectral_finds_like_its_own_findings()
    {
        using var copy = await RepositoryCopy.GeneratedAsync();
        copy.Write("other.yaml", """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            servers: [{url: 'https://api.test'}]
            paths:
              /a:
                get:
                  summary: A
                  responses: {'200': {description: x}}
            """);
        var result = await LintAsync(copy, "other.yaml");
        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.ErrorLines, Has.Some.Match(@"^other\.yaml\(6,9\): error operation-operationId: .+ openapi/\.spectral\.yaml can change it\.$"));
        Assert.That(result.ErrorLines, Is.All.Match(@"^other\.yaml\(\d+,\d+\): (error|warning) [a-z0-9A-Z-]+: "));
    }

    [Test]
    public async Task Own_findings_come_first_and_need_no_node()
    {
        using var copy = await RepositoryCopy.GeneratedAsync();
        copy.Write("other.yaml", "openapi: 3.1.0\ninfo: {title: T, version: 1}\npaths: {}\n");
        var result = await StartedProgram.GeneratorAsync(copy.Path, copy.Path, "lint", "--document", "other.yaml");
        Assert.That(result, Is.EqualTo(new RunResult(1, "",
            "other.yaml(2,27): error FLORA021: 'version' must be a text, but is the number 1. Write a text here.\n")));
    }

    private static Task<RunResult> LintAsync(RepositoryCopy copy, string document) =>
        StartedProgram.GeneratorAsync(copy.Path, null, "lint", "--document", document);
}
