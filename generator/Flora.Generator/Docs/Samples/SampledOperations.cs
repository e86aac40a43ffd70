using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Samples;

/// <summary>Reads what samples are made of: of each operation the values that the document gives as examples.</summary>
internal sealed class SampledOperations(DocumentReader reader, Diagnostics diagnostics)
{
    private readonly DocumentedAnswers answers = new(reader);
    private readonly DocumentedBodies bodies = new(reader);
    private readonly ParameterValues values = new(reader);
    private readonly MediaExamples examples = new(reader);
    private readonly WrittenValues written = new(reader);

    /// <summary>The operations of which samples can be made and run, in the order of the document.</summary>
    public IReadOnlyList<SampledOperation> All() => [.. reader.Operations().Select(Of).OfType<SampledOperation>()];

    private SampledOperation? Of(DocumentedOperation operation)
    {
        var parameters = reader.Parameters(operation);
        var needed = parameters.Where(parameter => parameter.Required).Select(parameter => (Parameter: parameter, Value: Example(parameter) ?? Made(parameter))).ToList();
        var sent = bodies.Of(operation);
        var documented = answers.Of(operation).Where(answer => answer.Succeeds).ToList();
        if (Missing(operation, needed.Find(argument => argument.Value is null).Parameter, sent, documented) is { } missing)
        {
            diagnostics.Warning(DiagnosticCodes.NoSample, operation.Body, $"The reference shows no sample of '{operation.Id}': {missing} has no example, and a sample that cannot be run is not shown.",
                "Give it one.");
            return null;
        }
        return new(
            operation,
            [.. needed.Select(argument => new CaseArgument(argument.Parameter, argument.Value!))],
            [.. parameters.Where(parameter => !parameter.Required && IsShown(operation, parameter) && Example(parameter) is not null)
                .Select(parameter => new CaseArgument(parameter, Example(parameter)!))],
            sent.Count > 0 ? sent[0] : null,
            documented)
        {
            Diagnostics = diagnostics,
            IdempotencyKey = parameters.Where(parameter => parameter.Name == operation.IdempotencyHeader)
                .Select(parameter => Example(parameter) ?? Made(parameter))
                .OfType<JValue>().Select(WireTexts.Of).FirstOrDefault(),
        };
    }

    private static string? Missing(DocumentedOperation operation, DocumentedParameter? parameter, IReadOnlyList<CaseBody> sent, List<DocumentedAnswer> documented) =>
        parameter is not null ? $"the parameter '{parameter.Name}'"
        : sent.Count == 0 && DocumentedBodies.IsRequired(operation) ? "the body"
        : documented.Count == 0 ? "a successful answer"
        : null;

    // The client and the tool make a key of their own for each call.
    private static bool IsShown(DocumentedOperation operation, DocumentedParameter parameter) =>
        parameter.Name != operation.IdempotencyHeader && parameter.Body["deprecated"] is not JValue { Value: true };

    /// <summary>The first documented example; null when there is none that can be sent.</summary>
    private JToken? Example(DocumentedParameter parameter) =>
        (parameter.Encoding.IsDefault ? examples.OrOfSchema(parameter.Body).Select(example => example.Value).FirstOrDefault(CanBeSent) : null)
            ?? (written.Of(parameter) is [var first, ..] ? first : null);

    /// <summary>A value that the schema allows, where the document gives none; null when none is known.</summary>
    private JToken? Made(DocumentedParameter parameter) => values.Of(parameter) is [var first, ..] ? first : null;

    private static bool CanBeSent(JToken value) => value switch
    {
        JValue scalar => scalar.Type != JTokenType.Null && WireTexts.Of(scalar).Length > 0,
        JArray list => list.Count > 0 && list.All(item => item is JValue && CanBeSent(item)),
        _ => false,
    };
}
