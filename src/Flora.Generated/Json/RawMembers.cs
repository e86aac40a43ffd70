using System.Collections;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Runtime;

/// <summary>The members of an object in UTF-8, unparsed; of members with the same name the last counts.</summary>
internal sealed class RawMembers : IReadOnlyCollection<RawMember>
{
    private readonly List<RawMember> members = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    internal RawMembers(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, Utf8Copy.ReadAnything);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.StringOf(in reader);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            Add(new RawMember(name, start, (int)reader.BytesConsumed - start));
        }
    }

    public int Count => members.Count;

    internal static byte[] Write(IEnumerable<KeyValuePair<string, JToken>> members)
    {
        if (members is null) throw new ArgumentNullException(nameof(members));
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var buffer = new PooledBuffer(256);
        using (var writer = new Utf8JsonWriter(buffer, ModelWriter.Options(indented: false)))
        {
            var model = new ModelWriter(writer);
            writer.WriteStartObject();
            foreach (var member in members)
            {
                if (!names.Add(member.Key ?? throw new ArgumentNullException(nameof(members), "A name is null.")))
                {
                    throw new ArgumentException($"The name '{member.Key}' occurs twice.", nameof(members));
                }
                writer.WritePropertyName(member.Key);
                model.Json(member.Value ?? JValue.CreateNull());
            }
            writer.WriteEndObject();
        }
        return buffer.Span.ToArray();
    }

    internal bool TryFind(string name, out RawMember member)
    {
        var found = places.TryGetValue(name, out var place);
        member = found ? members[place] : default;
        return found;
    }

    public IEnumerator<RawMember> GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(RawMember member)
    {
        if (places.TryGetValue(member.Name, out var place))
        {
            members[place] = member;
            return;
        }
        places.Add(member.Name, members.Count);
        members.Add(member);
    }
}
