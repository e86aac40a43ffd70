using System.Collections.Concurrent;

namespace Flora.Runtime;

/// <summary>The credentials of a client, and which of them an operation takes.</summary>
internal sealed class CredentialStore
{
    private readonly Dictionary<ApiSecurityScheme, ApiCredential> credentials;
    private readonly ConcurrentDictionary<ApiSecurityRequirement, CredentialDemand[]> chosen = new();
    private readonly ApiSecurityRequirement usual;
    private CredentialDemand[]? chosenUsual;

    internal CredentialStore(CredentialOptions options, ApiDefaults defaults)
    {
        usual = defaults.Security;
        // Made at once: what the environment holds later is of no interest.
        credentials = defaults.Schemes.ToDictionary(static scheme => scheme, scheme => scheme.Make(options));
    }

    /// <summary>What an operation takes that asks for nothing of its own.</summary>
    /// <exception cref="FloraValidationException">It is missing or unusable.</exception>
    internal IReadOnlyList<CredentialDemand> Usual => chosenUsual ??= Choose(usual);

    /// <summary>What an operation takes: the first way for which everything is given.</summary>
    /// <exception cref="FloraValidationException">There is none, or it is unusable.</exception>
    internal IReadOnlyList<CredentialDemand> For(ApiSecurityRequirement? requirement) =>
        requirement is null ? Usual : chosen.GetOrAdd(requirement, Choose);

    private CredentialDemand[] Choose(ApiSecurityRequirement requirement)
    {
        // Who has given a key wants it to be sent, also where the operation could do without.
        var way = requirement.Alternatives.FirstOrDefault(way => way.Count > 0 && way.All(use => credentials[use.Scheme].IsGiven));
        if (way is null)
        {
            return requirement.Alternatives.Any(static open => open.Count == 0) ? [] : throw Missing(requirement);
        }
        var demands = way.Select(use => new CredentialDemand(credentials[use.Scheme], use.Scopes)).ToArray();
        foreach (var demand in demands)
        {
            demand.Credential.Check();
        }
        return demands;
    }

    private FloraValidationException Missing(ApiSecurityRequirement requirement)
    {
        var ways = requirement.Alternatives.Select(way => way.Select(use => credentials[use.Scheme]).ToArray()).ToArray();
        if (ways.Length == 1 && ways[0].Length == 1)
        {
            ways[0][0].Check();
        }
        var settings = string.Join("; or set ", ways.Select(static way => string.Join(", and ", way.Select(static credential => credential.Setting))));
        var fields = ways.SelectMany(static way => way).Where(static credential => !credential.IsGiven).SelectMany(static credential => credential.Missing).Distinct();
        return new FloraValidationException($"The credentials for this call are missing: set {settings}. Nothing was sent.", [.. fields]);
    }
}
