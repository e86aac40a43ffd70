using System.Text;
using Flora.Generator.Document;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Flora.Generator.Tests.Emit.Contracts;

/// <summary>Cases of operations that take a body, or answer none or bytes.</summary>
public sealed class BodyCasesTests
{
    private static readonly string Everything = Convert.ToBase64String([.. Enumerable.Range(0, 256).Select(number => (byte)number)]);

    [Test]
    public void Each_example_of_a_JSON_body_is_sent_and_none_where_it_is_optional()
    {
        var files = SampleDocument.Emit(With("json", "application/json", """{"examples": {"small": {"value": {"size": 1.50}}, "big": {"value": {"size": 9}}}}"""));
        Assert.That(files.Keys, Is.EqualTo(new[]
        {
            "kites_make.200.example.json", "kites_make.204.none.json", "kites_make.200.example.body.big.json", "kites_make.200.example.body.none.json", "manifest.json",
        }));
        var request = files["kites_make.200.example.json"]["request"]!;
        Assert.That(Text(request["bodyPatterns"]!), Is.EqualTo("""[{"equalToJson":{"size":1.50}}]"""));
        Assert.That(Text(request["headers"]!["Content-Type"]!), Is.EqualTo("""{"contains":"application/json"}"""));
        Assert.That(files["kites_make.200.example.body.none.json"]["request"]!["bodyPatterns"], Is.Null);
        Assert.That(Text(Body(files, 0)), Is.EqualTo("""{"kind":"json","member":"Body","mediaType":"application/json","value":{"size":1.50}}"""));
        Assert.That(SampleDocument.Cases(files).Last()["body"], Is.Null);
    }

    [TestCase("\".\"", "\"\\\".\\\"\"")]
    [TestCase("7", "7")]
    public void A_JSON_body_that_is_a_single_value_is_matched_as_JSON(string example, string matched)
    {
        var request = SampleDocument.Emit(With("json", "application/json", $$"""{"example": {{example}}}"""))["kites_make.200.example.json"]["request"]!;
        Assert.That(Text(request["bodyPatterns"]!), Is.EqualTo($$"""[{"equalToJson":{{matched}}}]"""));
    }

    [Test]
    public void An_answer_without_a_body_is_a_case_of_its_own()
    {
        var files = SampleDocument.Emit(With("json", "application/json", """{"example": 1}"""));
        Assert.That(Text(files["kites_make.204.none.json"]["response"]!), Is.EqualTo("""{"status":204,"headers":{}}"""));
        Assert.That((string?)SampleDocument.Cases(files).ElementAt(1)["example"], Is.EqualTo("(none)"));
    }

    [Test]
    public void The_example_of_a_merge_patch_is_sent_with_its_nulls()
    {
        var files = SampleDocument.Emit(With("patch", "application/merge-patch+json", """{"schema": {"example": {"name": null}}}"""));
        Assert.That(Text(Body(files, 0)["value"]!), Is.EqualTo("""{"name":null}"""));
    }

    [Test]
    public void A_file_is_sent_as_any_bytes_or_those_of_its_example()
    {
        var any = SampleDocument.Emit(With("file", "image/*", "{}"));
        Assert.That(Text(any["kites_make.200.example.json"]["request"]!["bodyPatterns"]!), Is.EqualTo($$"""[{"binaryEqualTo":"{{Everything}}"}]"""));
        Assert.That(Text(Body(any, 0)), Is.EqualTo($$"""{"kind":"file","member":"Body","mediaType":"application/octet-stream","bytes":"{{Everything}}"}"""));
        var documented = SampleDocument.Emit(With("file", "text/csv", """{"example": "a,b"}"""));
        Assert.That(Text(Body(documented, 0)), Is.EqualTo($$"""{"kind":"file","member":"Body","mediaType":"text/csv","bytes":"{{Base64("a,b")}}"}"""));
    }

