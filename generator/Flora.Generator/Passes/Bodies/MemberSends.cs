using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;

namespace Flora.Generator.Passes.Bodies;

/// <summary>Writes the calls that put the members of a form's record into the form.</summary>
internal static class MemberSends
{
    /// <summary>A part: files as files, single values and each of a list as text, all else as JSON, unless the document says otherwise.</summary>
    /// <param name="type">The member's type.</param>
    /// <param name="json">Its name in the form, as a literal.</param>
    /// <param name="name">Its name in C#.</param>
    /// <param name="encoding">How the document wants it to be sent.</param>
    public static string Part(CSharpType type, string json, string name, MemberEncoding encoding)
    {
        var suffix = encoding.MediaType is { } mediaType ? ", " + CSharpName.Literal(mediaType) : "";
        if (IsFile(type))
        {
            return $"{(type == CSharpType.File ? "File" : "Files")}({json}, {name}{suffix})";
        }
        if (NeedsStyle(type, encoding))
        {
            return $"Styled({json}, {name}, {type.ItemCodec}, {encoding.StyleArguments})";
        }
        if (!encoding.IsJson && TextCall(type, json, name) is { } text)
        {
            return text + (encoding.TextType is { } textType ? $", {CSharpName.Literal(textType)})" : ")");
        }
        return $"Json({json}, {name}, {type.ItemCodec}{suffix})";
    }

    /// <summary>A field: single values and each of a list as text, objects as JSON, unless the document says otherwise.</summary>
    /// <inheritdoc cref="Part"/>
    public static string Field(CSharpType type, string json, string name, MemberEncoding encoding)
    {
        var suffix = encoding.AllowReserved ? ", allowReserved: true)" : ")";
        if (NeedsStyle(type, encoding))
        {
            return $"Styled({json}, {name}, {type.ItemCodec}, {encoding.StyleArguments}{suffix}";
        }
        if (encoding.IsJson)
        {
            return $"Json({json}, {name}, {type.ItemCodec})";
        }
        return TextCall(type, json, name) is { } text ? text + suffix : $"Value({json}, {name}, {type.ItemCodec})";
    }

    private static bool IsFile(CSharpType type) => type == CSharpType.File || type.Item == CSharpType.File;

    // A style says nothing of a single value, and of a list that is repeated no more than what is done anyway.
    private static bool NeedsStyle(CSharpType type, MemberEncoding encoding) =>
        type == CSharpType.Bytes || (encoding.Style is { } style && type.Text is null && !(style == "form" && encoding.Explode && type.ItemText is not null));

    private static string? TextCall(CSharpType type, string json, string name) =>
        type.Text is not null ? $"Text({json}, {type.TextOf(name)}"
        : type.ItemText is { } item ? $"Texts({json}, WireText.Each({name}, static item => {item})"
        : null;
}
