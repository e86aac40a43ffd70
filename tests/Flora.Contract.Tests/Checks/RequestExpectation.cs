using Flora.Generator.Engine.Server;
using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.Server;

namespace Flora.Contract.Tests.Checks;

/// <summary>Compares the request that the server received with the documented one: as a whole, not only where a stub looks.</summary>
internal static class RequestExpectation
{
    public static IEnumerable<string> Problems(ContractCase contractCase, IReadOnlyList<RecordedRequest> requests)
    {
        if (requests is not [var request])
        {
            return [$"{requests.Count} requests were sent, not one"];
        }
        var url = UrlOf(contractCase);
        return new[]
        {
            request.Matched ? null : "the stub did not match the request",
            request.Method == contractCase.HttpMethod ? null : $"the method is {request.Method}, not {contractCase.HttpMethod}",
            request.Url == url ? null : $"the URL is {request.Url}, not {url}",
        }.OfType<string>()
            .Concat(QueryProblems(contractCase, request))
            .Concat(HeaderProblems(contractCase, request))
            .Concat(BodyExpectation.Problems(contractCase.Sent, request));
    }

    /// <summary>Parameters in the document's order, each escaped as RFC 3986 wants.</summary>
    private static string UrlOf(ContractCase contractCase)
    {
        var query = string.Join('&', Query(contractCase).SelectMany(parameter =>
            parameter.Escaped.Select(value => $"{Uri.EscapeDataString(parameter.Name)}={value}")));
        return query.Length == 0 ? contractCase.Path : $"{contractCase.Path}?{query}";
    }

    private static IEnumerable<string> QueryProblems(ContractCase contractCase, RecordedRequest request)
    {
        var expected = Query(contractCase).SelectMany(parameter => parameter.Values.Select(value => $"{parameter.Name} = {value}")).Order(StringComparer.Ordinal);
        var actual = request.Query.SelectMany(entry => entry.Value.Select(value => $"{entry.Key} = {value}")).Order(StringComparer.Ordinal);
        return expected.SequenceEqual(actual) ? [] : [$"the query holds [{string.Join(", ", actual)}], not [{string.Join(", ", expected)}]"];
    }

    /// <summary>The stub compares the values of the authorization and of what is accepted.</summary>
    private static IEnumerable<string> HeaderProblems(ContractCase contractCase, RecordedRequest request)
    {
        var parameters = contractCase.Parameters.Where(parameter => parameter.In == "header").ToList();
        string[] expected =
        [
            "Host", "Authorization", "Accept", "Accept-Encoding", "User-Agent",
            .. parameters.Select(parameter => parameter.Name),
            .. contractCase.FilledInHeader is { } filledIn ? new[] { filledIn } : [],
            .. contractCase.Sent is null ? Array.Empty<string>() : ["Content-Type"],
        ];
        // How long a body is can be said in two ways, and of none it may be said in one.
        string[] allowed = [.. expected, "Content-Length", "Transfer-Encoding"];
        return request.Headers.Keys.Except(allowed, StringComparer.OrdinalIgnoreCase).Select(name => $"the header {name} was sent")
            .Concat(expected.Where(name => !request.Headers.ContainsKey(name)).Select(name => $"the header {name} was not sent"))
            .Concat(parameters.Where(parameter => request.Headers.GetValueOrDefault(parameter.Name) != string.Join(',', parameter.Wire))
                .Select(parameter => $"the header {parameter.Name} is '{request.Headers.GetValueOrDefault(parameter.Name)}', not '{string.Join(',', parameter.Wire)}'"));
    }

    private static IEnumerable<CaseParameter> Query(ContractCase contractCase) =>
        contractCase.Parameters.Where(parameter => parameter.In == "query");
}
