using Flora.Generator.Tests.Support.Compiling;
using Flora.Generator.Tests.Support.Driving;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Constructs;

/// <summary>Whatever C# takes for the end of a line, in every text of a document: what follows stays text.</summary>
public sealed class LineEndsTests
{
    private const string Injected = "public static int Injected => 1; //// file 0";

    private const string OtherLineEnds = "\r\u000b\u000c\u0085\u2028\u2029";

    // The document as if its texts were harmless; every *text* of it is made hostile.
    private const string Document = """
        {
          "openapi": "3.1.0",
          "info": { "title": "*title*", "version": "*1*", "description": "*d*", "summary": "*s*" },
          "servers": [
            { "url": "https://api.test/v1", "description": "*one*", "name": "*n*" },
            { "url": "https://{v}.api.test/*{w}*", "description": "*two*", "variables": {
              "v": { "default": "a", "description": "*d*", "enum": [ "a", "*b*" ] },
              "w": { "default": "*w*", "description": "*d*" } } } ],
          "tags": [ { "name": "*things*", "description": "*d*" } ],
          "security": [ { "*key*": [ "*scope*" ] }, { "*basic*": [] } , { "*grant*": [ "*scope*" ] } ],
          "paths": {
            "/*things*/{id}": {
              "summary": "*s*", "description": "*d*",
              "servers": [ { "url": "/*server*" } ],
              "post": {
                "tags": [ "*things*" ], "summary": "*s*", "description": "*d*", "operationId": "*post*", "deprecated": true,
                "parameters": [
                  { "name": "id", "in": "path", "required": true, "description": "*d*", "schema": { "type": "string", "default": "*x*", "pattern": "^(*a*)?$" }, "example": "*e*" },
                  { "name": "*q*", "in": "query", "description": "*d*", "schema": { "type": "string", "default": "*x*", "pattern": "*a*" }, "examples": { "*e*": { "summary": "*s*", "value": "*a*" } } },
                  { "name": "e", "in": "query", "schema": { "type": "string", "enum": [ "*a*", "*b*" ], "default": "*a*" } },
                  { "name": "list", "in": "query", "schema": { "type": "array", "items": { "type": "string", "enum": [ "*c*" ] }, "default": [ "*c*" ] } },
                  { "name": "deep", "in": "query", "style": "deepObject", "schema": { "type": "object", "properties": { "*m*": { "type": "string", "default": "*a*" } } } } ],
                "requestBody": { "description": "*b*", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" },
                  "examples": { "*e*": { "summary": "*s*", "description": "*d*", "value": { "*m*": "*v*", "kind": "*one*" } } } } } },
                "responses": {
                  "200": { "description": "*r*", "headers": { "X": { "description": "*h*", "schema": { "type": "string", "default": "*x*" } } },
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
                  "4XX": { "description": "*r*", "content": { "application/json": { "schema": { "type": "object", "description": "*d*", "properties": { "*m*": { "type": "string" } } } } } },
                  "default": { "description": "*r*" } } },
              "put": {
                "tags": [ "*things*" ], "operationId": "*put*",
                "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } } ],
                "requestBody": { "content": { "multipart/form-data": { "schema": { "type": "object", "title": "*t*", "description": "*d*", "required": [ "*m*" ],
                  "properties": { "*m*": { "type": "string", "description": "*d*", "default": "*x*", "pattern": "*p*" } } } } } },
                "responses": { "200": { "description": "*r*", "content": { "text/plain": { "schema": { "type": "string" }, "example": "*e*" } } } } } } },
          "webhooks": { "*hook*": { "post": { "summary": "*s*", "description": "*d*", "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "*m*": { "type": "string" } } } } } }, "responses": { "200": { "description": "*r*" } } } } },
          "components": {
            "securitySchemes": {
              "*key*": { "type": "apiKey", "in": "query", "name": "*key*", "description": "*d*" },
              "*basic*": { "type": "http", "scheme": "basic", "description": "*d*" },
              "*grant*": { "type": "oauth2", "description": "*d*", "flows": { "clientCredentials": { "tokenUrl": "https://api.test/token", "scopes": { "*scope*": "*d*" } } } } },
            "schemas": {
              "Thing": { "title": "*t*", "description": "*d*", "oneOf": [ { "$ref": "#/components/schemas/One" }, { "$ref": "#/components/schemas/Two" } ],
                "discriminator": { "propertyName": "kind", "mapping": { "*one*": "#/components/schemas/One", "*two*": "#/components/schemas/Two" } } },
              "One": { "type": "object", "title": "*t*", "description": "*d*", "required": [ "kind", "*c*", "*n*" ], "properties": {
                "kind": { "type": "string" }, "*c*": { "const": "*c*" }, "*n*": { "const": 5, "description": "*d*" },
                "*m*": { "type": "string", "description": "*d*", "default": "*x*", "pattern": "*p*", "examples": [ "*p*" ] },
                "*e*": { "type": "string", "enum": [ "*a*", "*b*" ], "x-enum-varnames": [ "*A*", "*B*" ], "x-enum-descriptions": [ "*d*", "*d*" ], "default": "*b*" },
                "*i*": { "type": "integer", "enum": [ 1, 2 ], "x-enum-descriptions": [ "*d*", "*d*" ] } } },
              "Two": { "type": "object", "required": [ "kind" ], "properties": { "kind": { "type": "string" }, "*m*": { "type": "object", "description": "*d*", "additionalProperties": { "type": "string", "description": "*d*" } } } } } }
        }
        """;

    [TestCase("\n")]
    [TestCase("\n\n")]
    [TestCase("\r")]
    [TestCase("\r\n\u000b\u000c\u0085\u2028\u2029")]
    public void A_line_end_in_any_text_makes_no_code_of_it(string end)
    {
        using var code = GeneratedCode.Try(Hostile(JObject.Parse(Document), end).ToString(), "api.json");

        Assert.That(code.Files, Is.Not.Empty, string.Join('\n', code.Findings));
        Assert.That(code.CompilerErrors, Is.Empty);
        Assert.Multiple(() =>
        {
            Assert.That(DrivenTool.Faults(code), Is.Empty);
            Assert.That(code.Assembly.GetTypes().SelectMany(type => type.GetMembers()).Select(member => member.Name), Has.None.EqualTo("Injected"));
            Assert.That(code.Files.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal)).Where(file => file.Value.Any(OtherLineEnds.Contains)), Is.Empty);
        });
    }

    // *text* becomes the text, the line end and C#.
    private static JToken Hostile(JToken token, string end) => token switch
    {
        JObject node => new JObject(node.Properties().Select(property => new JProperty(Hostile(property.Name, end), Hostile(property.Value, end)))),
        JArray list => new JArray(list.Select(item => Hostile(item, end))),
        JValue { Value: string text } => new JValue(Hostile(text, end)),
        _ => token.DeepClone(),
    };

    private static string Hostile(string text, string end) =>
        text.Split('*') is [var before, var inner, var after] ? $"{before}{inner}{end}{Injected}{end}/*{after}" : text;
}
