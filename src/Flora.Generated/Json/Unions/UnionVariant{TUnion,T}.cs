namespace Flora.Runtime;

/// <summary>A variant that is a <typeparamref name="T"/> in C#.</summary>
internal sealed class UnionVariant<TUnion, T>(
    Codec<T> codec, Func<T, TUnion> wrap, JsonKinds kinds, string[]? names, string[]? required, (string Member, string[] Values)[]? constants)
    : UnionVariant<TUnion>(kinds, names, required, constants)
    where T : notnull
{
    internal override MemberTable? Members => codec.Members;

    internal override TUnion Read(ref ModelReader json) => wrap(codec.Read(ref json));

    internal override bool TryWrite(ModelWriter json, object value)
    {
        if (value is not T known)
        {
            return false;
        }
        codec.Write(json, known);
        return true;
    }
}
