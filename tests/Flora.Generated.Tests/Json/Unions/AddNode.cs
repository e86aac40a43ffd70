using Flora.Runtime;

namespace Flora.Tests.Json.Unions;

/// <summary>A variant, written as the generator writes a model.</summary>
internal sealed record AddNode
{
    public required string Type { get; init; }

    public required string Node { get; init; }

    public AdditionalProperties AdditionalProperties { get; init; } = AdditionalProperties.None;

    internal static readonly Codec<AddNode> Codec = new(Read, Write, "type", "node");

    private static AddNode Read(ref ModelReader json)
    {
        string? type = null;
        string? node = null;
        while (json.NextMember())
        {
            switch (json.Name)
            {
                case "type": type = json.String(); break;
                case "node": node = json.String(); break;
                default: json.KeepUnknown(); break;
            }
        }
        return new() { Type = json.Required(type, "type"), Node = json.Required(node, "node"), AdditionalProperties = json.Unknown };
    }

    private static void Write(ModelWriter json, AddNode value) => json
        .Member("type", value.Type)
        .Member("node", value.Node)
        .Unknown(value.AdditionalProperties);
}
