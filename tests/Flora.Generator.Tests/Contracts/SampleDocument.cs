using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Contracts;

/// <summary>A document about kites, as the passes leave it: nothing in it is FLORA's.</summary>
internal static class SampleDocument
{
    public static JObject Root() => Parse("""
        {
          "openapi": "3.0.3",
          "servers": [{"url": "https://kites.example/{version}/", "variables": {"version": {"default": "v2"}}}, {"url": "https://other.example"}],
          "security": [{"key": []}],
          "paths": {
            "/kites": {
              "parameters": [{"$ref": "#/components/parameters/Colour"}],
              "get": {
                "operationId": "Kites_List",
                "x-cs-operation": {
                  "id": "kites_list", "client": "Kites", "method": "ListAsync", "request": "KiteListRequest",
                  "parameters": [{"name": "colour", "in": "query", "member": "Colour"}, {"name": "limit", "in": "query", "member": "Limit"}]
                },
                "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 9}, "example": 5}],
                "responses": {
                  "200": {
                    "description": "ok",
                    "headers": {"Request-Id": {"$ref": "#/components/headers/RequestId"}, "Unnamed": {"schema": {"type": "string"}}},
                    "content": {
                      "application/json": {"examples": {"full": {"$ref": "#/components/examples/Full"}, "empty": {"value": []}}},
                      "text/plain": {"example": "no case"}
                    }
                  },
                  "404": {"$ref": "#/components/responses/Missing"},
                  "4XX": {"description": "others", "content": {"application/problem+json": {"example": {"title": "other"}}}}
                }
              }
            }
          },
          "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "Bearer"}},
            "parameters": {"Colour": {"name": "colour", "in": "query", "schema": {"allOf": [{"$ref": "#/components/schemas/Colour"}], "nullable": true}}},
            "schemas": {"Colour": {"type": "string", "enum": ["red", "sky blue"]}},
            "headers": {"RequestId": {"schema": {"type": "string", "examples": ["r-1"]}}},
            "examples": {"Full": {"value": [{"name": "Bat", "since": "2026-01-02T03:04:05+01:00", "price": 1.50}]}},
            "responses": {"Missing": {"description": "none", "content": {"application/json": {"example": {"error": {"code": "gone"}}}}}}
          }
        }
        """);

    public static JObject Operation(JObject root) => (JObject)root["paths"]!["/kites"]!["get"]!;

    public static IReadOnlyDictionary<string, JObject> Emit(JObject root, Diagnostics? diagnostics = null) =>
        Files(root, diagnostics).ToDictionary(file => file.Name, file => Parse(file.Text));

    public static IReadOnlyList<ContractFile> Files(JObject root, Diagnostics? diagnostics = null) =>
        ContractCases.Emit(new ApiDocument("kites.yaml", root), diagnostics ?? new Diagnostics());

    /// <summary>What the cases send for one parameter, in order.</summary>
    public static IReadOnlyList<JToken> ValuesOf(JObject parameter, string place = "query")
    {
        var root = Root();
        parameter["name"] = "tested";
        parameter["in"] = place;
        Operation(root)["parameters"] = new JArray(parameter);
        Operation(root)["x-cs-operation"]!["parameters"] = new JArray(
            new JObject { ["name"] = "tested", ["in"] = place, ["member"] = "Tested" });
        return [.. Cases(Emit(root)).Skip(4).Select(entry => entry["parameters"]![0]!["value"]!)];
    }

    public static IEnumerable<JToken> Cases(IReadOnlyDictionary<string, JObject> files) => files[ContractCases.ManifestName]["cases"]!;

    /// <summary>Reads JSON as it stands: no text becomes a date, no number loses digits.</summary>
    public static JObject Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        return JObject.Load(reader);
    }
}
