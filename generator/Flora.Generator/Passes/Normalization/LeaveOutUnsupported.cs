using Flora.Generator.Document;
using Flora.Generator.Lint.Grammar;
using Flora.Generator.Lint.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Normalization;

/// <summary>Does what the checks have said of everything that is not supported, so that no later pass meets it.</summary>
public sealed class LeaveOutUnsupported : IPass
{
    private static readonly string[] KeptOfUntyped = ["title", "description", "deprecated", "readOnly", "writeOnly"];

    public void Apply(PassContext context)
    {
        var nodes = DocumentWalk.Run(context.Document, new Diagnostics());
        foreach (var part in BrokenParts.Find(context.Document, nodes))
        {
            part.Key.Member.Remove();
        }
        foreach (var use in UnsupportedUses.In(context.Document, nodes))
        {
            Apply(use, new JsonKinds(context.Document));
        }
    }

    private static void Apply(UnsupportedUse use, JsonKinds kinds)
    {
        switch (use.Construct.Effect)
        {
            case Effect.ParameterIsText:
                use.Object["schema"] = Text(kinds.IsList(use.Object["schema"]));
                break;
            case Effect.AnswerNotRead:
                LeaveUnread((JProperty)use.At);
                break;
            case Effect.TextIsUtf8:
                break;
            case Effect.Untyped:
                Untype(use.Object);
                break;
            case var _ when use.TakesOperation:
                use.Operation!.PathItem.Remove(use.Operation.Verb);
                break;
            case Effect.ParameterIgnored or Effect.ParameterLeftOut:
                Remove(use.Object);
                break;
            default:
                Remove(use.At);
                break;
        }
    }

    private static void LeaveUnread(JProperty media)
    {
        if (media.Parent?.Parent?.Parent is JObject answer)
        {
            var unread = answer[Annotation.Unread] as JArray ?? (JArray)(answer[Annotation.Unread] = new JArray());
            unread.Add(media.Name);
            media.Remove();
        }
    }

    // A shared object is found by each operation that uses it.
    private static void Remove(JToken token)
    {
        if (token.Parent is not null)
        {
            token.Remove();
        }
    }

    private static JObject Text(bool isList) => isList
        ? new JObject { ["type"] = "array", ["items"] = new JObject { ["type"] = "string" } }
        : new JObject { ["type"] = "string" };

    private static void Untype(JObject schema)
    {
        foreach (var member in schema.Properties().Where(member => !KeptOfUntyped.Contains(member.Name)).ToList())
        {
            member.Remove();
        }
    }
}
