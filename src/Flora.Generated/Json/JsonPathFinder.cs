using System.Globalization;
using System.Text.Json;

namespace Flora.Runtime;

/// <summary>Finds the JSON path of a byte offset by reading the text again, which only an error pays for.</summary>
internal static class JsonPathFinder
{
    /// <summary>The path of the token that holds <paramref name="offset"/>, or of the place where the text stops being JSON; empty for the root.</summary>
    internal static string Find(ReadOnlySpan<byte> body, long offset)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ModelReader.MaxDepth });
        var steps = new Stack<Step>();
        try
        {
            while (reader.Read())
            {
                Follow(in reader, steps);
                if (reader.BytesConsumed > offset)
                {
                    break;
                }
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    steps.Push(new Step(reader.TokenType == JsonTokenType.StartArray));
                }
            }
        }
        catch (JsonException)
        {
            // The text is broken here: an element that could not be read is the one after the last that could.
            if (steps.Count > 0)
            {
                steps.Peek().Index++;
            }
        }
        return steps.Reverse().Aggregate("", (path, step) => step.IsArray
            ? step.Index < 0 ? path : string.Format(CultureInfo.InvariantCulture, "{0}[{1}]", path, step.Index)
            : step.Name is null ? path : Join(path, step.Name));
    }

    /// <summary>The path of a member of the object at <paramref name="path"/>.</summary>
    internal static string Join(string path, string name)
    {
        if (name.Length == 0 || !name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-'))
        {
            return $"{path}['{SafeText.Line(name, 100)}']";
        }
        return path.Length == 0 ? name : $"{path}.{name}";
    }

    private static void Follow(in Utf8JsonReader reader, Stack<Step> steps)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                steps.Peek().Name = JsonText.StringOf(in reader);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                steps.Pop();
                break;
            default:
                if (steps.Count > 0)
                {
                    steps.Peek().Index++;
                }
                break;
        }
    }

    private sealed class Step(bool isArray)
    {
        internal readonly bool IsArray = isArray;
        internal int Index = -1;
        internal string? Name;
    }
}