    [Test]
    public void The_parts_of_a_form_are_texts_files_and_JSON()
    {
        var files = SampleDocument.Emit(With("multipart", "multipart/form-data", """
            {
              "schema": {
                "required": ["title", "file"],
                "properties": {"title": {"type": "string"}, "file": {"type": "string", "format": "binary"}, "meta": {"type": "object"}, "note": {"type": "string"}},
                "x-cs-form": {"members": [{"name": "Title", "json": "\"title\""}, {"name": "File", "json": "\"file\""}, {"name": "Meta", "json": "\"meta\""}, {"name": "Note", "json": "\"note\""}]}
              },
              "encoding": {"file": {"contentType": "image/png"}},
              "example": {"title": "Bat", "meta": {"a": 1}}
            }
            """));
        Assert.That(Text(Body(files, 0)["parts"]!), Is.EqualTo(
            $$$"""[{"name":"title","member":"Title","value":"Bat"},{"name":"file","member":"File","bytes":"{{{Everything}}}","fileName":"file.bin"},{"name":"meta","member":"Meta","value":{"a":1}}]"""));
        Assert.That(files["kites_make.200.example.json"]["request"]!["multipartPatterns"]!.Select(pattern => Text(pattern["bodyPatterns"]!)), Is.EqualTo(new[]
        {
            """[{"equalTo":"Bat"}]""", $$"""[{"binaryEqualTo":"{{Everything}}"}]""", """[{"equalToJson":{"a":1}}]""",
        }));
    }

    [Test]
    public void The_fields_of_a_form_are_matched_as_its_styles_make_them()
    {
        var files = SampleDocument.Emit(With("urlencoded", "application/x-www-form-urlencoded", """
            {
              "schema": {
                "properties": {"To": {"type": "string"}, "tags": {"type": "array", "items": {"type": "string"}}, "meta": {"type": "object"}, "ids": {"type": "array"}, "more": {"type": "object"}},
                "x-cs-form": {"members": [{"name": "To", "json": "\"To\""}, {"name": "Tags", "json": "\"tags\""}, {"name": "Meta", "json": "\"meta\""}, {"name": "Ids", "json": "\"ids\""}, {"name": "More", "json": "\"more\""}]}
              },
              "encoding": {"meta": {"style": "deepObject", "explode": true}, "ids": {"style": "pipeDelimited"}},
              "example": {"To": "a & b", "tags": ["x", "y"], "meta": {"a": {"b": 1.50}}, "ids": [1, 2], "more": {"c": true}}
            }
            """));
        Assert.That(Text(files["kites_make.200.example.json"]["request"]!["formParameters"]!), Is.EqualTo(
            """{"To":{"equalTo":"a & b"},"tags":{"hasExactly":[{"equalTo":"x"},{"equalTo":"y"}]},"meta[a][b]":{"equalTo":"1.50"},"ids":{"equalTo":"1|2"},"more":{"equalTo":"{\"c\":true}"}}"""));
        Assert.That(Body(files, 0)["fields"]!.Select(field => $"{field["name"]}={field["text"]}"), Is.EqualTo(new[] { "To=a & b", "tags=x", "tags=y", "meta[a][b]=1.50", "ids=1|2", "more={\"c\":true}" }));
    }

    [Test]
    public void A_form_that_lacks_a_required_part_gets_no_case_and_a_warning()
    {
        var root = With("multipart", "multipart/form-data", """
            {"schema": {"required": ["title"], "properties": {"title": {"type": "string"}}, "x-cs-form": {"members": [{"name": "Title", "json": "\"title\""}]}}}
            """, isRequired: true);
        var diagnostics = new Diagnostics();
        Assert.That(SampleDocument.Cases(SampleDocument.Emit(root, diagnostics)), Is.Empty);
        Assert.That(diagnostics.Single().ToString(), Does.Contain("warning FLORA095: The required body has no value that a contract case could send, so 'kites_make' gets none."));
    }

