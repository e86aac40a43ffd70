using Flora.Runtime;
using Newtonsoft.Json.Linq;

namespace Flora.Tests.Json.Unions;

/// <summary>A union with a discriminator, written as the generator writes one.</summary>
internal sealed record CanvasOperation
{
    private CanvasOperation(object value) => Value = value;

    public object Value { get; }

    public bool IsKnown => Value is not JToken;

    public static implicit operator CanvasOperation(AddNode value) => new((object)value ?? throw new ArgumentNullException(nameof(value)));

    public static implicit operator CanvasOperation(MoveNode value) => new((object)value ?? throw new ArgumentNullException(nameof(value)));

    public bool TryGetAddNode(out AddNode? value)
    {
        value = Value as AddNode;
        return value is not null;
    }

    public bool Equals(CanvasOperation? other) => other is not null && Union.Same(Value, other.Value);

    public override int GetHashCode() => Union.HashOf(Value);

    internal static readonly Codec<CanvasOperation> Codec = Union.Codec(
        "type",
        static value => new CanvasOperation((object)value),
        static union => union.Value,
        Union.Variant(AddNode.Codec, static value => new CanvasOperation((object)value), JsonKinds.Object, names: ["add_node", "insert_node"]),
        Union.Variant(MoveNode.Codec, static value => new CanvasOperation((object)value), JsonKinds.Object, names: ["move_node"]));
}
