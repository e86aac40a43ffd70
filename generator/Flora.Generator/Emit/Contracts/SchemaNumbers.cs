using System.Globalization;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Reads the numbers of a schema's keywords; what is no number, or too large for any use, is as if it were not there.</summary>
internal static class SchemaNumbers
{
    public static decimal? Read(JToken? token) =>
        decimal.TryParse(Numbers.TextOf(token), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
