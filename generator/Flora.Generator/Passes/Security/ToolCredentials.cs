using Flora.Generator.Passes.Naming;

namespace Flora.Generator.Passes.Security;

/// <summary>What the tool is told of credentials: whether there is a key, and what comes from the environment beside it.</summary>
internal static class ToolCredentials
{
    /// <summary>Members of the tool's identity, in C#; none for a key that every call needs.</summary>
    /// <param name="context">Names the variables.</param>
    /// <param name="plan">The schemes.</param>
    /// <param name="isNeeded">Whether every call needs the key.</param>
    public static IEnumerable<string> Of(PassContext context, SecurityPlan plan, bool isNeeded)
    {
        if (plan.Main is null && !plan.IsSilent)
        {
            yield return "TakesKey = false";
        }
        if (!isNeeded)
        {
            yield return "NeedsKey = false";
        }
        var credentials = plan.Schemes.SelectMany(scheme => scheme.Options.Where(option => !option.IsApiKey).Select(option => Credential(context, scheme, option))).ToList();
        if (credentials.Count > 0)
        {
            yield return $"Credentials = [{string.Join(", ", credentials)}]";
        }
    }

    private static string Credential(PassContext context, UsedScheme scheme, CredentialOption option)
    {
        var isAddress = option.Kind == CredentialOptionKind.Address;
        var value = isAddress ? "global::System.Uri.TryCreate(text, global::System.UriKind.Absolute, out var url) ? url : null" : "text";
        List<string> members =
        [
            .. isAddress ? ["IsSecret = false"] : Array.Empty<string>(),
            .. scheme.Kind == SchemeKind.ClientCredentials && option.Kind != CredentialOptionKind.Key ? ["IsSent = false"] : Array.Empty<string>(),
        ];
        return $"new({CSharpName.Literal(context.Settings.Variable(option.Field))}, static (options, text) => options.{option.Name} = {value})"
            + (members.Count == 0 ? "" : $" {{ {string.Join(", ", members)} }}");
    }
}
