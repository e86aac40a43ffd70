using System.Text;
using Flora.Tests.Support;

namespace Flora.Tests.Json;

public sealed class FaultTests
{
    private static readonly string[] Required =
        ["created_at", "generation_id", "progress", "project_id", "run_id", "status", "workspace_id"];

    private static readonly string Page = JsonEdits.Minified(Samples.DocumentedPage);

    [TestCaseSource(nameof(Required))]
    public void A_missing_required_member_is_named(string name)
    {
        var fault = Fault<GenerationPage>(JsonEdits.With(Page, $"generations[0].{name}", null));

        Assert.That(fault.JsonPath, Is.EqualTo($"generations[0].{name}"));
        Assert.That(fault.Message, Does.Contain($"generations[0].{name} is required, but missing"));
    }

    [TestCaseSource(nameof(Required))]
    public void Null_for_a_required_member_is_named(string name)
    {
        Assert.That(Fault<GenerationPage>(JsonEdits.With(Page, $"generations[0].{name}", "null")).JsonPath, Is.EqualTo($"generations[0].{name}"));
    }

    [TestCase("generations", "{}", "generations", "is an object where an array is expected")]
    [TestCase("generations", "null", "generations", "is null where an array is expected")]
    [TestCase("generations", "[1]", "generations[0]", "is a number where an object is expected")]
    [TestCase("meta", "[]", "meta", "is an array where an object is expected")]
    [TestCase("meta.total_estimate", "\"1\"", "meta.total_estimate", "is a string where an integer is expected")]
    [TestCase("meta.total_estimate", "1.5", "meta.total_estimate", "is not an integer")]
    [TestCase("meta.total_estimate", "9223372036854775808", "meta.total_estimate", "is out of range")]
    [TestCase("meta.total_estimate", "1e400", "meta.total_estimate", "is out of range")]
    [TestCase("meta.next_cursor", "7", "meta.next_cursor", "is a number where a string is expected")]
    [TestCase("generations[0].progress", "1e400", "generations[0].progress", "is out of the range of a decimal")]
    [TestCase("generations[0].created_at", "\"now\"", "generations[0].created_at", "is a string where a number is expected")]
    [TestCase("generations[0].status", "true", "generations[0].status", "is true or false where a string is expected")]
    [TestCase("generations[0].model", "\"flux\"", "generations[0].model", "is a string where an object is expected")]
    [TestCase("generations[0].outputs[0].url", "{}", "generations[0].outputs[0].url", "is an object where a string is expected")]
    public void A_wrong_kind_is_located(string member, string value, string path, string problem)
    {
        var fault = Fault<GenerationPage>(JsonEdits.With(Page, member, value));

        Assert.That(fault.JsonPath, Is.EqualTo(path));
        Assert.That(fault.Message, Does.Contain($"{path} {problem}"));
    }

    [Test]
    public void The_fault_of_a_late_element_has_its_index()
    {
        var json = Samples.Page(null, "run_1", "run_2", "run_3", "run_4").Replace("\"generation_id\":\"run_4\"", "\"generation_id\":4");

        Assert.That(Fault<GenerationPage>(json).JsonPath, Is.EqualTo("generations[3].generation_id"));
    }

    [Test]
    public void Every_truncation_is_a_typed_fault()
    {
        var bytes = Encoding.UTF8.GetBytes(Page);
        for (var length = 0; length < bytes.Length; length++)
        {
            var part = bytes.AsMemory(0, length);
            Assert.That(
                () => FloraJson.Parse<GenerationPage>(part),
                Throws.TypeOf<FloraResponseException>().With.Property(nameof(FloraResponseException.JsonPath)).Not.Null,
                $"cut at {length}");
        }
    }

