using Flora.Contract.Tests.Json;
using Flora.Contract.Tests.Pages;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Flora.Contract.Tests.Cases;

/// <summary>No documented example and no parameter is without its case: counted in the document, without the generator.</summary>
public sealed class ContractCoverageTests
{
    private static readonly OpenApiDocument Document = new();

    private static IReadOnlyList<ContractCase> Cases => ContractManifest.Current.Cases;

    [Test]
    public void Every_documented_example_has_a_case_that_answers_it()
    {
        var documented = Document.Operations
            .SelectMany(operation => Document.Examples(operation).Select(example => (Id: (string)operation["operationId"]!, example)))
            .ToList();
        Assert.That(documented, Is.Not.Empty);
        using (Assert.EnterMultipleScope())
        {
            foreach (var (id, (status, name, value)) in documented)
            {
                var answers = Cases.Where(entry => entry.Operation == id && entry.Example == name && OpenApiDocument.IsOf(status, entry.Status)).ToList();
                Assert.That(answers, Is.Not.Empty, $"{id} {status} '{name}' has no case: build, so that the cases follow the document");
                Assert.That(answers.SelectMany(entry => JsonDifference.Between(value, entry.Body)), Is.Empty);
            }
        }
    }

    [Test]
    public void The_number_of_cases_is_that_of_the_examples_and_of_the_parameters_values() =>
        Assert.That(Cases, Has.Count.EqualTo(Document.Operations.Sum(operation =>
            Document.Examples(operation).Count() + ParameterCases(operation))));

    [Test]
    public void Every_name_is_used_once() => Assert.That(Cases.Select(entry => entry.Name), Is.Unique);

    [Test]
    public void Some_case_sends_characters_that_need_escaping_in_every_free_text()
    {
        foreach (var operation in Document.Operations.Where(operation => ParameterCases(operation) > 0))
        {
            var texts = Document.Parameters(operation).Where(parameter => IsFreeText(Document.Schema(parameter)));
            foreach (var name in texts.Select(parameter => (string)parameter["name"]!))
            {
                var values = Cases.SelectMany(entry => entry.Parameters).Where(parameter => parameter.Name == name);
                Assert.That(values.SelectMany(parameter => parameter.Wire), Has.Some.Match("&.*=.*\\+.*%.*#"), name);
            }
        }
    }

    /// <summary>Each parameter alone with each of its values, and all together; only for operations with a documented success.</summary>
    private static int ParameterCases(JObject operation)
    {
        if (!Document.Examples(operation).Any(example => example.Status.StartsWith('2')))
        {
            return 0;
        }
        var values = Document.Parameters(operation).Select(ValuesOf).Where(count => count > 0).ToList();
        return values.Sum() + (values.Count > 1 ? 1 : 0);
    }

    private static int ValuesOf(JObject parameter)
    {
        var schema = Document.Schema(parameter);
        if (schema["enum"] is { } known)
        {
            return known.Count();
        }
        var examples = new[] { parameter["example"] }.Concat(schema["examples"] ?? new JArray()).OfType<JValue>();
        var bounds = new[] { schema["minimum"], schema["maximum"] }.OfType<JValue>().ToList();
        return (string?)schema["type"] switch
        {
            "boolean" => 2,
            "integer" or "number" => examples.Concat(bounds.Count > 0 ? bounds : [new JValue(1)]).Select(value => $"{value}").Distinct().Count(),
            _ when IsFreeText(schema) => examples.Select(value => $"{value}").Distinct().Count() + ((string?)parameter["in"] == "header" ? 1 : 2),
            _ => examples.Count(),
        };
    }

    private static bool IsFreeText(JObject schema) =>
        (string?)schema["type"] == "string" && schema["enum"] is null && schema["format"] is null && schema["maxLength"] is null;
}
