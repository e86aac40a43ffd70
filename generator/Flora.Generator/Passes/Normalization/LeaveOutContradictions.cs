using Flora.Generator.Document;
using Flora.Generator.Lint.Examples;
using Flora.Generator.Lint.Grammar;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>
/// Takes out the examples and defaults that the checks have found to contradict their schemas: nothing that is made of them would be right. Of an
/// enum the values stay, and what they contradict goes.
/// </summary>
public sealed class LeaveOutContradictions : IPass
{
    private static readonly string[] Narrowing =
        ["minLength", "maxLength", "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];

    public void Apply(PassContext context)
    {
        foreach (var found in Contradictions.In(context.Document, DocumentWalk.Run(context.Document, new Diagnostics())).ToList())
        {
            if (found.What == Contradiction.EnumValue)
            {
                Array.ForEach(Narrowing, keyword => ((JObject)found.Schema).Remove(keyword));
            }
            else
            {
                Remove(found.Place);
            }
        }
    }

    private static void Remove(JToken place)
    {
        if (place.Parent is not null)
        {
            place.Remove();
        }
    }
}
