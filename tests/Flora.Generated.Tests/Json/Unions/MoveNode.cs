using Flora.Runtime;

namespace Flora.Tests.Json.Unions;

/// <summary>A variant, written as the generator writes a model.</summary>
internal sealed record MoveNode
{
    public required string Type { get; init; }

    public required string Node { get; init; }

    public required int X { get; init; }

    public int? Y { get; init; }

    public AdditionalProperties AdditionalProperties { get; init; } = AdditionalProperties.None;

    internal static readonly Codec<MoveNode> Codec = new(Read, Write, "type", "node", "x", "y");

    private static MoveNode Read(ref ModelReader json)
    {
        string? type = null;
        string? node = null;
        int? x = null;
        int? y = null;
        while (json.NextMember())
        {
            switch (json.Name)
            {
                case "type": type = json.String(); break;
                case "node": node = json.String(); break;
                case "x": x = json.Int32(); break;
                case "y": y = json.Int32OrNull(); break;
                default: json.KeepUnknown(); break;
            }
        }
        return new()
        {
            Type = json.Required(type, "type"),
            Node = json.Required(node, "node"),
            X = json.Required(x, "x"),
            Y = y,
            AdditionalProperties = json.Unknown,
        };
    }

    private static void Write(ModelWriter json, MoveNode value) => json
        .Member("type", value.Type)
        .Member("node", value.Node)
        .Member("x", value.X)
        .Optional("y", value.Y)
        .Unknown(value.AdditionalProperties);
}
