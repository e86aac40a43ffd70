using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Samples.Languages;

/// <summary>Writes samples as statements of C#, for a program with top-level statements.</summary>
internal sealed class CSharpLanguage : ISampleLanguage
{
    private readonly ApiDocument document;
    private readonly CSharpArguments arguments;

    public CSharpLanguage(ApiDocument document, JToken root)
    {
        this.document = document;
        arguments = new CSharpArguments(new CSharpValues(document));
        var generated = (string)root["namespace"]!;
        var usings = new[] { "Flora", generated }.Distinct(StringComparer.Ordinal).Select(name => $"using {name};\n");
        Opening = $"{string.Concat(usings)}\nusing var client = new {root["class"]}(); // {Variables(root)}\n";
    }

    // The documentation of the class names them, marked as code.
    private static string Variables(JToken root) =>
        ((string)root["variables"]!).Replace(" and ", ", ", StringComparison.Ordinal).Replace("<c>", "", StringComparison.Ordinal).Replace("</c>", "", StringComparison.Ordinal);

    public string Label => "C#";

    public string Fence => "csharp";

    public string Comment => "//";

    public string Opening { get; }

    public string? Write(Sample sample)
    {
        var decisions = sample.Request.Operation.Decisions;
        var call = $"client.{decisions["access"] ?? decisions["client"]}.{decisions["method"]}({arguments.Of(sample.Request)})";
        return sample.Use switch
        {
            SampleUse.EveryPage => EveryPage(decisions, call),
            SampleUse.Follow => Follow(sample, call),
            _ => Once(sample, call),
        };
    }

    private string EveryPage(JObject decisions, string call)
    {
        var item = (string)decisions["page"]!["item"]!;
        var name = Local(item);
        return $"await foreach ({item} {name} in {call})\n    {Print(item, name, indented: false)}";
    }

    private string Follow(Sample sample, string call)
    {
        var type = TypeOf(sample.Request.Operation);
        var state = (Schemas.Components(document)[type]?[Annotation.Model]?["members"] as JArray ?? [])
            .FirstOrDefault(member => (string?)member["json"] == CSharpName.Literal(sample.Follow!.State));
        var values = new CSharpValues(document);
        var goesOn = string.Join(" && ", sample.Follow!.Ended.Select(ended => $"last.{state?["name"]} != {values.Of((string?)state?["csharp"] ?? "string", new JValue(ended))}"));
        return $$"""
            {{type}} last = await {{call}};
            while ({{goesOn}})
            {
                await Task.Delay(TimeSpan.FromSeconds({{sample.Follow.Seconds}}));
                last = await {{call}};
            }
            {{Print(type, "last", indented: true)}}
            """;
    }

    private string Once(Sample sample, string call)
    {
        var operation = sample.Request.Operation;
        if (operation.AnswerKind == "none")
        {
            return $"await {call};";
        }
        var type = TypeOf(operation);
        if (operation.AnswerKind == "stream")
        {
            return $"using {type} download = await {call};\nawait using FileStream file = File.Create(\"{SampleFiles.OfAnswer}\");\nawait download.CopyToAsync(file);";
        }
        if (operation.AnswerKind == "text")
        {
            return $"{type} text = await {call};\nConsole.WriteLine(text);";
        }
        var name = sample.Use switch { SampleUse.Options when sample.Paging is not null => "filtered", SampleUse.NextPage => "next", SampleUse.Options => "chosen", _ => Local(sample.Paging is null ? type : "Page") };
        return $"{(type.Contains("JToken", StringComparison.Ordinal) ? "var" : type)} {name} = await {call};\n{(type.EndsWith('?') ? $"if ({name} is not null)\n    " : "")}{Print(type, name, indented: true)}";
    }

    private static string TypeOf(DocumentedOperation operation) =>
        (string?)operation.Decisions["page"]?["csharp"] ?? (string?)operation.Decisions["answer"]?["csharp"] ?? "object";

    private string Print(string type, string name, bool indented)
    {
        // FloraJson knows the types of the contract, Newtonsoft.Json also lists and maps of them.
        var json = Schemas.Components(document)[type.TrimEnd('?')] is not null
            ? $"FloraJson.ToJson({name}{(indented ? ", indented: true" : "")})"
            : $"Newtonsoft.Json.JsonConvert.SerializeObject({name}{(indented ? ", Newtonsoft.Json.Formatting.Indented" : "")})";
        return $"Console.WriteLine({json});";
    }

    private static string Local(string type)
    {
        var local = type.All(char.IsLetterOrDigit) ? CSharpName.Local(type) : char.IsLetter(type[0]) && type.EndsWith('?') ? Local(type[..^1]) : "answer";
        return local is "client" or "args" or "next" or "filtered" or "last" or "chosen" or "file" or "download" ? local + "Value" : local;
    }
}
