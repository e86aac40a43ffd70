using System.Globalization;
using Flora.Generator.Document;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Emit.Contracts;

/// <summary>Makes the cases of one operation after the other.</summary>
internal sealed class OperationCases(DocumentReader reader, Diagnostics diagnostics)
{
    private readonly DocumentedAnswers answers = new(reader);
    private readonly DocumentedBodies bodies = new(reader);
    private readonly ParameterValues values = new(reader);
    private readonly CaseNames names = new();

    public IEnumerable<ContractCase> Of(DocumentedOperation operation)
    {
        var choices = reader.Parameters(operation).Select(parameter => new ParameterChoice(parameter, values.Of(parameter))).ToList();
        var sent = bodies.Of(operation);
        var documented = answers.Of(operation).ToList();
        if (documented.Count == 0)
        {
            return [];
        }
        if (choices.Find(choice => choice.Parameter.Required && choice.Values.Count == 0) is { Parameter: var parameter })
        {
            return None(operation, parameter.Body, $"The required parameter '{parameter.Name}'", "Give the parameter an example.");
        }
        if (DocumentedBodies.IsRequired(operation) && sent.Count == 0)
        {
            return None(operation, operation.Body["requestBody"]!, "The required body", "Give the body's media type an example.");
        }
        var body = sent.Count > 0 ? sent[0] : null;
        var plain = documented.Select(answer => Case(operation, answer, [], Always(choices), body));
        return documented.Find(answer => answer.Succeeds) is { } success
            ? plain.Concat(BodyCases(operation, success, choices, sent)).Concat(ParameterCases(operation, success, choices, body))
            : plain;
    }

    private IEnumerable<ContractCase> None(DocumentedOperation operation, JToken at, string what, string fix)
    {
        diagnostics.Warning(DiagnosticCodes.NoContractCase, at, $"{what} has no value that a contract case could send, so '{operation.Id}' gets none.", fix);
        return [];
    }

    /// <summary>Every other example of the body; and none, where the operation can do without.</summary>
    private IEnumerable<ContractCase> BodyCases(
        DocumentedOperation operation, DocumentedAnswer success, List<ParameterChoice> choices, IReadOnlyList<CaseBody> sent)
    {
        foreach (var body in sent.Skip(1))
        {
            yield return Case(operation, success, ["body", body.Example], Always(choices), body);
        }
        if (sent.Count > 0 && !DocumentedBodies.IsRequired(operation))
        {
            yield return Case(operation, success, ["body", "none"], Always(choices), null);
        }
    }

    private IEnumerable<ContractCase> ParameterCases(
        DocumentedOperation operation, DocumentedAnswer success, List<ParameterChoice> choices, CaseBody? body)
    {
        foreach (var alone in choices)
        {
            for (var index = 0; index < alone.Values.Count; index++)
            {
                var number = (index + 1).ToString(CultureInfo.InvariantCulture);
                var arguments = choices
                    .Where(choice => choice == alone || choice.Parameter.Required)
                    .Select(choice => new CaseArgument(choice.Parameter, choice.Values[choice == alone ? index : 0]));
                yield return Case(operation, success, [alone.Parameter.Name, number], [.. arguments], body);
            }
        }
        var all = choices.Where(choice => choice.Values.Count > 0).Select(choice => new CaseArgument(choice.Parameter, choice.Values[^1]));
        if (all.ToList() is { Count: > 1 } together)
        {
            yield return Case(operation, success, ["all"], together, body);
        }
    }

    private static List<CaseArgument> Always(IEnumerable<ParameterChoice> choices) =>
        [.. choices.Where(choice => choice.Parameter.Required).Select(choice => new CaseArgument(choice.Parameter, choice.Values[0]))];

    private ContractCase Case(DocumentedOperation operation, DocumentedAnswer answer, string[] suffix, List<CaseArgument> arguments, CaseBody? body)
    {
        var status = answer.Status.ToString(CultureInfo.InvariantCulture);
        return new(names.Make([operation.Id, status, answer.Example.Trim('(', ')'), .. suffix]), operation, answer, arguments, body);
    }

    private sealed record ParameterChoice(DocumentedParameter Parameter, IReadOnlyList<JToken> Values);
}
