using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Types;

/// <summary>Which components are sent and which received, through everything that they stand in.</summary>
public sealed class SchemaUse
{
    /// <summary>Only sent.</summary>
    public const string Request = "request";

    /// <summary>Only received.</summary>
    public const string Response = "response";

    /// <summary>Sent and received.</summary>
    public const string Both = "both";

    private readonly HashSet<string> sent;
    private readonly HashSet<string> received;

    private SchemaUse(HashSet<string> sent, HashSet<string> received)
    {
        this.sent = sent;
        this.received = received;
    }

    /// <summary>Follows every reference from the operations.</summary>
    public static SchemaUse Of(ApiDocument document)
    {
        var (sent, received) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var components = Schemas.Components(document);
        foreach (var operation in Operation.All(document))
        {
            foreach (var member in operation.Node.Properties().Where(member => member.Name is "parameters" or "requestBody"))
            {
                Reach(document, components, member.Value, sent, []);
            }
            Reach(document, components, operation.Node["responses"], received, []);
        }
        return new(sent, received);
    }

    /// <summary><see cref="Request"/>, <see cref="Response"/> or <see cref="Both"/>; null for a component that no operation uses.</summary>
    public string? DirectionOf(string component) => (sent.Contains(component), received.Contains(component)) switch
    {
        (true, true) => Both,
        (true, false) => Request,
        (false, true) => Response,
        _ => null,
    };

    /// <summary>
    /// Whether a member of a component is there in every direction that the component goes: one that is read only is not sent, and one that is
    /// written only is not received, whatever <c>required</c> says.
    /// </summary>
    public static bool IsRequiredMember(ApiDocument document, JObject component, string member) =>
        IsRequiredWhenSent(document, component, member) && IsRequiredWhenReceived(document, component, member);

    /// <summary>Whether it has to be sent; true as well for a component that is never sent.</summary>
    public static bool IsRequiredWhenSent(ApiDocument document, JObject component, string member) =>
        IsRequired(component, member) && !(Goes(component, Request) && Has(document, component, member, "readOnly"));

    /// <summary>Whether it has to be received; true as well for a component that is never received.</summary>
    public static bool IsRequiredWhenReceived(ApiDocument document, JObject component, string member) =>
        IsRequired(component, member) && !(Goes(component, Response) && Has(document, component, member, "writeOnly"));

    /// <summary>Whether a member is what the API alone says, in a component that is sent too: requests leave it out.</summary>
    public static bool IsLeftOutWhenSent(ApiDocument document, JObject component, string member) =>
        Goes(component, Request) && Has(document, component, member, "readOnly");

    private static bool IsRequired(JObject component, string member) =>
        component["required"] is JArray required && required.Any(name => name is JValue { Value: string text } && text == member);

    private static bool Goes(JObject component, string direction) =>
        component[Annotation.Direction] is JValue { Value: string marked } && (marked == direction || marked == Both);

    private static bool Has(ApiDocument document, JObject component, string member, string flag) =>
        component["properties"]?[member] is JObject schema
        && (schema[flag] is JValue { Value: true } || Schemas.Follow(document, schema)[flag] is JValue { Value: true });

    private static void Reach(ApiDocument document, JObject components, JToken? token, HashSet<string> reached, HashSet<string> seen)
    {
        if (token is JObject node)
        {
            if (Schemas.ReferencedName(node) is { } name)
            {
                if (reached.Add(name))
                {
                    Reach(document, components, components[name], reached, seen);
                }
            }
            else if (References.Of(node) is { } reference && seen.Add(reference))
            {
                Reach(document, components, References.Resolve(document, reference), reached, seen);
            }
            foreach (var member in node.Properties().Where(member => member.Name is not ("example" or "examples") || node.Parent is JProperty { Name: "properties" }))
            {
                Reach(document, components, member.Value, reached, seen);
            }
        }
        else if (token is JArray list)
        {
            foreach (var item in list)
            {
                Reach(document, components, item, reached, seen);
            }
        }
    }
}
