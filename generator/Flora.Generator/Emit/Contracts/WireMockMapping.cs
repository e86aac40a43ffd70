using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Writes a case in WireMock's own format for stub mappings.</summary>
internal sealed class WireMockMapping(DocumentReader reader)
{
    public JObject Of(ContractCase contractCase) => new()
    {
        ["name"] = contractCase.Name,
        ["request"] = Request(contractCase),
        ["response"] = Response(contractCase.Answer),
    };

    private JObject Request(ContractCase contractCase)
    {
        var request = new JObject
        {
            ["method"] = contractCase.Operation.HttpMethod,
            ["urlPath"] = UrlPath(contractCase),
        };
        var query = Matchers(contractCase, "query");
        if (query.Count > 0)
        {
            request["queryParameters"] = query;
        }
        var headers = Matchers(contractCase, "header");
        foreach (var scheme in reader.SecuritySchemes(contractCase.Operation))
        {
            Authorize(headers, scheme);
        }
        headers["Accept"] = new JObject { ["contains"] = contractCase.Answer.MediaType };
        request["headers"] = headers;
        return request;
    }

    private static JObject Response(DocumentedAnswer answer)
    {
        var headers = new JObject { ["Content-Type"] = answer.MediaType };
        foreach (var (name, value) in answer.Headers)
        {
            headers[name] = value;
        }
        return new JObject
        {
            ["status"] = answer.Status,
            ["headers"] = headers,
            ["jsonBody"] = answer.Body.DeepClone(),
        };
    }

    /// <summary>WireMock compares a path as it was sent, so values in it stand escaped.</summary>
    private string UrlPath(ContractCase contractCase)
    {
        var path = contractCase.Operation.Path;
        foreach (var argument in contractCase.Arguments.Where(argument => argument.Parameter.In == "path"))
        {
            path = path.Replace($"{{{argument.Parameter.Name}}}", Uri.EscapeDataString(argument.WireText), StringComparison.Ordinal);
        }
        return reader.BasePath() + path;
    }

    private static JObject Matchers(ContractCase contractCase, string place)
    {
        var matchers = new JObject();
        foreach (var argument in contractCase.Arguments.Where(argument => argument.Parameter.In == place))
        {
            matchers[argument.Parameter.Name] = new JObject { ["equalTo"] = argument.WireText };
        }
        return matchers;
    }

    private static void Authorize(JObject headers, JObject scheme)
    {
        var isBearer = string.Equals(DocumentReader.Text(scheme["scheme"]), "bearer", StringComparison.OrdinalIgnoreCase);
        if (DocumentReader.Text(scheme["type"]) is "http" && isBearer)
        {
            headers["Authorization"] = new JObject { ["equalTo"] = "Bearer " + CaseKey.Value };
        }
    }
}
