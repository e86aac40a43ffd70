using System.Text.Json;

namespace Flora.Runtime;

/// <summary>Reads models from JSON in UTF-8: strict JSON, nested at most <see cref="MaxDepth"/> levels.</summary>
/// <remarks>
/// Each method that reads a value expects the reader on its first token and leaves it on its last.
/// A value of another kind raises <see cref="ModelReadException"/>.
/// </remarks>
internal ref partial struct ModelReader
{
    internal const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> body;
    private Utf8JsonReader reader;
    private MemberTable members;
    private int next;
    private int nameStart;
    private List<(int Start, int Length)>? unknown;
    private int firstUnknown;
    private SharedStrings? shared;

    /// <param name="body">The text, well-formed UTF-8 without a byte order mark.</param>
    internal ModelReader(ReadOnlySpan<byte> body)
    {
        this.body = body;
        reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        members = MemberTable.Empty;
    }

    /// <summary>The name of the current member, a shared string; null when the codec does not know it.</summary>
    internal string? Name { get; private set; }

    /// <summary>The members of the current object that were kept by <see cref="KeepUnknown"/>.</summary>
    internal readonly AdditionalProperties Unknown =>
        unknown is null || unknown.Count == firstUnknown
            ? AdditionalProperties.None
            : AdditionalProperties.Copy(body, unknown, firstUnknown);

    /// <summary>Goes to the value of the next member; false at the end of the object.</summary>
    internal bool NextMember()
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return false;
        }
        nameStart = (int)reader.TokenStartIndex;
        Name = members.Find(ref reader, ref next);
        reader.Read();
        return true;
    }

    /// <summary>Keeps the current member as it is, unread.</summary>
    internal void KeepUnknown()
    {
        reader.Skip();
        (unknown ??= []).Add((nameStart, (int)reader.BytesConsumed - nameStart));
    }

    /// <summary>The value of a required member; fails when the object that has just ended did not have it.</summary>
    internal readonly T Required<T>(T? value, string name) where T : class => value ?? throw Missing(name);

    /// <inheritdoc cref="Required{T}(T?, string)"/>
    internal readonly T Required<T>(T? value, string name) where T : struct => value ?? throw Missing(name);

    /// <summary>Reads the whole text as one value.</summary>
    internal T Root<T>(Codec<T> codec)
    {
        try
        {
            reader.Read();
            var value = codec.Read(ref this);
            reader.Read();
            return value;
        }
        catch (JsonException e)
        {
            throw ModelReadException.Broken(e, reader.BytesConsumed, MeetsTooDeep());
        }
    }

    internal ReadScope Enter(MemberTable table)
    {
        Expect(JsonTokenType.StartObject, "an object");
        var outer = new ReadScope(members, next, firstUnknown);
        members = table;
        next = 0;
        firstUnknown = unknown?.Count ?? 0;
        return outer;
    }

    internal void Leave(ReadScope outer)
    {
        if (unknown is not null && unknown.Count > firstUnknown)
        {
            unknown.RemoveRange(firstUnknown, unknown.Count - firstUnknown);
        }
        members = outer.Members;
        next = outer.Next;
        firstUnknown = outer.FirstUnknown;
    }

    private readonly bool MeetsTooDeep()
    {
        var at = (int)reader.BytesConsumed;
        while (at < body.Length && body[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or (byte)':')
        {
            at++;
        }
        return reader.CurrentDepth >= MaxDepth - 1 && at < body.Length && body[at] is (byte)'{' or (byte)'[';
    }

    private readonly void Expect(JsonTokenType type, string wanted)
    {
        if (reader.TokenType != type)
        {
            throw Wrong(wanted);
        }
    }

    private readonly ModelReadException Wrong(string wanted) =>
        ModelReadException.WrongKind(wanted, reader.TokenType, reader.TokenStartIndex);

    private readonly ModelReadException Missing(string name) => ModelReadException.Missing(name, reader.TokenStartIndex);
}