    [Test]
    public void A_header_that_the_client_fills_in_is_matched_by_its_presence()
    {
        var root = With("json", "application/json", """{"example": 1}""");
        var operation = root["paths"]!["/kites"]!["post"]!;
        operation["x-cs-operation"]!["idempotency"] = "Idempotency-Key";
        operation["x-cs-operation"]!["parameters"] = new JArray(JObject.Parse("""{"name": "Idempotency-Key", "in": "header", "member": "IdempotencyKey"}"""));
        operation["parameters"] = new JArray(JObject.Parse("""{"name": "Idempotency-Key", "in": "header", "schema": {"type": "string"}, "example": "k-1"}"""));
        var files = SampleDocument.Emit(root);
        Assert.That(Text(files["kites_make.200.example.json"]["request"]!["headers"]!["Idempotency-Key"]!), Is.EqualTo("""{"matches":".+"}"""));
        Assert.That((string?)SampleDocument.Cases(files).First()["idempotency"], Is.EqualTo("Idempotency-Key"));
        Assert.That(Text(files["kites_make.200.example.Idempotency-Key.1.json"]["request"]!["headers"]!["Idempotency-Key"]!), Is.EqualTo("""{"equalTo":"k-1"}"""));
        Assert.That(SampleDocument.Cases(files).Single(entry => (string?)entry["name"] == "kites_make.200.example.Idempotency-Key.1")["idempotency"], Is.Null);
    }

    [Test]
    public void A_download_answers_any_bytes_of_a_media_type_that_the_client_accepts()
    {
        var root = With("json", "application/json", """{"example": 1}""");
        var operation = root["paths"]!["/kites"]!["post"]!;
        operation["x-cs-operation"]!["answer"] = new JObject { ["kind"] = "stream", ["accept"] = "\"image/png, image/*\"" };
        operation["responses"]!["200"]!["content"] = new JObject { ["image/*"] = new JObject() };
        var files = SampleDocument.Emit(root);
        var mapping = files["kites_make.200.bytes.json"];
        Assert.That(Text(mapping["response"]!), Is.EqualTo(
            $$"""{"status":200,"headers":{"Content-Type":"application/octet-stream"},"base64Body":"{{Everything}}"}"""));
        Assert.That((string?)mapping["request"]!["headers"]!["Accept"]!["contains"], Is.EqualTo("image/png"));
    }

    [Test]
    public void The_items_of_a_list_are_sent_one_by_one_or_joined()
    {
        var list = JObject.Parse("""{"schema": {"type": "array", "items": {"type": "integer"}}, "example": [1, 2]}""");
        Assert.That(Wires(list, "query"), Is.EqualTo("""{"hasExactly":[{"equalTo":"1"},{"equalTo":"2"}]}"""));
        list["explode"] = false;
        Assert.That(Wires(list, "query"), Is.EqualTo("""{"equalTo":"1,2"}"""));
    }

    private static string Wires(JObject parameter, string place)
    {
        var root = SampleDocument.Root();
        parameter["name"] = "ids";
        parameter["in"] = place;
        SampleDocument.Operation(root)["parameters"] = new JArray(parameter);
        SampleDocument.Operation(root)["x-cs-operation"]!["parameters"] = new JArray(new JObject { ["name"] = "ids", ["in"] = place, ["member"] = "Ids" });
        return Text(SampleDocument.Emit(root)["kites_list.200.full.ids.1.json"]["request"]!["queryParameters"]!["ids"]!);
    }

    private static JObject With(string kind, string mediaType, string media, bool isRequired = false)
    {
        var root = SampleDocument.Root();
        root["paths"] = new JObject
        {
            ["/kites"] = new JObject
            {
                ["post"] = SampleDocument.Parse($$$$"""
                    {
                      "x-cs-operation": {
                        "id": "kites_make", "access": "Kites", "method": "MakeAsync", "request": "KiteMakeRequest",
                        "body": {"kind": "{{{{kind}}}}", "member": "Body", "mediaType": "{{{{mediaType}}}}"}
                      },
                      "requestBody": {"content": {"{{{{mediaType}}}}": {{{{media}}}} } },
                      "responses": {"200": {"description": "ok", "content": {"application/json": {"example": {"id": "k"} } } }, "204": {"description": "made already"} }
                    }
                    """),
            },
        };
        if (isRequired)
        {
            root["paths"]!["/kites"]!["post"]!["x-cs-operation"]!["body"]!["required"] = true;
        }
        return root;
    }

    private static JToken Body(IReadOnlyDictionary<string, JObject> files, int index) => SampleDocument.Cases(files).ElementAt(index)["body"]!;

    private static string Text(JToken token) => token.ToString(Formatting.None);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
