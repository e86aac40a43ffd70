using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Grammar;

/// <summary>Makes operations: paths, verbs, bodies and answers of every kind.</summary>
internal sealed class OperationGrammar(Choices choices, SchemaGrammar schemas)
{
    private static readonly string[] Nouns = ["things", "owners", "places", "orders", "eventLogs"];
    private static readonly string[] Verbs = ["get", "post", "put", "patch", "delete", "head", "options"];

    private readonly ParameterGrammar parameters = new(choices, schemas);

    /// <summary>The paths of a document.</summary>
    public JObject Paths()
    {
        var paths = new JObject();
        foreach (var noun in choices.Some(Nouns).DefaultIfEmpty(Nouns[0]))
        {
            paths[$"/{noun}"] = Item(noun, []);
            paths[$"/{noun}/{{id}}"] = Item(noun + "One", ["id"]);
            if (choices.OneIn(3))
            {
                paths[$"/{noun}/{{id}}/v{{number}}/parts"] = Item(noun + "Parts", ["id", "number"]);
            }
        }
        return paths;
    }

    private JObject Item(string name, string[] variables)
    {
        var item = new JObject();
        foreach (var verb in choices.Some(Verbs).DefaultIfEmpty("get"))
        {
            item[verb] = Operation(verb, name, variables);
        }
        return item;
    }

    private JObject Operation(string verb, string name, string[] variables)
    {
        var operation = new JObject
        {
            ["operationId"] = choices.Of($"{verb}_{name}", $"{name}.{verb}", $"{verb}{char.ToUpperInvariant(name[0])}{name[1..]}"),
            ["parameters"] = new JArray(variables.Select(parameters.OfPath).Concat(parameters.Others())),
            ["responses"] = Responses(verb),
        };
        if (choices.OneIn(2))
        {
            operation["tags"] = new JArray(name);
        }
        if (verb is "post" or "put" or "patch")
        {
            operation["requestBody"] = new JObject { ["required"] = choices.OneIn(2), ["content"] = new JObject { Body() } };
        }
        return operation;
    }

    private JProperty Body() => choices.Below(7) switch
    {
        0 => Media("application/x-www-form-urlencoded", Form()),
        1 => Media("multipart/form-data", Form()),
        2 => Media("text/plain", new JObject { ["type"] = "string", ["example"] = "two\nlines é" }),
        3 => Media("application/octet-stream", new JObject { ["type"] = "string", ["format"] = "binary" }),
        4 => Media("application/vnd.made+json", schemas.Any()),
        _ => Media("application/json", choices.OneIn(2) ? schemas.Reference() : schemas.Any()),
    };

    private JObject Form()
    {
        var form = schemas.FlatObject();
        form["properties"]!["list"] = schemas.ScalarList();
        form["properties"]!["inner"] = schemas.FlatObject();
        return form;
    }

    private JObject Responses(string verb)
    {
        var status = choices.Of("200", "201", "2XX", "default", "203");
        var responses = new JObject { [status] = Response(verb == "head" ? null : Answer()) };
        if (choices.OneIn(4) && status != "default")
        {
            responses["204"] = Response(null);
        }
        if (choices.OneIn(2))
        {
            responses[choices.Of("400", "4XX", "503")] = Response(Media("application/json", schemas.Any()));
        }
        return responses;
    }

    private JProperty? Answer() => choices.Below(6) switch
    {
        0 => null,
        1 => Media("application/octet-stream", new JObject { ["type"] = "string", ["format"] = "binary" }),
        2 => Media("text/plain", new JObject { ["type"] = "string" }),
        _ => Media("application/json", choices.OneIn(2) ? schemas.Reference() : schemas.Any()),
    };

    private static JObject Response(JProperty? media)
    {
        var response = new JObject { ["description"] = "d" };
        if (media is not null)
        {
            response["content"] = new JObject { media };
        }
        return response;
    }

    private static JProperty Media(string type, JObject schema) => new(type, new JObject { ["schema"] = schema });
}
