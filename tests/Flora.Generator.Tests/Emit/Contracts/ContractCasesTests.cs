using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Flora.Generator.Tests.Emit.Contracts;

/// <summary>Which cases a document gives, and what their files hold.</summary>
public sealed class ContractCasesTests
{
    [Test]
    public void Every_example_of_every_status_then_every_parameter_alone_then_all_together()
    {
        Assert.That(SampleDocument.Files(SampleDocument.Root()).Select(file => file.Name), Is.EqualTo(new[]
        {
            "kites_list.200.full.json", "kites_list.200.empty.json", "kites_list.404.example.json", "kites_list.400.example.json",
            "kites_list.200.full.colour.1.json", "kites_list.200.full.colour.2.json",
            "kites_list.200.full.limit.1.json", "kites_list.200.full.limit.2.json", "kites_list.200.full.limit.3.json",
            "kites_list.200.full.all.json", "manifest.json",
        }));
    }

    [Test]
    public void A_mapping_matches_method_path_query_and_headers_and_answers_the_documented_body()
    {
        var mapping = SampleDocument.Emit(SampleDocument.Root())["kites_list.200.full.all.json"];
        AssertJson(mapping, """
            {
              "name": "kites_list.200.full.all",
              "request": {
                "method": "GET",
                "urlPath": "/v2/kites",
                "queryParameters": {"colour": {"equalTo": "sky blue"}, "limit": {"equalTo": "9"}},
                "headers": {"Authorization": {"equalTo": "Bearer contract_test_key"}, "Accept": {"contains": "application/json"}}
              },
              "response": {
                "status": 200,
                "headers": {"Content-Type": "application/json", "Request-Id": "r-1"},
                "jsonBody": [{"name": "Bat", "since": "2026-01-02T03:04:05+01:00", "price": 1.50}]
              }
            }
            """);
    }

    [Test]
    public void The_manifest_says_which_member_to_call_with_which_values()
    {
        var manifest = SampleDocument.Emit(SampleDocument.Root())["manifest.json"];
        Assert.That((string?)manifest["basePath"], Is.EqualTo("/v2"));
        Assert.That((string?)manifest["apiKey"], Is.EqualTo("contract_test_key"));
        AssertJson(manifest["cases"]![7]!, """
            {
              "name": "kites_list.200.full.limit.2",
              "operation": "kites_list", "access": "Kites", "method": "ListAsync", "request": "KiteListRequest",
              "parameters": [{"name": "limit", "in": "query", "member": "Limit", "value": 1, "wire": ["1"]}],
              "answer": "json",
              "status": 200, "example": "full", "mapping": "kites_list.200.full.limit.2.json"
            }
            """);
    }

    [Test]
    public void An_error_case_answers_its_own_media_type_and_sends_no_optional_parameter()
    {
        var mapping = SampleDocument.Emit(SampleDocument.Root())["kites_list.400.example.json"];
        Assert.That((string?)mapping["response"]!["headers"]!["Content-Type"], Is.EqualTo("application/problem+json"));
        Assert.That((string?)mapping["request"]!["headers"]!["Accept"]!["contains"], Is.EqualTo("application/json"));
        Assert.That(mapping["request"]!["queryParameters"], Is.Null);
    }

    [Test]
    public void An_operation_without_security_sends_no_key()
    {
        var root = SampleDocument.Root();
        SampleDocument.Operation(root)["security"] = new JArray();
        var mapping = SampleDocument.Emit(root)["kites_list.200.full.json"];
        Assert.That(mapping["request"]!["headers"]!["Authorization"], Is.Null);
    }

    [Test]
    public void A_path_parameter_is_in_every_case_and_escaped_in_the_path()
    {
        var root = SampleDocument.Root();
        root["paths"] = new JObject { ["/kites/{id}"] = root["paths"]!["/kites"] };
        var operation = root["paths"]!["/kites/{id}"]!["get"]!;
        operation["parameters"] = new JArray(JObject.Parse(
            """{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}, "example": "a/b"}"""));
        operation["x-cs-operation"]!["parameters"] = new JArray(JObject.Parse(
            """{"name": "id", "in": "path", "member": "Id"}"""));
        var files = SampleDocument.Emit(root);
        Assert.That((string?)files["kites_list.404.example.json"]["request"]!["urlPath"], Is.EqualTo("/v2/kites/a%2Fb"));
        Assert.That(SampleDocument.Cases(files).Select(entry => entry["parameters"]!.Count()), Is.All.EqualTo(1));
    }

    [Test]
    public void A_required_parameter_without_any_value_is_a_warning_at_its_place_and_gives_no_case()
    {
        var root = SampleDocument.Root();
        var limit = (JObject)SampleDocument.Operation(root)["parameters"]![0]!;
        limit["required"] = true;
        limit["schema"] = new JObject { ["type"] = "object" };
        limit.Remove("example");
        SourceLocations.Set(limit, new("kites.yaml", 7, 3));
        var diagnostics = new Diagnostics();
        Assert.That(SampleDocument.Cases(SampleDocument.Emit(root, diagnostics)), Is.Empty);
        Assert.That(diagnostics.Single().ToString(), Does.StartWith("kites.yaml(7,3): warning FLORA095: ").And.Contain("'limit'"));
    }

    [Test]
    public void An_example_of_a_parameter_that_is_no_list_of_scalars_gives_no_case_and_no_fault()
    {
        Assert.That(SampleDocument.ValuesOf(JObject.Parse("""{"schema": {"type": "array"}, "example": [{"a": 1}]}""")), Is.Empty);
    }

    [TestCase("{}")]
    [TestCase("""{"paths": []}""")]
    [TestCase("""{"paths": {"/a": {"get": {"x-cs-operation": {"id": 5}}}}}""")]
    [TestCase("""{"servers": [{"url": 5}], "security": {}, "paths": {"/a": {"$ref": "#/paths/~1a"}}}""")]
    [TestCase("""{"paths": {"/a": {"get": {"x-cs-operation": {"id": "a"}, "parameters": 1, "responses": {"200": {"content": {"application/json": {"examples": []}}}}}}}}""")]
    public void A_document_of_another_shape_gives_a_manifest_without_cases(string json)
    {
        var files = SampleDocument.Emit(JObject.Parse(json));
        Assert.That(files.Keys, Is.EqualTo(new[] { "manifest.json" }));
        Assert.That(SampleDocument.Cases(files), Is.Empty);
    }

    [Test]
    public void The_same_document_gives_the_same_bytes_with_LF_and_two_spaces()
    {
        var files = SampleDocument.Files(SampleDocument.Root());
        Assert.That(SampleDocument.Files(SampleDocument.Root()), Is.EqualTo(files));
        Assert.That(files.Select(file => file.Text), Is.All.StartsWith("{\n  \"").And.All.EndsWith("}\n").And.None.Contain("\r"));
    }

    private static void AssertJson(JToken actual, string expected) =>
        Assert.That(actual.ToString(), Is.EqualTo(SampleDocument.Parse(expected).ToString()));
}
