using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>A part of the document that is used or left out as a whole: a shared component, or a member of the document.</summary>
/// <param name="Member">The part's key and value.</param>
public readonly record struct Part(JProperty Member)
{
    /// <summary>The part as messages name it: <c>components/schemas/Thing</c>.</summary>
    public string Name => string.Join('/', Member.AncestorsAndSelf().OfType<JProperty>().Reverse().Select(member => member.Name));

    /// <summary>Whether the part is what calls are made of.</summary>
    public bool IsPaths => Member is { Name: "paths", Parent.Parent: null };

    /// <summary>The part that a token belongs to; null for the document itself.</summary>
    public static Part? Of(JToken token)
    {
        var members = token.AncestorsAndSelf().OfType<JProperty>().Reverse().ToList();
        return members switch
        {
            [{ Name: "components" }, _, var component, ..] => new(component),
            [var member, ..] => new(member),
            _ => null,
        };
    }
}
