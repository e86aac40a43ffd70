using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Passes;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Samples.Languages;

/// <summary>Writes JSON values of examples as C# expressions of the types that the passes decided on.</summary>
internal sealed class CSharpValues(ApiDocument document)
{
    private const string List = "IReadOnlyList<";
    private const string Optional = "Optional<";
    private const int Width = 100;

    /// <summary>A value of a type; one that has no short form is read from JSON.</summary>
    public string Of(string csharp, JToken value) => Typed(csharp, value) ?? Read(csharp.TrimEnd('?'), value);

    /// <summary>The type of a part of a form.</summary>
    public string TypeOfPart(string form, string member) =>
        (string)Schemas.Components(document)[form]![Annotation.Form]!["members"]!.First(part => (string?)part["name"] == member)["csharp"]!;

    /// <summary>A new object with members, on one line where they fit.</summary>
    /// <param name="type">Its type; empty where C# knows it from what it is for.</param>
    /// <param name="members">The members with their values; none for an object that is left as it is.</param>
    public static string New(string type, IReadOnlyCollection<string> members)
    {
        var made = type.Length == 0 ? "new()" : members.Count == 0 ? $"new {type}()" : $"new {type}";
        var line = $"{made} {{ {string.Join(", ", members)} }}";
        return members.Count == 0 ? made
            : line.Length <= Width && !line.Contains('\n', StringComparison.Ordinal) ? line
            : $"{made}\n{{\n    {string.Join(",\n", members).Replace("\n", "\n    ", StringComparison.Ordinal)},\n}}";
    }

    private string? Typed(string csharp, JToken value)
    {
        var type = csharp.TrimEnd('?');
        if (type.StartsWith(Optional, StringComparison.Ordinal))
        {
            // A list in brackets cannot become an optional one by itself.
            type = type[Optional.Length..^1].TrimEnd('?');
            return type.StartsWith(List, StringComparison.Ordinal) && value is JArray ? null : Typed(type + "?", value);
        }
        return value switch
        {
            JValue { Type: JTokenType.Null } => "null",
            JValue { Type: JTokenType.Bytes } => null,
            JValue scalar => Scalar(type, scalar),
            JArray list when type.StartsWith(List, StringComparison.Ordinal) => Items(type[List.Length..^1], list),
            JObject item when Schemas.Components(document)[type]?[Annotation.Model] is JObject model => Record(type, model, item),
            _ => null,
        };
    }

    private string? Scalar(string type, JValue value)
    {
        var text = WireTexts.Of(value);
        return type switch
        {
            "string" => CSharpName.Literal(text),
            "bool" or "int" or "long" => text,
            "double" => text + "d",
            "decimal" => text + "m",
            "Guid" => $"Guid.Parse({CSharpName.Literal(text)})",
            "UnixTimestamp" => $"new UnixTimestamp({text}m)",
            "IsoTimestamp" or "IsoDate" or "IsoTime" or "IsoDuration" or "HttpDate" => $"new {type}({CSharpName.Literal(text)})",
            "IReadOnlyList<byte>" => $"Convert.FromBase64String({CSharpName.Literal(text)})",
            _ when Schemas.Components(document)[type]?[Annotation.Enum] is JObject described => EnumValue(type, described, value),
            _ => null,
        };
    }

    private static string EnumValue(string type, JObject described, JValue value)
    {
        var literal = described["isNumber"] is null ? CSharpName.Literal(WireTexts.Of(value)) : WireTexts.Of(value);
        return described["values"]!.FirstOrDefault(known => (string?)known["literal"] == literal) is { } known ? $"{type}.{known["name"]}" : $"new {type}({literal})";
    }

    private string? Items(string type, JArray list)
    {
        var items = list.Select(item => Typed(type, item)).ToList();
        return items.Contains(null) ? null : $"[{string.Join(", ", items)}]";
    }

    private string? Record(string type, JObject model, JObject value)
    {
        var members = new List<string>();
        foreach (var (name, given) in value)
        {
            var literal = CSharpName.Literal(name);
            if ((model["members"] as JArray ?? []).FirstOrDefault(member => (string?)member["json"] == literal) is not { } member
                || Typed((string)member["csharp"]!, given!) is not { } expression)
            {
                return null;
            }
            members.Add($"{member["name"]} = {expression}");
        }
        return New(type, members);
    }

    private string Read(string type, JToken value)
    {
        var json = value.ToString(Formatting.None);
        var quotes = new string('"', Math.Max(3, LongestRun(json, '"') + 1));
        var text = $"{quotes}{json}{quotes}";
        // A text literal in many quotes can neither begin nor end with one.
        text = json is ['"', ..] or [.., '"'] ? CSharpName.Literal(json) : text;
        return Schemas.Components(document)[type] is not null || type == "JToken"
            ? $"FloraJson.Parse<{type}>({text})"
            : $"Newtonsoft.Json.JsonConvert.DeserializeObject<{type}>({text})!";
    }

    private static int LongestRun(string text, char character)
    {
        var (longest, run) = (0, 0);
        foreach (var current in text)
        {
            run = current == character ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
