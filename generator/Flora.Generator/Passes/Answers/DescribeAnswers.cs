using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Answers;

/// <summary>Decides what each operation gives: a type, a type or nothing, nothing at all, a text, or a stream of bytes.</summary>
public sealed class DescribeAnswers : IPass
{
    public void Apply(PassContext context)
    {
        // A client has the clients below it as members.
        var clients = Operation.All(context.Document).SelectMany(operation => ((string)operation.Annotation["access"]!).Split('.')).ToHashSet(StringComparer.Ordinal);
        var scope = new NameScope(context.Settings.Namespace, clients);
        foreach (var operation in Operation.All(context.Document))
        {
            operation.Annotation["answer"] = Describe(context, operation, scope);
        }
    }

    private static JObject Describe(PassContext context, Operation operation, NameScope scope)
    {
        var answers = Answer.Successes(context.Document, operation);
        // Nothing comes back from HEAD but headers, whatever the document says of a body.
        var withBody = operation.Verb == "head" ? [] : answers.Where(answer => answer.Media.Count > 0).ToList();
        var orNothing = withBody.Count < answers.Count;
        var described = withBody.Count == 0 ? new JObject { ["kind"] = "none", ["expression"] = "Answer.None" }
            : withBody.TrueForAll(answer => answer.Json is not null) ? Json(context, operation, scope, withBody, orNothing)
            : withBody.TrueForAll(answer => answer.IsText(context.Document)) ? Text(answers, withBody, orNothing)
            : Stream(withBody);
        AddRedirects(described, answers);
        return described;
    }

    // Where nothing else succeeds, a redirect is what was asked for.
    private static void AddRedirects(JObject described, IReadOnlyList<Answer> answers)
    {
        var redirects = answers.Where(answer => answer.IsRedirect).Select(answer => answer.Status).ToList();
        if (redirects.Count == 0)
        {
            return;
        }
        described["redirects"] = new JArray(redirects);
        if (redirects.Count < answers.Count)
        {
            described["followsRedirects"] = true;
        }
    }

    private static JObject Text(IReadOnlyList<Answer> all, List<Answer> answers, bool orNothing) => new()
    {
        ["kind"] = "text",
        ["csharp"] = orNothing ? "string?" : "string",
        ["expression"] = orNothing ? $"Answer.OptionalText({string.Join(", ", Cases(all))})" : "Answer.Text",
        ["accept"] = Accept(answers),
    };

    private static JObject Stream(List<Answer> answers) => new()
    {
        ["kind"] = "stream",
        ["csharp"] = "FloraDownload",
        ["expression"] = "Answer.Stream",
        ["accept"] = Accept(answers),
    };

    private static string Accept(List<Answer> answers) =>
        CSharpName.Literal(string.Join(", ", answers.SelectMany(answer => answer.Media).Select(media => media.Name).Distinct(StringComparer.Ordinal)));

    private static JObject Json(PassContext context, Operation operation, NameScope scope, List<Answer> answers, bool orNothing)
    {
        var cases = answers.Select(answer => (answer.Status, Schema: answer.Json!.Value["schema"], Type: TypeMapper.Map(context.Document, answer.Json!.Value["schema"], scope))).ToList();
        var type = cases[0].Type;
        var canBeNull = orNothing || cases.Exists(answer => answer.Schema is JObject schema && TypeMapper.IsNullable(context.Document, schema));
        var description = new JObject { ["kind"] = canBeNull ? "optional" : "json" };
        if (cases.TrueForAll(answer => answer.Type == type))
        {
            var arguments = orNothing ? Cases(Answer.Successes(context.Document, operation)).Prepend(type.ItemCodec) : [type.ItemCodec];
            description["expression"] = $"Answer.{(canBeNull ? type.IsValue ? "OptionalValue" : "Optional" : "Json")}({string.Join(", ", arguments)})";
        }
        else
        {
            var result = ResultUnion.Add(context, operation, cases.Select(answer => answer.Schema));
            type = CSharpType.Record(result, result);
            var byStatus = cases.Select(answer => $"({CSharpName.Literal(answer.Status)}, {Case(result, answer.Type, canBeNull)})");
            var withoutBody = Answer.Successes(context.Document, operation)
                .Where(answer => answer.Media.Count == 0)
                .Select(answer => $"({CSharpName.Literal(answer.Status)}, null)");
            description["expression"] = $"Answer.ByStatus<{result}{(canBeNull ? "?" : "")}>({string.Join(", ", byStatus.Concat(withoutBody))})";
        }
        description["csharp"] = type.Name + (canBeNull ? "?" : "");
        description["codec"] = type.ItemCodec;
        var media = answers.Select(answer => answer.Json!.Name).Distinct(StringComparer.Ordinal).ToList();
        if (media is not ["application/json"])
        {
            description["accept"] = CSharpName.Literal(string.Join(", ", media));
        }
        if (Unread(answers) is { Count: > 0 } unread)
        {
            description["unread"] = string.Join(", ", unread.Select(CSharpName.Literal));
        }
        return description;
    }

    // Which statuses have a body, where one that has none could come with one all the same, such as a redirect's page.
    private static IEnumerable<string> Cases(IReadOnlyList<Answer> answers) => answers.All(answer => answer.Media.Count > 0 || answer.Status is "204" or "304")
        ? []
        : answers.Select(answer => $"({CSharpName.Literal(answer.Status)}, {(answer.Media.Count > 0 ? "true" : "false")})");

    // A range says nothing of what an answer is, and a type that another status is read by cannot be told apart.
    private static List<string> Unread(List<Answer> answers)
    {
        var others = answers.SelectMany(answer => answer.Media).Select(media => media.Name).Where(mediaType => !MediaTypes.IsJson(mediaType) && !mediaType.Contains('*', StringComparison.Ordinal));
        return [.. others.Concat(answers.SelectMany(answer => answer.Unread)).Select(MediaTypes.NameOf).Except(answers.Select(answer => MediaTypes.NameOf(answer.Json!.Name)), StringComparer.Ordinal)];
    }

    private static string Case(string result, CSharpType type, bool canBeNull)
    {
        var codec = $"Codecs.As({type.ItemCodec}, static value => new {result}((object)value))";
        return canBeNull ? $"Codecs.Nullable({codec})" : codec;
    }
}
