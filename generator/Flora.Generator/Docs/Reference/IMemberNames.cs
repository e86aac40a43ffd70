using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Reference;

/// <summary>How members and values of schemas are written in one language.</summary>
internal interface IMemberNames
{
    /// <summary>A whole value.</summary>
    string Value(JObject schema);

    /// <summary>A member of an object.</summary>
    /// <param name="owner">The object's schema, with references followed.</param>
    /// <param name="name">The member's name in the document.</param>
    /// <param name="schema">The member's schema.</param>
    /// <param name="isRequired">Whether it is always there.</param>
    string Member(JObject owner, string name, JObject schema, bool isRequired);

    /// <summary>A value of an enum.</summary>
    /// <param name="schema">The enum's schema, with references followed.</param>
    /// <param name="value">The value.</param>
    string EnumValue(JObject schema, JValue value);
}
