using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Bodies;

/// <summary>What the document says of how a member of a form is sent.</summary>
/// <param name="MediaType">The media type; null when it says nothing, or a style, beside which it has no effect.</param>
/// <param name="Style">The style in the words of OpenAPI; null when it names no style.</param>
/// <param name="Explode">Whether each item or member of the value has a field of its own.</param>
/// <param name="AllowReserved">Whether reserved characters stay as they are.</param>
internal sealed record MemberEncoding(string? MediaType, string? Style, bool Explode, bool AllowReserved)
{
    private const string Form = "form";

    // Any other is as good as none.
    private static readonly string[] Styles = [Form, "spaceDelimited", "pipeDelimited", "deepObject"];

    private static readonly string[] KeysOfStyles = ["style", "explode", "allowReserved"];

    /// <summary>Reads the encoding of a member.</summary>
    public static MemberEncoding Of(JObject encodings, string member)
    {
        var encoding = encodings[member] as JObject ?? [];
        var style = encoding["style"] is JValue { Value: string named } && Styles.Contains(named) ? named : Form;
        return KeysOfStyles.Any(key => encoding[key] is not null)
            ? new(null, style, encoding["explode"] is JValue { Value: bool explode } ? explode : style == Form, encoding["allowReserved"] is JValue { Value: true })
            : new(encoding["contentType"] is JValue { Value: string { Length: > 0 } mediaType } ? mediaType : null, null, Explode: true, AllowReserved: false);
    }

    /// <summary>Whether the value is sent as JSON whatever it is.</summary>
    public bool IsJson => ValueType is { } mediaType && MediaTypes.IsJson(mediaType);

    /// <summary>The media type that a text is sent with; null for none.</summary>
    public string? TextType => ValueType is not { } mediaType || IsJson ? null
        : mediaType.Contains("charset=", StringComparison.OrdinalIgnoreCase) ? TextMedia.Sent(mediaType)
        : mediaType;

    // Of several types a file says which it is of; any other value is of the first. A range is the type of nothing.
    private string? ValueType => MediaType?.Split(',').Select(mediaType => mediaType.Trim()).FirstOrDefault(mediaType => mediaType.Length > 0 && !mediaType.Contains('*', StringComparison.Ordinal));

    /// <summary>The runtime's arguments for a style: the style, and whether it explodes.</summary>
    public string StyleArguments => $"FormStyle.{CSharpName.Type(Style ?? Form)}, explode: {(Explode ? "true" : "false")}";
}
