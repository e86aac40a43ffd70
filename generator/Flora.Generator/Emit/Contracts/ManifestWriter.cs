using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Lists the cases for the tests: which member of the client to call, with which values.</summary>
internal sealed class ManifestWriter(DocumentReader reader)
{
    public JObject Of(IEnumerable<ContractCase> cases) => new()
    {
        ["basePath"] = reader.BasePath(),
        ["apiKey"] = CaseKey.Value,
        ["cases"] = new JArray(cases.Select(Entry)),
    };

    private static JObject Entry(ContractCase contractCase)
    {
        var decisions = contractCase.Operation.Decisions;
        var entry = new JObject
        {
            ["name"] = contractCase.Name,
            ["operation"] = contractCase.Operation.Id,
            ["client"] = decisions["client"]?.DeepClone(),
            ["method"] = decisions["method"]?.DeepClone(),
        };
        if (decisions["request"] is { } request)
        {
            entry["request"] = request.DeepClone();
        }
        entry["parameters"] = new JArray(contractCase.Arguments.Select(argument => new JObject
        {
            ["name"] = argument.Parameter.Name,
            ["in"] = argument.Parameter.In,
            ["member"] = argument.Parameter.Member,
            ["value"] = argument.Value.DeepClone(),
            ["wire"] = argument.WireText,
        }));
        entry["status"] = contractCase.Answer.Status;
        entry["example"] = contractCase.Answer.Example;
        entry["mapping"] = contractCase.Name + ".json";
        return entry;
    }
}
