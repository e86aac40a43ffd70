using Flora.Tests.Support;

namespace Flora.Tests.Http;

public sealed class ValidationTests
{
    private static IEnumerable<TestCaseData> Refused()
    {
        yield return new TestCaseData(new GenerationListRequest { Limit = 0 }, "limit", "must be 1 to 100, but is 0");
        yield return new TestCaseData(new GenerationListRequest { Limit = 101 }, "limit", "must be 1 to 100, but is 101");
        yield return new TestCaseData(new GenerationListRequest { ProjectId = "xyz" }, "project_id", "must begin with \"prj_\", but is \"xyz\"");
        yield return new TestCaseData(new GenerationListRequest { WorkspaceId = "" }, "workspace_id", "must begin with \"ws_\", but is \"\"");
        yield return new TestCaseData(
            new GenerationListRequest { Status = "done\u001b[2J" }, "status", "must be one of pending, running, completed, failed, but is \"done [2J\"");
    }

    [TestCaseSource(nameof(Refused))]
    public void Parameters_are_checked_before_anything_is_sent(GenerationListRequest request, string field, string message)
    {
        var transport = new StubTransport("{}");
        using var client = transport.Client();

        var fault = Assert.Throws<FloraValidationException>(() => client.Generations.ListAsync(request))!;

        Assert.Multiple(() =>
        {
            Assert.That(fault.Fields, Is.EqualTo([new FloraFieldError(field, message)]));
            Assert.That(fault.Message, Does.Contain($"{field} {message}").And.Contain("local").And.Contain("RequestOptions.SkipValidation"));
            Assert.That(fault.Attempts, Is.Empty);
            Assert.That(transport.Requests, Is.Empty);
        });
    }

    [Test]
    public async Task Validation_can_be_skipped()
    {
        var transport = new StubTransport(Samples.Page());
        using var client = transport.Client();

        await client.Generations.ListAsync(
            new() { Limit = 1000, ProjectId = "xyz", Status = "done", WorkspaceId = "?" }, new() { SkipValidation = true });

        Assert.That(transport.Requests.Single().Url.Query, Is.EqualTo("?limit=1000&project_id=xyz&status=done&workspace_id=%3F"));
    }

    [Test]
    public async Task Bounds_are_inside([Values(1, 100)] int limit)
    {
        using var client = new StubTransport(Samples.Page()).Client();

        Assert.That(await client.Generations.ListAsync(new() { Limit = limit }), Is.Not.Null);
    }

    [Test]
    public void All_constraints_of_documents_are_known()
    {
        var check = new Flora.Runtime.RequestValidator();
        check.Range("a", 1.5m, min: 2);
        check.Range("b", 1L, max: 0);
        check.Range("c", null, 1, 2);
        check.Length("d", "abc", 1, 2);
        check.Length("e", "", min: 1);
        check.Pattern("f", "x1", "^[a-z]+$");
        check.Pattern("g", "x", "^[a-z]+$");
        check.Known("h", null, GenerationStatus.Known);

        var fault = Assert.Throws<FloraValidationException>(check.ThrowIfInvalid)!;

        Assert.That(fault.Fields.Select(static field => $"{field.Field} {field.Message}"), Is.EqualTo(
        [
            "a must be at least 2, but is 1.5",
            "b must be at most 0, but is 1",
            "d must have 1 to 2 characters, but has 3",
            "e must have at least 1 characters, but has 0",
            "f must match the pattern ^[a-z]+$, but is \"x1\"",
        ]));
    }
}
