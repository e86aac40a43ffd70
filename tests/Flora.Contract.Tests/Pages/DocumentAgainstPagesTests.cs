using Flora.Generator.Document;
using Flora.Contract.Tests.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Flora.Contract.Tests.Pages;

/// <summary>
/// The OpenAPI document says what FLORA's documentation pages say, but for the deviations that are listed with their reasons. It may
/// say more where that harms no client: optional parameters and fields, and further enum values.
/// </summary>
public sealed class DocumentAgainstPagesTests
{
    private static readonly OpenApiDocument Document = new();

    private static JObject Listing => Document.Operation("/generations", "get");

    private static IEnumerable<PageRow> DocumentedParameters => Document.Parameters(Listing).Select(parameter =>
        Document.Row((string)parameter["name"]!, Document.Schema(parameter), (bool?)parameter["required"] ?? false));

    private static IEnumerable<PageRow> DocumentedFields =>
        Document.Fields(Document.Schema(Document.Follow(Listing["responses"]!["200"]!)["content"]!["application/json"]!));

    private static IEnumerable<PageRow> PageParameters => Documentation.Parameters;

    private static IEnumerable<PageRow> PageFields => Documentation.Fields;

    [Test]
    public void All_statuses_of_the_pages_are_documented() =>
        Assert.That(Documentation.Statuses.Select(status => $"{status}"),
            Is.SubsetOf(JsonText.Members(Listing["responses"]).Select(response => response.Key)));

    [TestCaseSource(typeof(Documentation), nameof(Documentation.Statuses))]
    public void The_body_of_a_status_is_the_one_of_the_page(int status)
    {
        var examples = Document.Examples(Listing).Where(example => example.Status == $"{status}").Select(example => example.Value).ToList();
        Assert.That(examples, Is.Not.Empty);
        Assert.That(JsonDifference.Between(Documentation.Body(status), examples[0]), Is.Empty);
    }

    [TestCaseSource(nameof(PageParameters))]
    public void A_parameter_is_as_on_the_page(object page) =>
        AssertSame((PageRow)page, DocumentedParameters.SingleOrDefault(row => row.Path == $"{page}"));

    [TestCaseSource(nameof(PageFields))]
    public void A_field_is_as_on_the_page(object page) =>
        AssertSame((PageRow)page, DocumentedFields.SingleOrDefault(row => row.Path == $"{page}"));

    [Test]
    public void The_parameters_of_the_pages_go_into_the_query() =>
        Assert.That(Document.Parameters(Listing).Where(parameter => Documentation.Parameters.Any(row => row.Path == (string?)parameter["name"])).Select(parameter => (string?)parameter["in"]), Is.All.EqualTo("query"));

    [Test]
    public void What_the_pages_do_not_name_is_optional()
    {
        var fields = DocumentedFields.ExceptBy(Documentation.Fields.Select(row => row.Path), row => row.Path).ToList();
        var parameters = DocumentedParameters.ExceptBy(Documentation.Parameters.Select(row => row.Path), row => row.Path);
        // A member of an object that is new itself may be required: the object is not there where the pages' bodies are.
        var outermost = fields.Where(row => !fields.Exists(other =>
            row.Path.StartsWith(other.Path + ".", StringComparison.Ordinal) || row.Path.StartsWith(other.Path + "[]", StringComparison.Ordinal)));
        Assert.That(parameters.Concat(outermost).Where(row => row.IsRequired), Is.Empty);
    }

    [Test]
    public void Every_deviation_is_about_a_row_and_has_a_reason()
    {
        var rows = Documentation.Parameters.Concat(Documentation.Fields).ToDictionary(row => row.Path);
        Assert.That(Documentation.Deviations, Is.Not.Empty);
        Assert.That(Documentation.Deviations.Select(deviation => (deviation.Path, deviation.Column)), Is.Unique);
        foreach (var deviation in Documentation.Deviations)
        {
            Assert.That(rows[deviation.Path][deviation.Column], Is.EqualTo(deviation.Page), deviation.ToString());
            Assert.That(deviation.Why, Is.Not.Empty);
        }
    }

    private static void AssertSame(PageRow page, PageRow? documented)
    {
        Assert.That(documented, Is.Not.Null, $"openapi/flora.yaml has no '{page.Path}'");
        using (Assert.EnterMultipleScope())
        {
            foreach (var (column, cell) in page.Cells)
            {
                var deviation = Documentation.Deviations.FirstOrDefault(entry => entry.Path == page.Path && entry.Column == column);
                var expected = deviation?.Document ?? cell;
                var actual = documented![column];
                var isSame = actual == expected || (column == "values" && actual.StartsWith(expected + "|", StringComparison.Ordinal));
                Assert.That(isSame, Is.True, $"{page.Path}: {column} is '{actual}', but the page says '{expected}'");
            }
        }
    }
}