    [Test]
    public void Every_broken_byte_is_a_typed_fault_or_harmless([Values((byte)0, (byte)'"', (byte)'\\', (byte)'{', (byte)0xFF, (byte)'9')] byte broken)
    {
        var bytes = Encoding.UTF8.GetBytes(Page);
        for (var at = 0; at < bytes.Length; at++)
        {
            var copy = bytes.ToArray();
            copy[at] = broken;
            GenerationPage page;
            try
            {
                page = FloraJson.Parse<GenerationPage>(copy);
            }
            catch (FloraResponseException)
            {
                continue;
            }
            Assert.That(FloraJson.Parse<GenerationPage>(FloraJson.ToJson(page)), Is.EqualTo(page), $"byte {at}");
        }
    }

    [TestCase("", "it is empty")]
    [TestCase("   ", "it is empty")]
    [TestCase("null", "is null where an object is expected")]
    [TestCase("NaN", "is not valid JSON")]
    [TestCase("{'next_cursor':null}", "is not valid JSON")]
    [TestCase("{\"next_cursor\":null,}", "is not valid JSON")]
    [TestCase("{\"next_cursor\":null} x", "is not valid JSON")]
    [TestCase("/* c */ {}", "is not valid JSON")]
    [TestCase("<html>", "is not valid JSON")]
    [TestCase("{\"total_estimate\":NaN}", "is not valid JSON")]
    [TestCase("{\"total_estimate\":01}", "is not valid JSON")]
    [TestCase("{\"next_cursor\":\"a\nb\"}", "is not valid JSON")]
    public void What_is_not_JSON_is_refused(string text, string problem)
    {
        Assert.That(Fault<PageMeta>(text).Message, Does.Contain(problem));
    }

    [Test]
    public void Other_encodings_and_ill_formed_text_are_refused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Fault<PageMeta>(Encoding.Unicode.GetBytes("{}")).Message, Does.Contain("UTF-16"));
            Assert.That(Fault<PageMeta>([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}")]).Message, Does.Contain("UTF-16"));
            Assert.That(Fault<PageMeta>([.. "{\"next_cursor\":\""u8, 0xC3, 0x28, .. "\"}"u8]).Message, Does.Contain("well-formed UTF-8"));
            Assert.That(Fault<PageMeta>([.. "{\"total_estimate\":1,\"next_cursor\":\"aa"u8, 0xC3, 0x28, .. "\",\"z\":1}"u8]).JsonPath, Is.EqualTo("next_cursor"));
            Assert.That(Fault<PageMeta>([.. "{\"x\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8]).Message, Does.Contain("well-formed UTF-8"), "a member that nobody reads");
        });
    }

    [Test]
    public void Depth_is_bounded()
    {
        Assert.That(FloraJson.ToJson(FloraJson.Parse<PageMeta>(Nested(63))), Does.Contain(new string('[', 63)));
        Assert.That(Fault<PageMeta>(Nested(64)).Message, Does.Contain("is nested more than 64 levels deep"));
        Assert.That(Fault<PageMeta>(Nested(1_000_000)).Message, Does.Contain("is nested more than 64 levels deep"));

        static string Nested(int depth) => $"{{\"unknown\":{new string('[', depth)}{new string(']', depth)}}}";
    }

    [Test]
    public void The_message_quotes_the_start_of_the_text_without_control_characters()
    {
        var fault = Fault<PageMeta>("<html>\u001b[31m\r\nsorry\u202e" + new string('x', 1000));

        Assert.That(fault.Message, Does.Contain("<html> [31m  sorry"));
        Assert.That(fault.Message.Any(static c => char.IsControl(c) || c == '\u202e'), Is.False);
        Assert.That(fault.BodyStart, Has.Length.LessThan(250));
    }

    [Test]
    public void Odd_names_are_quoted_in_paths()
    {
        var fault = Fault<PageMeta>("{\"a b\\u0007\": [0, {\"\": tru }]}");

        Assert.That(fault.JsonPath, Is.EqualTo("['a b ']" + "[1]['']"));
    }

    private static FloraResponseException Fault<T>(string json) => Fault<T>(Encoding.UTF8.GetBytes(json));

    private static FloraResponseException Fault<T>(byte[] json) =>
        Assert.Throws<FloraResponseException>(() => FloraJson.Parse<T>(json))!;
}
