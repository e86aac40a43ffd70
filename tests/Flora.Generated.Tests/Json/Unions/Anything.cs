using Flora.Runtime;
using Newtonsoft.Json.Linq;

namespace Flora.Tests.Json.Unions;

/// <summary>A union without a discriminator, written as the generator writes one.</summary>
internal sealed record Anything
{
    private Anything(object value) => Value = value;

    public object Value { get; }

    public static implicit operator Anything(int value) => new((object)value);

    public bool Equals(Anything? other) => other is not null && Union.Same(Value, other.Value);

    public override int GetHashCode() => Union.HashOf(Value);

    internal static readonly Codec<Anything> Codec = Union.Codec(
        null,
        static value => new Anything((object)value),
        static union => union.Value,
        Union.Variant(AddNode.Codec, static value => new Anything((object)value), JsonKinds.Object, required: ["node"], constants: [("type", ["add", "insert"])]),
        Union.Variant(MoveNode.Codec, static value => new Anything((object)value), JsonKinds.Object, required: ["node", "x"]),
        Union.Variant(Codecs.Guid, static value => new Anything((object)value), JsonKinds.String),
        Union.Variant(Codecs.String, static value => new Anything((object)value), JsonKinds.String),
        Union.Variant(Codecs.Decimal, static value => new Anything((object)value), JsonKinds.Number),
        Union.Variant(Codecs.Int32, static value => new Anything((object)value), JsonKinds.Integer),
        Union.Variant(Codecs.List(Codecs.Int32), static value => new Anything((object)value), JsonKinds.Array));
}
