using System.Text;
using Flora.Generator.Document;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Document;

public sealed class DocumentLoaderTests
{
    [TestCase("null", "null")]
    [TestCase("~", "null")]
    [TestCase("", "null")]
    [TestCase("'null'", "\"null\"")]
    [TestCase("true", "true")]
    [TestCase("\"true\"", "\"true\"")]
    [TestCase("no", "\"no\"")]
    [TestCase("on", "\"on\"")]
    [TestCase("y", "\"y\"")]
    [TestCase("2024-01-31", "\"2024-01-31\"")]
    [TestCase("2024-01-31T10:00:00Z", "\"2024-01-31T10:00:00Z\"")]
    [TestCase("12:30:45", "\"12:30:45\"")]
    [TestCase("1_000", "\"1_000\"")]
    [TestCase("0x1F", "31")]
    [TestCase("0o17", "15")]
    [TestCase("017", "\"017\"")]
    [TestCase("-00.5", "\"-00.5\"")]
    [TestCase("0", "0")]
    [TestCase("0.5", "0.5")]
    [TestCase("-0", "0")]
    [TestCase("-12", "-12")]
    [TestCase("+12", "12")]
    [TestCase("3.1.0", "\"3.1.0\"")]
    [TestCase("1.50", "1.50")]
    [TestCase(".5", "0.5")]
    [TestCase("9223372036854775808", "9223372036854775808")]
    [TestCase("123456789012345678901234567890", "123456789012345678901234567890")]
    [TestCase("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [TestCase("0.12345678901234567890123456789012345", "0.12345678901234567890123456789012345")]
    [TestCase("-.12345678901234567890123456789012345", "-0.12345678901234567890123456789012345")]
    [TestCase("1e400", "1e400")]
    [TestCase("|\n  12\n", "\"12\\n\"")]
    [TestCase("!!str 12", "\"12\"")]
    [TestCase("\"\\u00e9\\ud83d\\ude00\\/\"", "\"é😀/\"")]
    public void Reads_scalars_by_the_core_schema_of_yaml_1_2(string yaml, string json) =>
        Assert.That(Loading.Good($"value: {yaml}").Root["value"]!.ToString(Formatting.None), Is.EqualTo(json));

    [Test]
    public void Keys_are_text_as_written() =>
        Assert.That(
            Loading.Good("200: a\n1.0: b\nnull: c\ntrue: d\n2024-01-31: e\n").Root.Properties().Select(property => property.Name),
            Is.EqualTo(new[] { "200", "1.0", "null", "true", "2024-01-31" }));

    [Test]
    public void Every_token_knows_its_place_in_yaml()
    {
        var root = Loading.Good("# comment\nopenapi: 3.1.0\ninfo:\n  title: A\ntags: [ a,\n  b ]\n").Root;
        Assert.Multiple(() =>
        {
            Assert.That(SourceLocations.Of(root.Property("info")!).ToString(), Is.EqualTo("api.yaml(3,1)"));
            Assert.That(SourceLocations.Of(root["info"]!).ToString(), Is.EqualTo("api.yaml(4,3)"));
            Assert.That(SourceLocations.Of(root["info"]!["title"]!).ToString(), Is.EqualTo("api.yaml(4,10)"));
            Assert.That(SourceLocations.Of(root["tags"]![1]!).ToString(), Is.EqualTo("api.yaml(6,3)"));
        });
    }

    [Test]
    public void Every_token_knows_its_place_in_json()
    {
        var root = Loading.Good("{\n  \"é\": 1, \"info\": {\"title\": \"A\"},\n  \"tags\": [\"a\",\n    \"b\"]\n}\n", "api.json").Root;
        Assert.Multiple(() =>
        {
            Assert.That(SourceLocations.Of(root.Property("info")!).ToString(), Is.EqualTo("api.json(2,11)"));
            Assert.That(SourceLocations.Of(root["info"]!["title"]!).ToString(), Is.EqualTo("api.json(2,29)"));
            Assert.That(SourceLocations.Of(root["tags"]![1]!).ToString(), Is.EqualTo("api.json(4,5)"));
        });
    }

    [Test]
    public void Json_keeps_dates_and_digits() =>
        Assert.That(
            Loading.Good("""{"a":"2024-01-31T10:00:00Z","b":1.2345678901234567890123456789012345,"c":123456789012345678901,"d":1.50}""", "api.json")
                .Root.ToString(Formatting.None),
            Is.EqualTo("""{"a":"2024-01-31T10:00:00Z","b":1.2345678901234567890123456789012345,"c":123456789012345678901,"d":1.50}"""));

    [Test]
    public void Json_in_a_yaml_file_is_yaml() =>
        Assert.That(Loading.Good("{\n\t\"a\": [1, \"2\", null, true, {}],\n\t\"b\": \"x: y\"\n}\n").Root.ToString(Formatting.None),
            Is.EqualTo("""{"a":[1,"2",null,true,{}],"b":"x: y"}"""));

    [Test]
    public void Aliases_become_copies_that_keep_the_place_of_their_anchor()
    {
        var root = Loading.Good("a: &shared\n  x: 1\nb: *shared\nc: [&word hello, *word]\n").Root;
        Assert.Multiple(() =>
        {
            Assert.That(root.ToString(Formatting.None), Is.EqualTo("""{"a":{"x":1},"b":{"x":1},"c":["hello","hello"]}"""));
            Assert.That(SourceLocations.Of(root["b"]!["x"]!).ToString(), Is.EqualTo("api.yaml(2,6)"));
        });
    }

    [Test]
    public void A_byte_order_mark_and_line_ends_of_windows_are_accepted() =>
        Assert.That(
            Loading.Of([0xEF, 0xBB, 0xBF, .. "a: 1\r\nb: |\r\n  x\r\n  y\r\n"u8]).Document!.Root.ToString(Formatting.None),
            Is.EqualTo("""{"a":1,"b":"x\ny\n"}"""));

    [TestCase("", "1:1 FLORA004")]
    [TestCase("# only a comment\n", "1:1 FLORA004")]
    [TestCase("---\n", "1:1 FLORA004")]
    [TestCase("- a\n- b\n", "1:1 FLORA004")]
    [TestCase("just text", "1:1 FLORA004")]
    [TestCase("a: 1\n---\nb: 2\n", "2:1 FLORA004")]
    [TestCase("a: 1\nb: 2\na: 3\n", "3:1 FLORA005")]
    [TestCase("x:\n  '200': 1\n  200: 3\n", "3:3 FLORA005")]
    [TestCase("a: [1, 2\nb: 3\n", "1:4 FLORA003")]
    [TestCase("a: 1\n!!str] x\n", "2:1 FLORA003")]
    [TestCase("a:\n\tb: 1\n", "2:1 FLORA003")]
    [TestCase("a: @at\n", "1:4 FLORA003")]
    [TestCase("a: one: two\n", "1:7 FLORA003")]
    [TestCase("a: 'open\n", "1:4 FLORA003")]
    [TestCase("a: *nobody\n", "1:4 FLORA007")]
    [TestCase("a: &self\n  b: *self\n", "2:6 FLORA007")]
    [TestCase("a: &x {b: 1}\nc:\n  <<: *x\n", "3:3 FLORA006")]
    [TestCase("? [a, b]\n: 1\n", "1:3 FLORA006")]
    [TestCase("a: .inf\n", "1:4 FLORA006")]
    [TestCase("a: !!binary aGk=\n", "1:4 FLORA006")]
    [TestCase("a: !custom {b: 1}\n", "1:4 FLORA006")]
    [TestCase("a: !!int twelve\n", "1:4 FLORA006")]
    [TestCase("a: b\0c\n", "1:5 FLORA002")]
    public void Refuses_what_is_not_a_document_and_says_where(string yaml, string place) =>
        Assert.That(Loading.Of(yaml), Has.Property("Document").Null.And.Property("Places").EqualTo(new[] { place }));

    [TestCase("", "1:1 FLORA004")]
    [TestCase("[1]", "1:1 FLORA004")]
    [TestCase("{\"a\": 1,\n \"a\": 2}", "2:2 FLORA005")]
    [TestCase("{\"a\": 1,}", "1:9 FLORA003")]
    [TestCase("{\n  'a': 1}", "2:3 FLORA003")]
    [TestCase("{\"a\": 1} x", "1:10 FLORA003")]
    [TestCase("{\"a\": ", "1:7 FLORA003")]
    [TestCase("{\"a\": // no\n 1}", "1:7 FLORA003")]
    public void Refuses_what_is_not_json_and_says_where(string json, string place) =>
        Assert.That(Loading.Of(json, "api.json"), Has.Property("Document").Null.And.Property("Places").EqualTo(new[] { place }));

    [Test]
    public void Refuses_bytes_that_are_not_utf_8() =>
        Assert.That(Loading.Of([.. "a: 1\nb: caf"u8, 0xE9, (byte)'\n']).Places, Is.EqualTo(new[] { "2:7 FLORA002" }));

    [Test]
    public void Refuses_utf_16() => Assert.That(Loading.Of(Encoding.Unicode.GetPreamble()).Places, Is.EqualTo(new[] { "1:1 FLORA002" }));

    [Test]
    public void Refuses_nesting_without_end([Values("api.yaml", "api.json")] string name) =>
        Assert.That(
            Loading.Of("{\"a\":" + new string('[', 5000) + new string(']', 5000) + "}", name).Diagnostics.Single().Code,
            Is.EqualTo(name == "api.yaml" ? DiagnosticCodes.TooDeep : DiagnosticCodes.Syntax));

    [Test]
    public void Refuses_aliases_that_grow_without_end()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++)
        {
            bomb.Append($"a{level}: &a{level} [").AppendJoin(", ", Enumerable.Repeat($"*a{level - 1}", 9)).Append("]\n");
        }
        Assert.That(Loading.Of(bomb.ToString()).Diagnostics.First().Code, Is.EqualTo(DiagnosticCodes.BadAlias));
    }

