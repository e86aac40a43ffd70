using System.Globalization;
using System.Text.Json;

namespace Flora.Runtime;

/// <summary>The text is not what a codec reads. It carries the byte offset; the path is computed only when somebody is told.</summary>
internal sealed class ModelReadException : Exception
{
    private readonly string? missing;

    private ModelReadException(string reason, long offset, string? missing = null) : base(reason)
    {
        Offset = offset;
        this.missing = missing;
    }

    /// <summary>Where in the text, counted in bytes.</summary>
    internal long Offset { get; }

    internal static ModelReadException WrongKind(string wanted, JsonTokenType found, long offset) =>
        new($"is {NameOf(found)} where {wanted} is expected", offset);

    internal static ModelReadException Unfit(string problem, long offset) => new(problem, offset);

    internal static ModelReadException Missing(string name, long offset) => new("is required, but missing", offset, missing: name);

    // The parser's own message is not kept: it quotes the text.
    internal static ModelReadException Broken(JsonException e, long offset, bool tooDeep) => tooDeep
        ? new($"is nested more than {ModelReader.MaxDepth} levels deep", offset)
        : new(
            string.Format(
                CultureInfo.InvariantCulture, "is not valid JSON (line {0}, byte {1})", (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1),
            offset);

    internal static ModelReadException NotUtf8(string problem, long offset) => new(problem, offset);

    /// <summary>The JSON path of the value at fault, such as <c>generations[3].status</c>; <c>$</c> is the whole text.</summary>
    internal string PathIn(ReadOnlySpan<byte> body)
    {
        var path = JsonPathFinder.Find(body, Offset);
        if (missing is not null)
        {
            path = JsonPathFinder.Join(path, missing);
        }
        return path.Length == 0 ? "$" : path;
    }

    private static string NameOf(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}
