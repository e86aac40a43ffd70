using Flora.Generator.Document;
using Flora.Contract.Tests.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Pages;

/// <summary>The OpenAPI document, read without the generator, in the terms of the documentation tables.</summary>
/// <param name="file">The document's file.</param>
internal sealed class OpenApiDocument(string file)
{
    private static readonly string[] HttpMethods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly JObject root = (JObject)YamlTree.ReadFile(file);

    /// <summary>The shipped document.</summary>
    public OpenApiDocument() : this(OutputFiles.PathOf("flora.yaml"))
    {
    }

    /// <summary>Every operation of the document.</summary>
    public IEnumerable<JObject> Operations =>
        from path in JsonText.Members(root["paths"])
        from method in JsonText.Members(path.Value)
        where HttpMethods.Contains(method.Key)
        select (JObject)method.Value!;

    public JObject Operation(string path, string method) => (JObject)root["paths"]![path]![method]!;

    /// <summary>Every documented example of an operation's answers.</summary>
    public IEnumerable<(string Status, string Name, JToken Value)> Examples(JObject operation) =>
        from response in JsonText.Members(operation["responses"])
        from media in JsonText.Members(Follow(response.Value!)["content"])
        from example in NamedExamples((JObject)media.Value!)
        select (response.Key, example.Name, example.Value);

    /// <summary>The statuses for which no body is documented.</summary>
    public IEnumerable<string> StatusesWithoutBody(JObject operation) =>
        JsonText.Members(operation["responses"]).Where(response => Follow(response.Value!)["content"] is null).Select(response => response.Key);

    /// <summary>Whether a status is one that a documented status, class of statuses or <c>default</c> stands for.</summary>
    public static bool IsOf(string documented, int status) =>
        documented == $"{status}" || documented == "default" || documented == $"{status / 100}XX";

    /// <summary>The parameters of an operation, those of its path included.</summary>
    public IEnumerable<JObject> Parameters(JObject operation) =>
        (((JObject?)operation.Parent?.Parent)?["parameters"] ?? new JArray()).Concat(operation["parameters"] ?? new JArray()).Select(Follow);

    /// <summary>The schema of a parameter, or of anything else that has one.</summary>
    public JObject Schema(JToken holder) => Follow(holder["schema"]!);

    public PageRow Row(string path, JObject schema, bool required)
    {
        var types = Texts(schema["type"]).ToList();
        var type = types.Find(name => name != "null") ?? PageRow.Nothing;
        return new(path, new Dictionary<string, string>
        {
            ["type"] = type == "array" ? $"array of {Follow(schema["items"]!)["type"]}" : type,
            ["required"] = YesOrNo(required),
            ["nullable"] = YesOrNo(types.Contains("null")),
            ["values"] = schema["enum"] is { } values ? string.Join('|', Texts(values)) : PageRow.Nothing,
            ["minimum"] = Cell("minimum"),
            ["maximum"] = Cell("maximum"),
            ["minLength"] = Cell("minLength"),
            ["format"] = Cell("format"),
            ["pattern"] = Cell("pattern"),
        });

        string Cell(string keyword) => (string?)schema[keyword] ?? PageRow.Nothing;
    }

    /// <summary>A row for every field below an object, at any depth.</summary>
    public IEnumerable<PageRow> Fields(JObject schema, string prefix = "")
    {
        var required = Texts(schema["required"]).ToHashSet();
        foreach (var (name, body) in JsonText.Members(schema["properties"]))
        {
            var field = Follow(body!);
            yield return Row(prefix + name, field, required.Contains(name));
            var inner = field["items"] is { } items
                ? Fields(Follow(items), $"{prefix}{name}[].")
                : Fields(field, $"{prefix}{name}.");
            foreach (var row in inner)
            {
                yield return row;
            }
        }
    }

    public JObject Follow(JToken token) =>
        (string?)token["$ref"] is { } pointer
            ? Follow(pointer.Split('/').Skip(1).Aggregate((JToken)root, (at, key) => at[key]!))
            : (JObject)token;

    private IEnumerable<(string Name, JToken Value)> NamedExamples(JObject media)
    {
        var named = JsonText.Members(media["examples"]).Select(example => (example.Key, Follow(example.Value!)["value"]!));
        return media["example"] is { } single ? named.Prepend(("example", single)) : named;
    }

    private static IEnumerable<string> Texts(JToken? token) => token switch
    {
        null => [],
        JArray list => list.Select(item => (string)item!),
        _ => [(string)token!],
    };

    private static string YesOrNo(bool value) => value ? "yes" : "no";
}
