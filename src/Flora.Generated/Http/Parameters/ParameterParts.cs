namespace Flora.Runtime;

/// <summary>The value of a parameter, taken apart: a text, a list, or named members. What is null is left out.</summary>
internal sealed class ParameterParts
{
    private ParameterParts(string? text, IReadOnlyList<ParameterParts>? items, IReadOnlyList<KeyValuePair<string, ParameterParts>>? members)
    {
        Text = text;
        Items = items;
        Members = members;
    }

    /// <summary>A text, a number as it is written in JSON, <c>true</c> or <c>false</c>; null for all else.</summary>
    internal string? Text { get; }

    /// <summary>The items of a list; null for all else.</summary>
    internal IReadOnlyList<ParameterParts>? Items { get; }

    /// <summary>The members of an object, in the order in which they are written; null for all else.</summary>
    internal IReadOnlyList<KeyValuePair<string, ParameterParts>>? Members { get; }

    /// <summary>A value as its codec writes it; null stays null.</summary>
    internal static ParameterParts? Of<T>(T? value, Codec<T> codec) where T : class => value is null ? null : ParameterPartsReader.Read(value, codec);

    /// <inheritdoc cref="Of{T}(T?, Codec{T})"/>
    internal static ParameterParts? Of<T>(T? value, Codec<T> codec) where T : struct => value is { } known ? ParameterPartsReader.Read(known, codec) : null;

    internal static ParameterParts OfText(string text) => new(text, null, null);

    internal static ParameterParts OfItems(IReadOnlyList<ParameterParts> items) => new(null, items, null);

    internal static ParameterParts OfMembers(IReadOnlyList<KeyValuePair<string, ParameterParts>> members) => new(null, null, members);
}
