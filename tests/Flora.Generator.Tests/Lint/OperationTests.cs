using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Lint;

public sealed class OperationTests
{
    private const string Answer = "responses: {'200': {description: x}}";

    [Test]
    public void No_two_operations_share_an_id() =>
        Assert.That(
            Linting.Of($"paths:\n  /a:\n    get: {{operationId: one, {Answer}}}\n    delete: {{operationId: two, {Answer}}}\n  /b:\n    get: {{operationId: one, {Answer}}}\n")
                .Lines.Single(),
            Is.EqualTo("api.yaml(8,24): error FLORA027: Two operations have the operationId 'one'. Give this one another; the first is in line 5."));

    [TestCase("/a/{id}", "", "5:5 FLORA029")]
    [TestCase("/a", "{name: id, in: path, required: true, schema: {type: string}}", "5:24 FLORA029")]
    [TestCase("/a/{id}", "{name: id, in: path, schema: {type: string}}", "5:24 FLORA029")]
    [TestCase("/a/{id}", "{name: id, in: query, schema: {type: string}}", "5:5 FLORA029")]
    [TestCase("/a", "{name: q, in: query, schema: {type: string}}, {name: q, in: query, schema: {type: string}}", "5:70 FLORA028")]
    [TestCase("/a", "{name: q, in: body, schema: {type: string}}", "5:38 FLORA026")]
    [TestCase("a", "", "4:3 FLORA026")]
    public void Parameters_and_paths_agree(string path, string parameters, string place) =>
        Assert.That(Linting.Of($"paths:\n  {path}:\n    get: {{parameters: [{parameters}], {Answer}}}\n").Places, Is.EqualTo(new[] { place }));

    [Test]
    public void A_parameter_of_the_path_item_and_a_shared_one_count() =>
        Assert.That(
            Linting.Of($$$"""
                paths:
                  /a/{id}/{no}:
                    parameters: [{$ref: '#/components/parameters/Id'}]
                    get: {parameters: [{name: no, in: path, required: true, schema: {type: integer}}], {{{Answer}}}}
                components:
                  parameters:
                    Id: {name: id, in: path, required: true, schema: {type: string}}
                """).Lines,
            Is.Empty);

    [TestCase("200", true)]
    [TestCase("4XX", true)]
    [TestCase("default", true)]
    [TestCase("x-note", true)]
    [TestCase("600", false)]
    [TestCase("4xx", false)]
    [TestCase("ok", false)]
    public void Answers_are_named_by_statuses(string status, bool isRight) =>
        Assert.That(
            Linting.Of($"paths:\n  /a:\n    get: {{responses: {{'{status}': {{description: x}}}}}}\n").Places,
            isRight ? Is.Empty : Is.EqualTo(new[] { "5:23 FLORA026" }));
}
