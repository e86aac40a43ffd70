using Flora.Generator.Diff.Compare;
using Flora.Generator.Diff.Rules;
using Flora.Generator.Diff.Surface;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Diff.Surface;

/// <summary>What the passes write down, compared: the annotations stand in the documents, so that no pass is needed.</summary>
public sealed class ApiSurfaceTests
{
    private const string Document = """
        openapi: 3.0.3
        paths:
          /canvases/{canvas}/nodes/{id}:
            patch:
              x-cs-operation:
                client: CanvasesNodes
                access: Canvases.Nodes
                method: PatchAsync
                request: CanvasNodePatchRequest
                kind: call
                requestRequired: true
                parameters:
                  - { name: id, in: path, member: Id, csharp: string, required: true }
                  - { name: canvas, in: path, member: Canvas, csharp: Guid, required: true }
                  - { name: force, in: query, member: Force, csharp: "bool?" }
                body: { kind: patch, member: Body, csharp: NodePatch, required: true }
                answer: { kind: json, csharp: Node }
              x-cs-command: { words: '"canvases", "nodes", "patch"', parameters: [ { class: C, lines: [ 'Name = "force"', 'Option = "--force"' ] } ] }
        components:
          schemas:
            Node: { x-cs-model: { name: Node, members: [ { name: Id, json: '"id"', csharp: string, required: true } ] }, properties: { id: {} } }
            Shape: { x-cs-union: { name: Shape, kinds: [ { name: Circle, value: '"circle"', csharp: Circle } ] } }
            Upload: { x-cs-form: { name: Upload, members: [ { name: File, json: '"file"', csharp: FloraFile } ] } }
        """;

    private static readonly (string Before, string After, string Rules)[] Edits =
    [
        ("", "", ""),
        ("access: Canvases.Nodes", "access: CanvasNodes", "csharp-method-renamed"),
        ("method: PatchAsync", "method: EditAsync", "csharp-method-renamed"),
        ("request: CanvasNodePatchRequest", "request: NodePatchRequest", "csharp-request-renamed"),
        ("        requestRequired: true\n", "", "csharp-request-optional"),
        ("answer: { kind: json, csharp: Node }", "answer: { kind: none }", "csharp-return-type-changed"),
        ("answer: { kind: json, csharp: Node }", "answer: { kind: optional, csharp: \"Node?\" }", "csharp-return-type-changed"),
        ("answer: { kind: json, csharp: Node }", "page: { csharp: NodePage, item: Node }", "csharp-return-type-changed"),
        ("csharp: NodePatch,", "csharp: NodeEdit,", "csharp-member-type-changed csharp-shortcut-changed"),
        ("csharp: NodePatch, required: true", "csharp: NodePatch", "csharp-shortcut-changed"),
        ("member: Canvas, csharp: Guid", "member: Canvas, csharp: string", "csharp-member-type-changed csharp-shortcut-changed"),
        ("member: Canvas,", "member: CanvasId,", "csharp-member-renamed"),
        ("member: Force, csharp: \"bool?\"", "member: Force, csharp: \"int?\"", "csharp-member-type-changed"),
        ("\"nodes\", \"patch\"", "\"nodes\", \"edit\"", "cli-command-renamed"),
        ("--force", "--anyway", "cli-option-renamed"),
        ("name: Circle,", "name: Round,", "csharp-member-renamed"),
        ("{ name: Circle, value: '\"circle\"', csharp: Circle }", "{ name: Square, value: '\"square\"', csharp: Square }", "csharp-member-removed csharp-member-added"),
        ("csharp: FloraFile", "csharp: string", "csharp-member-type-changed"),
        ("x-cs-form", "x-cs-model", "csharp-type-kind-changed"),
        ("name: Upload,", "name: Sending,", "csharp-type-removed csharp-type-added"),
    ];

    [TestCaseSource(nameof(Edits))]
    public void Tells_what_an_edit_means((string Before, string After, string Rules) edit)
    {
        var after = edit.Before.Length == 0 ? Document : Document.Replace(edit.Before, edit.After);
        Assert.That(after == Document, Is.EqualTo(edit.Before.Length == 0));
        Assert.That(Rules(Document, after), Is.EquivalentTo(edit.Rules.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Test]
    public void A_call_that_needs_a_request_where_it_did_not_is_told() =>
        Assert.That(Rules(Document.Replace("        requestRequired: true\n", ""), Document), Is.EqualTo(new[] { "csharp-request-required" }));

    [Test]
    public void The_order_of_parameters_means_nothing()
    {
        const string First = "          - { name: id, in: path, member: Id, csharp: string, required: true }\n";
        var after = Document.Replace(First, "").Replace("        body:", First + "        body:");
        Assert.That(after, Is.Not.EqualTo(Document));
        Assert.That(Rules(Document, after), Is.Empty);
    }

    [Test]
    public void An_operation_that_gives_no_code_any_more_or_now_is_told()
    {
        var without = Document.Replace("x-cs-operation", "x-left-out").Replace("x-cs-command", "x-hidden");
        Assert.That(Rules(Document, without), Is.EqualTo(new[] { "csharp-method-removed" }));
        Assert.That(Rules(without, Document), Is.EqualTo(new[] { "csharp-method-added" }));
    }

    [Test]
    public void Every_rule_about_the_surface_is_expected_by_a_test()
    {
        var expected = Edits.Select(edit => edit.Rules).Concat(SurfacePairs.All.Select(pair => pair.Rules)).SelectMany(rules => rules.Split(' ')).ToHashSet();
        var elsewhere = new[] { "csharp-method-removed", "csharp-method-added", "csharp-request-required", "api-removed", "api-added", "api-member-required" };
        Assert.That(SurfaceRules.All.Select(rule => rule.Id).Except(elsewhere).Where(rule => !expected.Contains(rule)), Is.Empty);
    }

    private static IReadOnlyList<string> Rules(string before, string after)
    {
        var findings = new Findings();
        SurfaceComparer.Compare(Read(before), Read(after), findings);
        return [.. findings.Changes.Select(change => change.Rule.Id)];
    }

    private static ApiSurface Read(string text)
    {
        var document = Loading.Good(text);
        return ApiSurface.Read(document, document);
    }
}
