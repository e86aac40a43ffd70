namespace Flora.Runtime;

/// <summary>What a client shows for one security scheme of the document.</summary>
internal abstract class ApiCredential
{
    /// <summary>Whether the options, or the environment, have what it takes.</summary>
    internal abstract bool IsGiven { get; }

    /// <summary>What is to be set, as a part of a sentence.</summary>
    internal abstract string Setting { get; }

    /// <summary>What is missing when it is not given.</summary>
    internal abstract IEnumerable<FloraFieldError> Missing { get; }

    /// <summary>Fails when it is not given or cannot be used.</summary>
    /// <exception cref="FloraValidationException">It is missing or unusable.</exception>
    internal abstract void Check();

    /// <summary>Takes off a request what an earlier attempt has put there.</summary>
    internal abstract void Remove(HttpRequestMessage request);

    /// <summary>Puts it on a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="demand">What the operation asks for.</param>
    /// <param name="handler">Sends what it needs for itself.</param>
    /// <param name="cancellationToken">Ends waiting for it.</param>
    /// <exception cref="FloraException">It could not be had.</exception>
    internal abstract ValueTask ApplyAsync(HttpRequestMessage request, CredentialDemand demand, AuthorizationHandler handler, CancellationToken cancellationToken);

    /// <summary>Whether another one can be had in place of that which a server has refused.</summary>
    internal virtual bool Renew(HttpRequestMessage request, CredentialDemand demand) => false;
}
