namespace Flora.Runtime;

/// <summary>Reads and writes one type without reflection.</summary>
/// <remarks>An object in place of static abstract members, which netstandard2.0 does not have.</remarks>
internal sealed class Codec<T>
{
    private readonly ReadModel<T> read;
    private readonly WriteModel<T> write;
    private readonly MemberTable? members;

    /// <summary>The codec of a type that is no object, such as an enum.</summary>
    /// <param name="read">Reads one value.</param>
    /// <param name="write">Writes one value.</param>
    internal Codec(ReadModel<T> read, WriteModel<T> write)
    {
        this.read = read;
        this.write = write;
    }

    /// <summary>The codec of a type that is an object.</summary>
    /// <param name="read">Reads the members of one object.</param>
    /// <param name="write">Writes the members of one object.</param>
    /// <param name="members">The names of the members that <paramref name="read"/> knows, in the order in which they usually come.</param>
    internal Codec(ReadModel<T> read, WriteModel<T> write, params string[] members) : this(read, write) =>
        this.members = new MemberTable(members);

    /// <summary>The members that the codec of an object knows; null when the type is no object.</summary>
    internal MemberTable? Members => members;

    internal T Read(ref ModelReader json)
    {
        if (members is null)
        {
            return read(ref json);
        }
        var outer = json.Enter(members);
        var value = read(ref json);
        json.Leave(outer);
        return value;
    }

    internal void Write(ModelWriter json, T value)
    {
        if (members is null)
        {
            write(json, value);
            return;
        }
        json.StartObject();
        write(json.For(members), value);
        json.EndObject();
    }
}
