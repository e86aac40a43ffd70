using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Flora.Runtime;
using Newtonsoft.Json.Linq;

namespace Flora;

/// <summary>The members of a JSON object that the contract does not name, as received: read-only, and compared by value.</summary>
/// <remarks>
/// They are kept as text and parsed only when looked at, so that writing a model back changes no number and no date in them.
/// Each look gives a token of its own: changing it changes nothing here. Dates are strings.
/// A number that neither <see cref="long"/>, a big integer nor <see cref="decimal"/> holds exactly is a <see cref="JRaw"/>.
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
#pragma warning disable CA1710 // The name is the property's name on every model.
public sealed class AdditionalProperties : IReadOnlyDictionary<string, JToken>, IEquatable<AdditionalProperties>
#pragma warning restore CA1710
{
    private readonly byte[] json;
    private RawMembers? members;
    private string? canonical;

    /// <summary>Makes a set of members.</summary>
    /// <param name="members">Names, each once, and values; null is JSON's null. Copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="members"/> or a name is null.</exception>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public AdditionalProperties(IEnumerable<KeyValuePair<string, JToken>> members) : this(RawMembers.Write(members))
    {
    }

    private AdditionalProperties(byte[] json) => this.json = json;

    /// <summary>No members.</summary>
    public static AdditionalProperties None { get; } = new("{}"u8.ToArray());

    /// <summary>How many members there are.</summary>
    public int Count => Members.Count;

    /// <summary>The names, in the order received.</summary>
    public IEnumerable<string> Keys => Members.Select(static member => member.Name);

    /// <summary>The values, in the order received.</summary>
    public IEnumerable<JToken> Values => Members.Select(member => Token(member));

    // Two threads may both make it, to the same effect.
    private RawMembers Members => members ??= new RawMembers(json);

    private string Canonical => canonical ??= JsonCanonical.Of(json);

    /// <summary>The value of a member.</summary>
    /// <param name="key">The member's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    public JToken this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no member '{key}'.");

    /// <summary>Whether there is such a member.</summary>
    /// <param name="key">The member's name.</param>
    public bool ContainsKey(string key) => Members.TryFind(key, out _);

    /// <summary>Looks for a member.</summary>
    /// <param name="key">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there is such a member.</returns>
#pragma warning disable CS8767 // The interface of netstandard2.0 is not annotated.
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JToken value)
#pragma warning restore CS8767
    {
        var found = Members.TryFind(key, out var member);
        value = found ? Token(member) : null;
        return found;
    }

    /// <summary>The members, in the order received.</summary>
    public IEnumerator<KeyValuePair<string, JToken>> GetEnumerator() =>
        Members.Select(member => new KeyValuePair<string, JToken>(member.Name, Token(member))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both have the same members with the same values: order and spelling do not count.</summary>
    /// <param name="other">The other set.</param>
    public bool Equals(AdditionalProperties? other) =>
        other is not null && (json.AsSpan().SequenceEqual(other.json) || string.Equals(Canonical, other.Canonical, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AdditionalProperties);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Canonical);

    /// <summary>The members as a JSON object.</summary>
    public override string ToString() => JsonText.Decode(json);

    internal static AdditionalProperties Copy(ReadOnlySpan<byte> body, List<(int Start, int Length)> parts, int first)
    {
        var length = 1;
        for (var i = first; i < parts.Count; i++)
        {
            length += parts[i].Length + 1;
        }
        var json = new byte[length];
        var at = 0;
        for (var i = first; i < parts.Count; i++)
        {
            json[at] = (byte)(i == first ? '{' : ',');
            body.Slice(parts[i].Start, parts[i].Length).CopyTo(json.AsSpan(at + 1));
            at += parts[i].Length + 1;
        }
        json[at] = (byte)'}';
        return new AdditionalProperties(json);
    }

    /// <summary>Writes the members, but those that the contract names.</summary>
    internal void WriteTo(Utf8JsonWriter writer, MemberTable known)
    {
        if (json.Length == 2)
        {
            return;
        }
        foreach (var member in Members)
        {
            if (known.Contains(member.Name))
            {
                continue;
            }
            writer.WritePropertyName(member.Name);
            var value = json.AsSpan(member.Start, member.Length);
            var reader = new Utf8JsonReader(value, Utf8Copy.ReadAnything);
            reader.Read();
            Utf8Copy.Value(ref reader, value, writer);
        }
    }

    private JToken Token(RawMember member) => Utf8ToNewtonsoft.Token(json.AsSpan(member.Start, member.Length));
}
