namespace Flora.History;

/// <summary>Fetches what a run's own address tells.</summary>
internal static class RunDetails
{
    /// <summary>Follows the <c>poll_url</c> of an item where it leads to the API itself, and adds what is there.</summary>
    /// <exception cref="FloraValidationException">The address leads elsewhere.</exception>
    internal static async Task<Generation> FollowAsync(IFloraClient client, Generation item, CancellationToken cancellationToken)
    {
        if (item.PollUrl is not { } address)
        {
            return await AddAsync(client, item, cancellationToken).ConfigureAwait(false);
        }
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
        {
            throw Refused("is no address of http or https");
        }
        if (uri.UserInfo.Length > 0)
        {
            throw Refused("names a user or a password, which no address of the API does");
        }
        Run run;
        try
        {
            run = (await client.SendAsync<Run>(HttpMethod.Get, uri.AbsoluteUri, cancellationToken: cancellationToken).ConfigureAwait(false)).Value;
        }
        catch (FloraValidationException e) when (!e.Fields.Any(static field => field.Field == "api_key"))
        {
            throw Refused($"leads to {uri.Scheme}://{uri.IdnHost}:{uri.Port}, which is not the API's origin, so it is not followed: ask for the run by its id", e);
        }
        return run.RunId == item.RunId
            ? RunMerge.Merge(item, run)
            : throw new FloraResponseException("The poll_url of the run answers with another run.");
    }

    /// <summary>Adds what the address of the run tells, which is made from its id and so is the API's own.</summary>
    internal static async Task<Generation> AddAsync(IFloraClient client, Generation item, CancellationToken cancellationToken) =>
        RunMerge.Merge(item, await client.Runs.GetAsync(item.RunId, options: null, cancellationToken).ConfigureAwait(false));

    private static FloraValidationException Refused(string problem, Exception? inner = null) =>
        new($"poll_url {problem}. Nothing was sent.", [new FloraFieldError("poll_url", problem)], inner);
}
