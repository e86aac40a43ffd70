using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Lists the cases for the tests: which member of the client to call, with which values.</summary>
internal sealed class ManifestWriter(DocumentReader reader, CaseCredentials credentials)
{
    public JObject Of(IEnumerable<ContractCase> cases)
    {
        var manifest = new JObject { ["basePath"] = reader.BasePath(), ["apiKey"] = CaseKey.Value };
        if (credentials.Options is { } options)
        {
            manifest["options"] = options;
        }
        manifest["cases"] = new JArray(cases.Select(Entry));
        return manifest;
    }

    private static JObject Entry(ContractCase contractCase)
    {
        var operation = contractCase.Operation;
        var entry = new JObject
        {
            ["name"] = contractCase.Name,
            ["operation"] = operation.Id,
            ["access"] = (operation.Decisions["access"] ?? operation.Decisions["client"])?.DeepClone(),
            ["method"] = operation.Decisions["method"]?.DeepClone(),
        };
        if (operation.Decisions["request"] is { } request)
        {
            entry["request"] = request.DeepClone();
        }
        entry["parameters"] = new JArray(contractCase.Arguments.Select(Parameter));
        if (contractCase.FilledInHeader is { } header)
        {
            entry["idempotency"] = header;
        }
        if (contractCase.Body is { } body)
        {
            entry["body"] = Body(body);
        }
        entry["answer"] = operation.AnswerKind;
        entry["status"] = contractCase.Answer.Status;
        if (contractCase.Answer is { Succeeds: true, Status: >= 300 })
        {
            entry["succeeds"] = true;
        }
        entry["example"] = contractCase.Answer.Example;
        entry["mapping"] = contractCase.Name + ".json";
        return entry;
    }

    private static JObject Parameter(CaseArgument argument)
    {
        var entry = new JObject
        {
            ["name"] = argument.Parameter.Name,
            ["in"] = argument.Parameter.In,
            ["member"] = argument.Parameter.Member,
            ["value"] = argument.Value.DeepClone(),
            ["wire"] = new JArray(WireOf(argument)),
        };
        if (argument is { IsPlain: true, IsJoined: true })
        {
            entry["joined"] = true;
        }
        return entry;
    }

    // Of what is not plain, all that is sent in its place.
    private static IEnumerable<string> WireOf(CaseArgument argument) =>
        argument.IsPlain ? argument.WireTexts
        : argument.Parameter.In switch
        {
            "path" => [argument.InPath],
            "header" => [argument.InHeader],
            _ => argument.Pairs.Select(pair => $"{pair.Key}={pair.Value}"),
        };

    private static JObject Body(CaseBody body)
    {
        var entry = new JObject { ["kind"] = body.Kind, ["member"] = body.Member, ["mediaType"] = body.MediaType };
        if (body.Value is { } value)
        {
            entry[value.Type == JTokenType.Bytes ? "bytes" : "value"] = value.DeepClone();
        }
        else
        {
            entry["parts"] = new JArray(body.Parts.Select(Part));
        }
        if (body.Kind == "urlencoded")
        {
            entry["fields"] = new JArray(body.Members.SelectMany(part => part.Fields).Select(Field));
        }
        return entry;
    }

    private static JObject Part(CasePart part)
    {
        var entry = new JObject { ["name"] = part.Name, ["member"] = part.Member };
        if (part.IsFile)
        {
            entry["bytes"] = part.Value.DeepClone();
            entry["fileName"] = part.FileName;
        }
        else
        {
            entry["value"] = part.Value.DeepClone();
            if (part.Encoding.Style is not null)
            {
                entry["fields"] = new JArray(part.Fields.Select(Field));
            }
        }
        return entry;
    }

    private static JObject Field(CaseField field) => new() { ["name"] = field.Name, ["text"] = field.Text };
}
