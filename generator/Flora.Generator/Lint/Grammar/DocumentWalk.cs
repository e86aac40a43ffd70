using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Grammar;

/// <summary>Walks a document along the grammar: names the kind of each object and reports what is of the wrong kind.</summary>
internal sealed class DocumentWalk(int minorVersion, Diagnostics diagnostics)
{
    private static readonly string[] AnyOfThese = ["paths", "components", "webhooks"];

    private readonly DocumentNodes nodes = new();

    /// <summary>The objects of a document.</summary>
    public static DocumentNodes Run(ApiDocument document, Diagnostics diagnostics)
    {
        var walk = new DocumentWalk(OpenApiVersion.Minor(document), diagnostics);
        walk.VisitNode(NodeKind.Root, document.Root);
        walk.RequireContent(document.Root);
        return walk.nodes;
    }

    /// <summary>The objects of a part of some document, whatever is wrong with it.</summary>
    public static DocumentNodes Of(NodeKind kind, JToken part)
    {
        var walk = new DocumentWalk(OpenApiVersion.Newest, new Diagnostics());
        if (part is JObject node)
        {
            walk.VisitNode(kind, node);
        }
        return walk.nodes;
    }

    private void Visit(Shape shape, JToken token, string what)
    {
        if (!shape.Fits(token))
        {
            diagnostics.Error(DiagnosticCodes.WrongKind, token, $"{what} must be {shape.Name}, but is {Describe(token)}.",
                token.Type == JTokenType.Null ? "Give it a value or remove it." : $"Write {shape.Name} here.");
            return;
        }
        switch (shape)
        {
            case Shape.Either either:
                Visit(either.For(token), token, what);
                if (token.Type == JTokenType.Boolean && either.First is Shape.Node node)
                {
                    nodes.Add(node.Kind, token);
                }
                break;
            case Shape.Node one:
                VisitNode(one.Kind, (JObject)token);
                break;
            case Shape.Fields fields:
                VisitMembers(fields.Members, (JObject)token);
                break;
            case Shape.ListOf list:
                foreach (var item in (JArray)token)
                {
                    Visit(list.Item, item, $"Each item of {what}");
                }
                break;
            case Shape.MapOf map:
                foreach (var property in ((JObject)token).Properties().Where(property => !IsExtension(map, property.Name)))
                {
                    Visit(map.Value, property.Value, $"'{property.Name}'");
                }
                break;
        }
    }

    private void VisitNode(NodeKind kind, JObject token)
    {
        nodes.Add(kind, token);
        if (token["$ref"] is { } reference && reference.Type != JTokenType.String)
        {
            diagnostics.Error(DiagnosticCodes.WrongKind, reference, $"'$ref' must be a text, but is {Describe(reference)}.",
                "Write it like '#/components/schemas/Name'.");
        }
        if (kind == NodeKind.Callback && References.Of(token) is null)
        {
            // Its keys are addresses that are computed, not names.
            Visit(new Shape.MapOf(new Shape.Node(NodeKind.PathItem), HasExtensions: true), token, "'callbacks'");
        }
        var members = OpenApiGrammar.Members[kind];
        VisitMembers(members, token);
        foreach (var missing in members.Where(member => IsRequired(kind, member) && token[member.Name] is null && References.Of(token) is null))
        {
            diagnostics.Error(DiagnosticCodes.MissingMember, token.Parent as JProperty ?? (JToken)token,
                $"This {kind.InWords()} has no '{missing.Name}'.", $"Add '{missing.Name}', which is {missing.Shape.Name}.");
        }
    }

    private void VisitMembers(IEnumerable<Member> members, JObject token)
    {
        foreach (var member in members)
        {
            if (token[member.Name] is { } value)
            {
                Visit(member.Shape, value, $"'{member.Name}'");
            }
        }
    }

    // OpenAPI 3.1 takes models alone, and requests that the API sends.
    private void RequireContent(JObject root)
    {
        if (minorVersion > 0 && !AnyOfThese.Any(name => root[name] is not null))
        {
            diagnostics.Error(DiagnosticCodes.MissingMember, root, "This document has none of 'paths', 'components' and 'webhooks'.", "Add 'paths', which is a mapping.");
        }
    }

    // OpenAPI 3.1 no longer asks for paths, and 3.2 not for the description of an answer.
    private bool IsRequired(NodeKind kind, Member member) => member.IsRequired
        && !(kind == NodeKind.Response && minorVersion >= OpenApiVersion.Newest)
        && !(kind == NodeKind.Root && member.Name == "paths" && minorVersion > 0);

    private static bool IsExtension(Shape.MapOf map, string key) => map.HasExtensions && key.StartsWith("x-", StringComparison.Ordinal);

    private static string Describe(JToken token) => token.Type switch
    {
        JTokenType.Object => "a mapping",
        JTokenType.Array => "a list",
        JTokenType.String => "a text",
        JTokenType.Boolean => $"{(bool)token}".ToLowerInvariant(),
        JTokenType.Null => "null",
        _ => $"the number {token}",
    };
}
