using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Templates;

/// <summary>
/// Follows every expression of a set of templates through an annotated document: a variable stands for all values that it can have there,
/// and an expression that gives none of them prints nothing, ever.
/// </summary>
internal sealed partial class TemplateCheck
{
    /// <summary>The templates that the engine starts with, each with what it hands in beside the documents' own keys.</summary>
    private static readonly string[] Starts = ["File", "Class", "Enum", "Client.Class", "Client.Interface", "Controller"];

    private static readonly string[] Printed = ["Clients", "Classes"];
    private static readonly string[] LoopMembers = ["first", "last", "index"];

    private readonly TemplateSet templates;
    private readonly Dictionary<string, List<JToken>> values = new(StringComparer.Ordinal);
    private readonly List<string> faults = [];
    private readonly Stack<(string Name, List<JToken>? Before)> loops = new();
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);

    private TemplateCheck(TemplateSet templates) => this.templates = templates;

    /// <summary>The expressions that never give a value, the statements that are not known, and the templates that nothing starts.</summary>
    public static IReadOnlyList<string> Run(TemplateSet templates, JObject annotated)
    {
        var check = new TemplateCheck(templates);
        foreach (var start in Starts.Where(templates.Texts.ContainsKey))
        {
            check.values.Clear();
            check.values["ExtensionData"] = [.. annotated["components"]!["schemas"]!.Children<JProperty>().Select(schema => schema.Value)];
            check.values["Operations"] = [.. annotated["paths"]!.Children<JProperty>().SelectMany(path => path.Value.Children<JProperty>()).Select(verb => verb.Value)];
            check.Visit(start);
        }
        check.faults.AddRange(templates.Texts.Keys.Where(name => !check.visited.Contains(name)).Select(name => $"{name}: nothing starts it"));
        return check.faults;
    }

    private void Visit(string template)
    {
        if (!templates.Texts.TryGetValue(template, out var text))
        {
            faults.Add($"{template}: there is no such template");
            return;
        }
        visited.Add(template);
        foreach (var tag in TemplateTag.In(template, text))
        {
            var words = tag.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case [var printed] when tag.IsOutput && Printed.Contains(printed):
                case ["endif" or "endunless" or "else"] when !tag.IsOutput:
                    break;
                case ["endfor"] when !tag.IsOutput && loops.TryPop(out var loop):
                    Set(loop.Name, loop.Before);
                    break;
                case [var path] when tag.IsOutput:
                    Resolve(tag, path);
                    break;
                case ["if" or "elsif" or "unless", var path]:
                    Resolve(tag, path);
                    break;
                case ["for", var name, "in", var path]:
                    var items = Resolve(tag, path).SelectMany(list => list as JArray ?? [list]).ToList();
                    loops.Push((name, values.GetValueOrDefault(name)));
                    Set(name, items);
                    break;
                case ["assign", var name, "=", var path, .. [] or ["|", "first"]]:
                    values[name] = Resolve(tag, path);
                    break;
                case ["template", var included]:
                    Visit(included);
                    break;
                default:
                    faults.Add($"{tag}: no such statement");
                    break;
            }
        }
    }

    private void Set(string name, List<JToken>? value)
    {
        values.Remove(name);
        if (value is not null)
        {
            values.Add(name, value);
        }
    }

    private List<JToken> Resolve(TemplateTag tag, string path)
    {
        var steps = Step().Matches(path).Select(step => step.Groups["name"].Value).ToList();
        if (steps is ["forloop", var member] && LoopMembers.Contains(member))
        {
            return [];
        }
        var found = values.GetValueOrDefault(steps[0], []);
        foreach (var step in steps.Skip(1))
        {
            // The engine hands the extensions of an operation out under this name.
            found = step == "ExtensionData" ? found : [.. found.OfType<JObject>().Select(value => value[step]).OfType<JToken>()];
        }
        if (found.Count == 0)
        {
            faults.Add($"{tag}: '{path}' never has a value");
        }
        return found;
    }

    [GeneratedRegex(@"\[""(?<name>[^""]*)""\]|(?<name>[^.\[\]]+)")]
    private static partial Regex Step();
}
