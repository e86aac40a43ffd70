using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Operations;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>Describes what all commands have in common: the tool, the groups, and the client.</summary>
internal static class CommandList
{
    public static JObject Of(PassContext context, IReadOnlyList<Operation> shown)
    {
        var settings = context.Settings;
        var all = new JObject
        {
            ["marker"] = context.Files.Add($"{settings.CliFolder}/Commands.g.cs"),
            ["clientMarker"] = context.Files.Add($"{settings.CliFolder}/ApiClient.g.cs"),
            ["namespace"] = settings.CliNamespace,
            ["client"] = $"global::{settings.Namespace}.{settings.ClientName}Client",
            ["clientInterface"] = $"global::{settings.Namespace}.I{settings.ClientName}Client",
            ["identity"] = new JArray(Identity(context)),
        };
        var groups = shown.SelectMany(GroupsOf).DistinctBy(group => group.Words, StringComparer.Ordinal)
            .Select(group => (group.Words, Text: TagDescriptions.Of(context.Document, group.Access)))
            .Where(group => group.Text is not null)
            .Select(group => new JObject { ["words"] = group.Words, ["summary"] = CSharpName.Literal(group.Text!.Trim()) })
            .ToList();
        if (groups.Count > 0)
        {
            all["groups"] = new JArray(groups);
        }
        if (shown.Count > 0)
        {
            all["commands"] = new JArray(shown.Select(operation => operation.Node[Annotation.Command]!["class"]!.DeepClone()));
        }
        return all;
    }

    private static IEnumerable<string> Identity(PassContext context)
    {
        var title = (string?)(context.Document.Root["info"]?["title"] as JValue) ?? context.Settings.ClientName;
        var prefix = context.Settings.ClientName.ToUpperInvariant();
        yield return $"Name = {CSharpName.Literal(CliWords.Kebab(context.Settings.ClientName))}";
        yield return $"Api = {CSharpName.Literal(title)}";
        yield return $"Summary = {CSharpName.Literal($"The command-line tool of the {title} API.")}";
        yield return $"VariablePrefix = {CSharpName.Literal(prefix)}";
        if (Operation.Holder(context.Document)[Annotation.Servers]!["url"] is { } address)
        {
            yield return $"Address = {address}";
        }
        foreach (var line in ((JArray?)Operation.Holder(context.Document)[Annotation.Security]!["identity"] ?? []))
        {
            yield return (string)line!;
        }
    }

    // Every level of a resource is a group.
    private static IEnumerable<(string Words, string Access)> GroupsOf(Operation operation)
    {
        var words = CommandWords.OfResource(operation).ToList();
        var access = ((string?)operation.Annotation["access"] ?? (string)operation.Annotation["client"]!).Split('.');
        return Enumerable.Range(1, Math.Min(words.Count, access.Length))
            .Select(count => (CliWords.List(words.Take(count)), string.Join('.', access.Take(count))));
    }
}
