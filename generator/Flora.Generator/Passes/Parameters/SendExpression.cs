using System.Globalization;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;

namespace Flora.Generator.Passes.Parameters;

/// <summary>The call of the runtime that puts a parameter into a request.</summary>
internal static class SendExpression
{
    /// <param name="encoding">How the value is written.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="member">The member of the request that holds it.</param>
    public static string Of(ParameterEncoding encoding, string name, CSharpType type, string member)
    {
        var (method, literal) = (CSharpName.Type(encoding.Place), CSharpName.Literal(name));
        if (encoding.IsJson)
        {
            var text = encoding.Place switch { "header" => "InHeader", "cookie" => "InCookie", _ => "Of" };
            return $"{method}({literal}, ParameterJson.{text}({member}, {type.ItemCodec}))";
        }
        return Plain(encoding, method, literal, type, member) ?? Styled(encoding, method, literal, type, member);
    }

    // The ways that most parameters go need no parts, and keep the generated code as a person would write it.
    private static string? Plain(ParameterEncoding encoding, string method, string literal, CSharpType type, string member)
    {
        if (type.Text is not null && encoding.Place != "cookie" && encoding.Style is not ("label" or "matrix") && !encoding.AllowsReserved)
        {
            return $"{method}({literal}, {string.Format(CultureInfo.InvariantCulture, type.Text, member)})";
        }
        if (type.ItemText is { } item && encoding.IsDefault)
        {
            var explode = encoding is { Place: "query", Explodes: false } ? ", explode: false" : "";
            return $"{method}List({literal}, WireText.Each({member}, static item => {item}){explode})";
        }
        return null;
    }

    private static string Styled(ParameterEncoding encoding, string method, string literal, CSharpType type, string member)
    {
        var parts = $"ParameterParts.Of({member}, {type.ItemCodec})";
        var explode = $", explode: {(encoding.Explodes ? "true" : "false")}";
        var reserved = encoding.AllowsReserved ? ", allowReserved: true" : "";
        return encoding switch
        {
            { Style: ParameterEncoding.DeepObject } => $"DeepQuery({literal}, {parts}{reserved})",
            { Place: "header" or "cookie" } => $"{method}({literal}, {parts}{explode})",
            _ => $"{method}({literal}, {parts}, ParameterStyle.{CSharpName.Type(encoding.Style)}{explode}{reserved})",
        };
    }
}
