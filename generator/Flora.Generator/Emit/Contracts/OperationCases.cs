using System.Globalization;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Makes the cases of one operation after the other.</summary>
internal sealed class OperationCases(DocumentReader reader, Diagnostics diagnostics)
{
    private readonly DocumentedAnswers answers = new(reader);
    private readonly ParameterValues values = new(reader);
    private readonly CaseNames names = new();

    public IEnumerable<ContractCase> Of(DocumentedOperation operation)
    {
        var choices = reader.Parameters(operation)
            .Select(parameter => new ParameterChoice(parameter, values.Of(parameter))).ToList();
        var missing = choices.Find(choice => choice.Parameter.Required && choice.Values.Count == 0);
        if (missing is not null)
        {
            diagnostics.Warning(
                ContractCodes.NoCase,
                missing.Parameter.Body,
                $"The required parameter '{missing.Parameter.Name}' has no value that a contract case could send, so '{operation.Id}' gets none.",
                "Give the parameter an example.");
            return [];
        }
        var documented = answers.Of(operation).ToList();
        var plain = documented.Select(answer => Case(operation, answer, [], Always(choices)));
        return documented.Find(answer => answer.Succeeds) is { } success
            ? plain.Concat(ParameterCases(operation, success, choices))
            : plain;
    }

    private IEnumerable<ContractCase> ParameterCases(DocumentedOperation operation, DocumentedAnswer success, List<ParameterChoice> choices)
    {
        foreach (var alone in choices)
        {
            for (var index = 0; index < alone.Values.Count; index++)
            {
                var number = (index + 1).ToString(CultureInfo.InvariantCulture);
                var arguments = choices
                    .Where(choice => choice == alone || choice.Parameter.Required)
                    .Select(choice => new CaseArgument(choice.Parameter, choice.Values[choice == alone ? index : 0]));
                yield return Case(operation, success, [alone.Parameter.Name, number], [.. arguments]);
            }
        }
        var all = choices.Where(choice => choice.Values.Count > 0).Select(choice => new CaseArgument(choice.Parameter, choice.Values[^1]));
        if (all.ToList() is { Count: > 1 } together)
        {
            yield return Case(operation, success, ["all"], together);
        }
    }

    private static List<CaseArgument> Always(IEnumerable<ParameterChoice> choices) =>
        [.. choices.Where(choice => choice.Parameter.Required).Select(choice => new CaseArgument(choice.Parameter, choice.Values[0]))];

    private ContractCase Case(DocumentedOperation operation, DocumentedAnswer answer, string[] suffix, List<CaseArgument> arguments)
    {
        var status = answer.Status.ToString(CultureInfo.InvariantCulture);
        return new(names.Make([operation.Id, status, answer.Example, .. suffix]), operation, answer, arguments);
    }

    private sealed record ParameterChoice(DocumentedParameter Parameter, IReadOnlyList<JValue> Values);
}
