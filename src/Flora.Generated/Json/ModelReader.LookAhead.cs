using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Flora.Runtime;

/// <summary>Looking ahead, to choose the variant of a union: the reader stays where it is.</summary>
internal ref partial struct ModelReader
{
    /// <summary>The kind of the value; none for null.</summary>
    internal readonly JsonKinds Kind => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonKinds.Object,
        JsonTokenType.StartArray => JsonKinds.Array,
        JsonTokenType.String => JsonKinds.String,
        JsonTokenType.Number => reader.TryGetDecimal(out var number) && number == decimal.Truncate(number) ? JsonKinds.Integer : JsonKinds.Number,
        JsonTokenType.True or JsonTokenType.False => JsonKinds.Boolean,
        _ => JsonKinds.None,
    };

    /// <summary>The string of a member of the object; null when it has none.</summary>
    internal readonly string? TextOfMember(string name)
    {
        string? text = null;
        var ahead = reader;
        while (NextAhead(ref ahead))
        {
            var isIt = ahead.ValueTextEquals(name);
            if (!ReadAhead(ref ahead))
            {
                break;
            }
            text = isIt ? ahead.TokenType == JsonTokenType.String ? JsonText.StringOf(in ahead) : null : text;
            SkipAhead(ref ahead);
        }
        return text;
    }

    /// <summary>The members of the object, with the text of those that are a string, a number, true or false.</summary>
    internal readonly List<(string Name, string? Text)> TextsOfMembers()
    {
        var members = new List<(string Name, string? Text)>();
        var ahead = reader;
        while (NextAhead(ref ahead))
        {
            var name = JsonText.StringOf(in ahead);
            if (!ReadAhead(ref ahead))
            {
                break;
            }
            members.Add((name, ahead.TokenType switch
            {
                JsonTokenType.String => JsonText.StringOf(in ahead),
                JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => JsonText.Decode(ahead.ValueSpan),
                _ => null,
            }));
            SkipAhead(ref ahead);
        }
        return members;
    }

    /// <summary>Reads a variant; when the value is not what the variant wants, the reader stays before it.</summary>
    internal bool TryRead<TUnion>(UnionVariant<TUnion> variant, [MaybeNullWhen(false)] out TUnion union)
    {
        var before = this;
        var kept = unknown?.Count ?? 0;
        try
        {
            union = variant.Read(ref this);
            return true;
        }
        catch (ModelReadException)
        {
            this = before;
            unknown?.RemoveRange(kept, unknown.Count - kept);
            union = default;
            return false;
        }
    }

    private static bool NextAhead(ref Utf8JsonReader ahead) => ReadAhead(ref ahead) && ahead.TokenType == JsonTokenType.PropertyName;

    // Broken JSON ends the look: reading the value meets it again, at its place.
    private static bool ReadAhead(ref Utf8JsonReader ahead)
    {
        try
        {
            return ahead.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void SkipAhead(ref Utf8JsonReader ahead)
    {
        try
        {
            ahead.Skip();
        }
        catch (JsonException)
        {
            // The next step meets it too.
        }
    }
}
