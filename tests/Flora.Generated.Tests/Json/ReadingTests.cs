using Flora.Tests.Support;

namespace Flora.Tests.Json;

public sealed class ReadingTests
{
    [Test]
    public void The_documented_page_is_read_whole()
    {
        var page = FloraJson.Parse<GenerationPage>(Samples.DocumentedPage);

        var generation = page.Generations.Single();
        Assert.Multiple(() =>
        {
            Assert.That(page.HasNextPage, Is.True);
            Assert.That(page.Meta, Is.EqualTo(new PageMeta { NextCursor = "eyJvZmZzZXQiOjIwfQ", TotalEstimate = 0 }));
            Assert.That(generation.CreatedAt, Is.EqualTo(new UnixTimestamp(0)));
            Assert.That(generation.GenerationId, Is.EqualTo("run_abc123"));
            Assert.That(generation.Progress, Is.Zero);
            Assert.That(generation.Status, Is.EqualTo(GenerationStatus.Pending));
            Assert.That(generation.ChargedCost, Is.Zero);
            Assert.That(generation.ErrorCode, Is.EqualTo("provider_error"));
            Assert.That(generation.Model?.ModelId, Is.EqualTo("t2i-flux-2-pro"));
            Assert.That(generation.Outputs, Is.EqualTo([new GenerationOutput
            {
                OutputId = "output_1", Type = GenerationOutputType.ImageUrl, Url = "https://media.flora.ai/output.png",
            }]));
            Assert.That(generation.PollUrl, Is.EqualTo("https://example.com"));
            Assert.That(generation.StartedAt, Is.EqualTo(new UnixTimestamp(0)));
        });
    }

    [Test]
    public void Null_and_absent_are_one_for_optional_and_nullable_members()
    {
        var absent = FloraJson.Parse<Generation>(Samples.LeastGeneration);
        var nulls = JsonEdits.With(Samples.LeastGeneration, "charged_cost", "null");
        foreach (var name in new[] { "completed_at", "error_code", "error_message", "model", "outputs", "poll_url", "started_at" })
        {
            nulls = JsonEdits.With(nulls, name, "null");
        }

        Assert.That(FloraJson.Parse<Generation>(nulls), Is.EqualTo(absent));
        Assert.That(FloraJson.Parse<PageMeta>("{}"), Is.EqualTo(FloraJson.Parse<PageMeta>("""{"next_cursor":null,"total_estimate":null}""")));
        Assert.That(FloraJson.ToJson(FloraJson.Parse<PageMeta>("{}")), Is.EqualTo("""{"next_cursor":null}"""), "required members are written as null");
    }

    [Test]
    public void Unknown_enum_values_are_kept()
    {
        var generation = FloraJson.Parse<Generation>(JsonEdits.With(Samples.LeastGeneration, "status", "\"queued ☃\""));

        Assert.That(generation.Status.IsKnown, Is.False);
        Assert.That(generation.Status.Value, Is.EqualTo("queued ☃"));
        Assert.That(FloraJson.ToJson(generation), Does.Contain("\"status\":\"queued ☃\""));
    }

    [Test]
    public void Known_enum_values_share_one_string()
    {
        var status = FloraJson.Parse<GenerationStatus>("\"completed\"");

        Assert.That(status.Value, Is.SameAs(GenerationStatus.Values.Completed));
        Assert.That(FloraJson.Parse<GenerationStatus>("\"\\u0063ompleted\""), Is.EqualTo(GenerationStatus.Completed), "escaped");
    }

    [Test]
    public void Members_in_any_order_and_with_escaped_names_are_found()
    {
        const string Reversed = """{"url":"u","type":"text","output\u005fid":"o"}""";

        Assert.That(
            FloraJson.Parse<GenerationOutput>(Reversed),
            Is.EqualTo(new GenerationOutput { OutputId = "o", Type = GenerationOutputType.Text, Url = "u" }));
    }

    [TestCase("1.50")]
    [TestCase("0")]
    [TestCase("99999999999999999999999.99")]
    [TestCase("0.0000000000000000000000000001")]
    [TestCase("-3")]
    public void Decimals_keep_their_scale(string number)
    {
        var generation = FloraJson.Parse<Generation>(JsonEdits.With(Samples.LeastGeneration, "charged_cost", number));

        Assert.That(FloraJson.ToJson(generation), Does.Contain($"\"charged_cost\":{number}"));
    }

    [TestCase("1e2", 100)]
    [TestCase("1.0", 1)]
    [TestCase("-0", 0)]
    [TestCase("9223372036854775807", long.MaxValue)]
    [TestCase("-9.223372036854775808E18", long.MinValue)]
    public void Integers_come_in_every_spelling_that_JSON_Schema_knows(string number, long expected)
    {
        Assert.That(FloraJson.Parse<PageMeta>($$"""{"next_cursor":null,"total_estimate":{{number}}}""").TotalEstimate, Is.EqualTo(expected));
    }

    [Test]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. "{\"next_cursor\":\"x\"}"u8];

        Assert.That(FloraJson.Parse<PageMeta>(marked).NextCursor, Is.EqualTo("x"));
    }

    [Test]
    public void Half_an_emoji_does_not_fail_a_page()
    {
        var model = FloraJson.Parse<GenerationModel>("""{"model_id":"a\ud83d\n\"b","\udc00":1}""");

        Assert.That(model.ModelId, Is.EqualTo("a\ud83d\n\"b"));
        Assert.That(model.AdditionalProperties.Keys, Is.EqualTo(["\udc00"]));
        Assert.That(() => FloraJson.ToJson(model), Throws.Nothing);
    }

    [Test]
    public async Task Streams_are_read_to_their_end_and_stay_open()
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Samples.DocumentedPage));

        var page = await FloraJson.ParseAsync<GenerationPage>(stream);

        Assert.That(page, Is.EqualTo(FloraJson.Parse<GenerationPage>(Samples.DocumentedPage)));
        Assert.That(stream.CanRead, Is.True);
    }

    [Test]
    public void Only_types_of_the_package_are_read()
    {
        Assert.That(() => FloraJson.Parse<string>("\"x\""), Throws.TypeOf<NotSupportedException>().With.Message.Contains("System.String"));
        Assert.That(() => FloraJson.ToJson(new Uri("https://x")), Throws.TypeOf<NotSupportedException>().With.Message.Contains("System.Uri"));
        Assert.That(FloraJson.Parse<UnixTimestamp>("17.5"), Is.EqualTo(new UnixTimestamp(17.5m)));
    }
}
