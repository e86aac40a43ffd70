using Flora.Generator.Passes.Naming;
using Flora.Generator.Tests.Support.Compiling;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Naming;

/// <summary>The worst names that a document can use, as the compiler sees what becomes of them.</summary>
public sealed class ReservedNamesTests
{
    private GeneratedCode code = null!;

    [OneTimeSetUp]
    public void Compile() => code = GeneratedCode.Compile(NastyDocument.Text);

    [OneTimeTearDown]
    public void Dispose() => code.Dispose();

    [Test]
    public void No_schema_can_take_the_name_of_a_type_that_the_runtime_or_generated_code_needs()
    {
        var needed = SdkCompiler.NeededNames(code.Files.Where(file => file.Key.Contains("Flora.Generated/", StringComparison.Ordinal)).ToDictionary());

        Assert.That(needed, Has.Count.GreaterThan(100));
        Assert.That(string.Join(' ', needed.Where(name => !ReservedNames.Types.Contains(name))), Is.Empty, "they belong into ReservedTypes");
    }

    [TestCase("CodecModel")]
    [TestCase("StringModel")]
    [TestCase("FloraModel")]
    [TestCase("GuidModel")]
    [TestCase("StreamModel")]
    [TestCase("FloraClientModel")]
    [TestCase("TasksClientModel")]
    [TestCase("ABModel")]
    [TestCase("CircleModel")]
    [TestCase("Circle")]
    [TestCase("TaskListRequest")]
    [TestCase("TaskListParameters")]
    [TestCase("TasksClient")]
    [TestCase("HttpResourceClient")]
    [TestCase("FloraResourceClient")]
    public void Every_type_has_a_name_that_it_can_have(string name) => Assert.That(code.Type(name), Is.Not.Null);

    [TestCase("Options", "Png", "png")]
    [TestCase("Options", "PngUpper", "PNG")]
    [TestCase("Options", "PngCapital", "Png")]
    [TestCase("Options", "Empty", "")]
    [TestCase("Options", "Space", " ")]
    [TestCase("Options", "Null", "null")]
    [TestCase("Options", "ValueValue", "value")]
    [TestCase("Options", "Value16_9", "16:9")]
    [TestCase("Options", "Value1_69", "1:69")]
    [TestCase("Options", "Plus1", "+1")]
    [TestCase("Options", "Minus1", "-1")]
    public void Every_value_of_an_enum_has_a_name_of_its_own(string parameter, string name, string value)
    {
        var type = Nullable.GetUnderlyingType(code.Type("TaskListParameters").GetProperty(parameter)!.PropertyType)!;

        Assert.That(type.GetProperty(name)!.GetValue(null)!.ToString(), Is.EqualTo(value));
    }

    [Test]
    public void Every_parameter_is_a_member_of_the_request() =>
        Assert.That(
            code.Type("TaskListParameters").GetProperties().Select(property => property.Name),
            Is.SupersetOf(new[] { "Request", "Options", "CancellationToken", "Class", "EqualsValue", "BodyValue", "QueryId", "HeaderId", "Status" }));

    [Test]
    public void Every_member_is_read_and_written_under_its_own_name()
    {
        const string json = """
            {"class":"a","Task":"b","created_at":"c","createdAt":"d","@type":"e","$ref_":"f","1st":"g","+1":1,"-1":2,"日本":"h","😀":"i","":"j","equals":"k","get_hash_code":"l",
            "codec":{"Codec":"m"},"codecs":["n"],"value_list":["a"],"json":"o","json_member":"p","value":"q","status":"b","owner":"r","previous":{"id":"s"},"string":{"String":"t"},
            "system":"u","converter":"v","additional_properties":"w","one":{"a":"x"},"One":{"b":"y"},"task":{"a":"z"},"unknown":1}
            """;

        Assert.That(JToken.DeepEquals(JToken.Parse(code.RoundTrip("TaskCapitalModel", json)), JToken.Parse(json)));
    }
}
