using Flora.Generator.Passes.Parameters;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>A parameter with what the passes decided about it.</summary>
/// <param name="Member">The member of the request record that sets it.</param>
internal sealed record DocumentedParameter(string Name, string In, string Member, bool Required, JObject Body)
{
    /// <summary>Whether cases know how a server sees it: a scalar or a list in the style that its place has by default.</summary>
    public bool IsPlain => ParameterEncoding.Of(Body).IsDefault;

    /// <summary>Whether each item of a list is sent with the parameter's name before it: the default in a query, and nowhere else.</summary>
    public bool Explodes => In == "query" && Body["explode"] is not JValue { Value: false };
}