    [Test]
    public void Every_finding_has_a_fix_and_stays_one_line()
    {
        var line = Loading.Of("\"a\\nb\": 1\n\"a\\nb\": 2\n").Lines.Single();
        Assert.That(line, Is.EqualTo(
            "api.yaml(2,1): error FLORA005: The key 'a b' stands here twice. Remove or rename one of them; the first is in line 1."));
    }

    [Test]
    public void A_tab_is_named_as_the_cause() => Assert.That(Loading.Of("a:\n\tb: 1\n").Lines.Single(), Does.Contain("Indent with spaces"));

    [Test]
    public void A_missing_file_and_a_folder_are_findings()
    {
        using var folder = new TemporaryFolder();
        var diagnostics = new Diagnostics();
        Assert.That(DocumentLoader.Load(folder["none.yaml"], diagnostics, folder.Path), Is.Null);
        Assert.That(DocumentLoader.Load(folder.Path, diagnostics, folder.Path), Is.Null);
        Assert.That(DocumentLoader.Load(folder["no/such/folder.yaml"], diagnostics, folder.Path), Is.Null);
        Assert.That(diagnostics.Select(found => found.Location.ToString() + " " + found.Code), Is.EqualTo(new[]
        {
            "none.yaml(1,1) FLORA001", ".(1,1) FLORA001", "no/such/folder.yaml(1,1) FLORA001",
        }));
    }

