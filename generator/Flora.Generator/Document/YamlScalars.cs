using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Flora.Generator.Document;

/// <summary>The core schema of YAML 1.2: which unquoted words are null, booleans or numbers. All else is text, dates too.</summary>
/// <remarks>
/// A number with zeros in front is text: OpenAPI recommends the JSON schema of YAML, where it is no number, and a code such as <c>044925</c>
/// would lose a digit.
/// </remarks>
internal static partial class YamlScalars
{
    private const string Core = "tag:yaml.org,2002:";

    /// <summary>The value of a scalar; false when JSON has no such value or its tag does not fit.</summary>
    public static bool TryRead(Scalar scalar, out JValue value)
    {
        var text = scalar.Value;
        if (scalar.Tag.IsEmpty)
        {
            value = JValue.CreateString(text);
            return scalar.Style != ScalarStyle.Plain || (!NotJson().IsMatch(text) && Assign(ref value, Plain(text)));
        }
        value = JValue.CreateString(text);
        if (scalar.Tag.IsNonSpecific || scalar.Tag.Value == Core + "str")
        {
            return true;
        }
        value = Plain(text);
        return scalar.Tag.Value switch
        {
            Core + "null" => value.Type == JTokenType.Null,
            Core + "bool" => value.Type == JTokenType.Boolean,
            Core + "int" => value.Type == JTokenType.Integer,
            Core + "float" => value.Type is JTokenType.Float or JTokenType.Integer or JTokenType.Raw,
            _ => false,
        };
    }

    private static bool Assign([NotNull] ref JValue value, JValue plain)
    {
        value = plain;
        return true;
    }

    private static JValue Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => JValue.CreateNull(),
        "true" or "True" or "TRUE" => new(true),
        "false" or "False" or "FALSE" => new(false),
        _ when Based().IsMatch(text) => Numbers.FromBase(text),
        _ when Number().IsMatch(text) => Numbers.FromDecimal(text),
        _ => JValue.CreateString(text),
    };

    [GeneratedRegex(@"^(0o[0-7]+|0x[0-9a-fA-F]+)\z")]
    private static partial Regex Based();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z")]
    private static partial Regex NotJson();
}
