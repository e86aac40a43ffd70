using Flora.Generator.Passes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Writes a case in WireMock's own format for stub mappings.</summary>
internal sealed class WireMockMapping(DocumentReader reader, CaseCredentials credentials)
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
        var (authorization, cookies) = (new JObject(), Matchers(contractCase, "cookie"));
        credentials.AddTo(contractCase.Operation, authorization, query, cookies);
        if (query.Count > 0)
        {
            request["queryParameters"] = query;
        }
        if (cookies.Count > 0)
        {
            request["cookies"] = cookies;
        }
        var headers = Matchers(contractCase, "header");
        if (contractCase.FilledInHeader is { } filledIn)
        {
            headers[filledIn] = new JObject { ["matches"] = ".+" };
        }
        headers.Merge(authorization);
        headers["Accept"] = new JObject { ["contains"] = contractCase.Operation.Accept };
        request["headers"] = headers;
        if (contractCase.Body is { } body)
        {
            BodyMatchers.AddTo(request, body);
        }
        return request;
    }

    private static JObject Response(DocumentedAnswer answer)
    {
        var headers = new JObject();
        if (answer.MediaType is { } mediaType)
        {
            headers["Content-Type"] = mediaType;
        }
        foreach (var (name, value) in answer.Headers)
        {
            headers[name] = value;
        }
        var response = new JObject { ["status"] = answer.Status, ["headers"] = headers };
        if (answer.Body is { } body)
        {
            response[KeyOf(answer, body)] = body.Type == JTokenType.Null ? JsonConvert.Null : body.DeepClone();
        }
        return response;
    }

    // WireMock takes a body that is null for none at all, and a text as it is.
    private static string KeyOf(DocumentedAnswer answer, JToken body) =>
        body.Type == JTokenType.Bytes ? "base64Body" : MediaTypes.IsJson(answer.MediaType!) && body.Type != JTokenType.Null ? "jsonBody" : "body";

    /// <summary>WireMock compares a path as it was sent, so values in it stand escaped.</summary>
    private string UrlPath(ContractCase contractCase)
    {
        var path = contractCase.Operation.Path;
        foreach (var argument in contractCase.Arguments.Where(argument => argument.Parameter.In == "path"))
        {
            path = path.Replace($"{{{argument.Parameter.Name}}}", argument.InPath, StringComparison.Ordinal);
        }
        return reader.BasePath(contractCase.Operation) + path;
    }

    private static JObject Matchers(ContractCase contractCase, string place)
    {
        var matchers = new JObject();
        foreach (var argument in contractCase.Arguments.Where(argument => argument.Parameter.In == place))
        {
            foreach (var (name, matcher) in place == "header" ? [new(argument.Parameter.Name, EqualTo(argument.InHeader))] : PairMatchers(argument))
            {
                matchers[name] = matcher;
            }
        }
        return matchers;
    }

    private static IEnumerable<KeyValuePair<string, JObject>> PairMatchers(CaseArgument argument) =>
        argument.Parameter.Encoding.IsJson
            ? [new(argument.Parameter.Name, new JObject { ["equalToJson"] = argument.Value.ToString(Formatting.None) })]
            : argument.Pairs.GroupBy(pair => pair.Key, pair => pair.Value).Select(same => new KeyValuePair<string, JObject>(
                same.Key,
                same.Count() > 1 || (argument.Value is JArray && argument.Parameter.Explodes)
                    ? new JObject { ["hasExactly"] = new JArray(same.Select(EqualTo)) }
                    : EqualTo(same.Single())));

    private static JObject EqualTo(string text) => new() { ["equalTo"] = text };
}