    [Test]
    public void A_file_outside_of_the_root_keeps_the_name_it_was_given() =>
        Assert.That(DocumentLoader.PrintedName("/somewhere/else.yaml", "/root"), Is.EqualTo("/somewhere/else.yaml"));

    [Test]
    public void Cutting_a_document_anywhere_gives_findings_and_no_fault([Values("api.yaml", "api.json")] string name)
    {
        var text = name == "api.yaml"
            ? "openapi: 3.1.0\ninfo: {title: \"x\", version: '1'}\nlist:\n  - &a one\n  - *a\n  - |\n    text\n? key\n: value\n"
            : """{"openapi": "3.1.0", "info": {"title": "\u00e9", "n": [1, 2.5e3, true, null]}}""";
        for (var length = 0; length <= text.Length; length++)
        {
            var loading = Of(text[..length]);
            Assert.That(loading.Document is null, Is.EqualTo(loading.Diagnostics.HasErrors), text[..length]);
        }

        Loading Of(string cut) => Loading.Of(cut, name);
    }

    [Test]
    public void A_token_that_a_pass_made_has_the_place_of_what_it_stands_in()
    {
        var root = Loading.Good("a:\n  b: 1\n").Root;
        ((JObject)root["a"]!)["x-new"] = new JObject { ["c"] = 1 };
        Assert.That(SourceLocations.Of(root["a"]!["x-new"]!["c"]!).Line, Is.EqualTo(2));
    }
}
