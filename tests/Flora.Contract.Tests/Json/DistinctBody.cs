using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Json;

/// <summary>
/// A body of the same shape as an example in which no value occurs twice: in an example full of zeros a client could take one
/// member for another unnoticed.
/// </summary>
internal static class DistinctBody
{
    public static JToken Of(JToken example)
    {
        var copy = example.DeepClone();
        var count = 0;
        foreach (var value in ((JContainer)copy).DescendantsAndSelf().OfType<JValue>().ToList())
        {
            count++;
            value.Value = value.Type == JTokenType.String
                ? "text " + count.ToString(CultureInfo.InvariantCulture)
                : count;
        }
        return copy;
    }
}
