using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Models;
using Flora.Generator.Passes.Naming;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Security;

/// <summary>Describes what clients show of their callers: the options that hold it, and what each operation asks for.</summary>
public sealed class DescribeSecurity : IPass
{
    private const string OptionalKey = "[[Key], []]";
    private const string Class = "ApiSecurity";

    public void Apply(PassContext context)
    {
        var operations = Operation.All(context.Document).ToList();
        var plan = SecurityPlan.Of(context.Document);
        var asked = operations.ConvertAll(operation => Ways(context, plan, operation.Node));
        // What the document says for all operations means nothing where each of them says something else.
        var usual = operations.Count == 0 ? plan.IsSilent ? OptionalKey : "[[]]"
            : context.Document.Root["security"] is null || operations.TrueForAll(operation => operation.Node["security"] is not null)
            ? asked.GroupBy(ways => ways, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key
            : Ways(context, plan, []);
        var requirements = new List<JObject>();
        foreach (var (operation, ways) in operations.Zip(asked).Where(pair => pair.Second != usual))
        {
            operation.Annotation["security"] = Known(plan, ways) ?? $"{Class}.{Add(requirements, operation, ways)}";
        }
        var variables = string.Join(", ", Variables(context, plan));
        var root = new JObject { ["variables"] = $"{variables}{(variables.Length > 0 ? " and " : "")}<c>{context.Settings.Variable("base_url")}</c>" };
        if (plan.IsPlain && Known(plan, usual) is { } known)
        {
            if (known != "ApiSecurityRequirement.Key")
            {
                root["usual"] = known;
            }
        }
        else
        {
            root["usual"] = $"{Class}.Usual";
            root["file"] = Describe(context, plan, usual, requirements);
        }
        if (ToolCredentials.Of(context, plan, isNeeded: plan.Main is { } main && asked.TrueForAll(ways => ways == "[[Key]]" || ways == $"[[new({Field(main)})]]")).ToList() is { Count: > 0 } identity)
        {
            root["identity"] = new JArray(identity);
        }
        Operation.Holder(context.Document)[Annotation.Security] = root;
    }

    private static string Ways(PassContext context, SecurityPlan plan, JObject operation)
    {
        if (plan.IsSilent)
        {
            return OptionalKey;
        }
        var ways = plan.WaysOf(context.Document, operation).Select(way => $"[{string.Join(", ", way.Select(use => Use(plan, use.Scheme, use.Scopes)))}]").ToList();
        return ways.Count == 0 ? "[[]]" : $"[{string.Join(", ", ways)}]";
    }

    private static string Use(SecurityPlan plan, UsedScheme scheme, string scopes) =>
        plan.IsPlain ? "Key"
        : scopes.Length == 0 ? $"new({Field(scheme)})"
        : $"new({Field(scheme)}, {CSharpName.Literal(scopes)})";

    // What the runtime has already.
    private static string? Known(SecurityPlan plan, string ways) => ways switch
    {
        "[[]]" => "ApiSecurityRequirement.None",
        "[[Key]]" when plan.IsPlain => "ApiSecurityRequirement.Key",
        OptionalKey or "[[], [Key]]" when plan.IsPlain => "ApiSecurityRequirement.OptionalKey",
        _ => null,
    };

    private static string Field(UsedScheme scheme) => scheme.Options[0].Name + "Scheme";

    private static string Add(List<JObject> requirements, Operation operation, string ways)
    {
        var name = "For" + ((string)operation.Annotation["request"]!);
        requirements.Add(new JObject { ["name"] = name, ["ways"] = ways });
        return name;
    }

    private static IEnumerable<string> Variables(PassContext context, SecurityPlan plan) =>
        (plan.IsSilent ? [new CredentialOption(CredentialOption.ApiKey, "", CredentialOptionKind.Key)] : plan.Schemes.SelectMany(scheme => scheme.Options))
            .Select(option => $"<c>{context.Settings.Variable(option.Field)}</c>");

    private static JObject Describe(PassContext context, SecurityPlan plan, string usual, List<JObject> requirements)
    {
        var folder = context.Settings.SdkFolder;
        var file = new JObject
        {
            ["marker"] = context.Files.Add($"{folder}/{Class}.g.cs"),
            ["usings"] = Usings.Of(context.Settings, "System.Collections.Generic"),
            ["usual"] = usual,
        };
        if (plan.Schemes.Count > 0)
        {
            file["schemes"] = new JArray(plan.Schemes.Select(scheme => new JObject { ["field"] = Field(scheme), ["credential"] = scheme.Credential }));
        }
        if (requirements.Count > 0)
        {
            file["requirements"] = new JArray(requirements);
        }
        var options = plan.Schemes.SelectMany(scheme => scheme.Options).Where(option => !option.IsApiKey).ToList();
        if (options.Count > 0)
        {
            file["optionsMarker"] = context.Files.Add($"{folder}/FloraClientOptions.g.cs");
            file["options"] = new JArray(options.Select(option => Describe(context, option)));
        }
        return file;
    }

    private static JObject Describe(PassContext context, CredentialOption option)
    {
        var described = new JObject
        {
            ["name"] = option.Name,
            ["docs"] = new JArray(DocComment.Of($"{option.Docs}; null takes it from the environment (`{context.Settings.Variable(option.Field)}`).")),
            ["csharp"] = option.Kind == CredentialOptionKind.Address ? "Uri?" : "string?",
        };
        described[option.Kind == CredentialOptionKind.Address ? "isAddress" : "isSecret"] = true;
        if (option.Kind == CredentialOptionKind.Key)
        {
            described["providerDocs"] = new JArray(DocComment.Of($"Gives `{option.Name}` for each attempt, and wins over it."));
        }
        return described;
    }
}
