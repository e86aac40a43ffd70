using Flora.Testing;

namespace Flora.Tests.InMemory;

internal sealed class FactoryTests
{
    [Test]
    public void What_is_not_named_has_the_values_of_the_documentation()
    {
        var run = FloraModelFactory.Generation(model: FloraModelFactory.GenerationModel(), outputs: [FloraModelFactory.GenerationOutput()]);
        Assert.That(FloraJson.ToJson(run), Is.EqualTo(
            """{"created_at":1767225600000,"generation_id":"run_abc123","progress":100,"project_id":"prj_abc123","run_id":"run_abc123","status":"completed","workspace_id":"ws_abc123","model":{"model_id":"t2i-flux-2-pro"},"outputs":[{"output_id":"output_1","type":"imageUrl","url":"https://media.flora.ai/output.png"}]}"""));
    }

    [TestCase("pending", 0)]
    [TestCase("running", 0)]
    [TestCase("failed", 100)]
    [TestCase("completed", 100)]
    public void Progress_follows_the_state(string status, int progress) =>
        Assert.That(FloraModelFactory.Generation(status: status).Progress, Is.EqualTo(progress));

    [Test]
    public void A_run_has_what_its_own_address_answers() =>
        Assert.That(FloraJson.ToJson(FloraModelFactory.Run(outputs: [])), Is.EqualTo(
            """{"run_id":"run_abc123","status":"completed","progress":100,"created_at":1767225600000,"outputs":[]}"""));

    [Test]
    public void A_page_without_a_cursor_is_the_last()
    {
        Assert.That(FloraModelFactory.GenerationPage().HasNextPage, Is.False);
        Assert.That(FloraModelFactory.GenerationPage(nextCursor: "next").HasNextPage, Is.True);
    }

    [Test]
    public void Everything_can_be_named()
    {
        var unknown = new AdditionalProperties([new("later", 1)]);
        var time = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var run = FloraModelFactory.Generation(
            "run_1", "odd", time, 12.5m, "prj_1", "ws_1", 0.5m, time, time, "code", "message",
            FloraModelFactory.GenerationModel(null, unknown), [FloraModelFactory.GenerationOutput("o", "text", "words", unknown)], "https://example.com", unknown);
        var page = FloraModelFactory.GenerationPage([run], "next", 9, unknown);
        Assert.That(FloraJson.Parse<GenerationPage>(FloraJson.ToJson(page)), Is.EqualTo(page));
    }
}
