using Flora.Generator.Passes.Parameters;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>A parameter with what the passes decided about it.</summary>
/// <param name="Member">The member of the request record that sets it.</param>
internal sealed record DocumentedParameter(string Name, string In, string Member, bool Required, JObject Body)
{
    /// <summary>How its value is written.</summary>
    public ParameterEncoding Encoding { get; } = ParameterEncoding.Of(Body);

    /// <summary>Whether each item of a list is sent with the parameter's name before it: the default in a query, and nowhere else.</summary>
    public bool Explodes => In == "query" && Encoding.Explodes;
}
