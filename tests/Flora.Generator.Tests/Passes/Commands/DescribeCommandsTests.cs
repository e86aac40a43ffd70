using Flora.Generator.Passes.Commands;
using Flora.Generator.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Passes.Commands;

public sealed class DescribeCommandsTests
{
    [Test]
    public void A_listing_is_a_command_of_its_client()
    {
        var command = Command(Listing.With(operation: "summary: List them\ndescription: At length.", parameters: "- { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 50 } }"));

        Assert.Multiple(() =>
        {
            Assert.That((string?)command["class"], Is.EqualTo("ThingsListCommand"));
            Assert.That((string?)command["words"], Is.EqualTo("""["things", "list"]"""));
            Assert.That((string?)command["summary"], Is.EqualTo("\"List them\""));
            Assert.That((string?)command["description"], Is.EqualTo("\"At length.\""));
            Assert.That((string?)command["create"], Is.EqualTo("ListCommand<Sdk.ThingListRequest, Sdk.ThingPage, Sdk.Thing>"));
            Assert.That((string?)command["send"], Is.EqualTo("static (client, request, options, token) => client.Things.ListAsync(request, options, token)"));
            Assert.That((string?)command["nextCursor"], Is.EqualTo("page.NextCursor"));
            Assert.That((string?)command["items"], Is.EqualTo("page.Things"));
            Assert.That((string?)command["itemsPath"], Is.EqualTo("""["things"]"""));
            Assert.That((string?)command["cursorOption"], Is.EqualTo("\"--cursor\""));
            Assert.That((string?)command["limitOption"], Is.EqualTo("\"--limit\""));
            Assert.That((string?)command["largestLimit"], Is.EqualTo("50"));
        });
    }

    [TestCase("x-cli: { name: show all }", """["things", "show", "all"]""")]
    [TestCase("summary: x", """["things", "list"]""")]
    public void The_maintainer_can_name_a_command(string operation, string words) =>
        Assert.That((string?)Command(Listing.With(operation: operation))["words"], Is.EqualTo(words));

    [Test]
    public void A_hidden_operation_has_no_command()
    {
        var operation = Annotating.Through<DescribeCommands>(Listing.With(operation: "x-cli: { hidden: true }")).SelectToken("paths./things.get")!;

        Assert.Multiple(() =>
        {
            Assert.That(operation["x-cs-command"], Is.Null);
            Assert.That(operation["x-cs-commands"]!["commands"], Is.Null);
        });
    }

    [TestCase("{ name: p_id, in: query, schema: { type: string, pattern: ^p_ } }", "TextParameter", "--p-id", "ID", """Prefix = "p_"; Assign = static (request, value) => request.PId = value""")]
    [TestCase("{ name: sortBy, in: query, schema: { type: string, enum: [ age, size ] } }", "TextParameter", "--sort-by", "BY", """Allowed = ["age", "size"]; Assign = static (request, value) => request.SortBy = value""")]
    [TestCase("{ name: name, in: query, required: true, schema: { type: string, minLength: 2 } }", "TextParameter", "--name", "NAME", "IsRequired = true; MinimumLength = 2; Assign = static (request, value) => request.Name = value")]
    [TestCase("{ name: n, in: query, schema: { type: integer, minimum: 1, default: 20 } }", "ValueParameter", "--n", "NUMBER", """Default = "20"; Minimum = 1L; Assign = static (request, value) => request.N = value""")]
    [TestCase("{ name: n, in: query, schema: { type: number, maximum: 0.5 } }", "ValueParameter", "--n", "NUMBER", "Maximum = 0.5m; Assign = static (request, value) => request.N = value")]
    [TestCase("{ name: deep, in: query, schema: { type: boolean } }", "SwitchParameter", "--deep", "true|false", "Assign = static (request, value) => request.Deep = value")]
    [TestCase("{ name: from, in: query, schema: { type: number, x-timestamp: unix } }", "ValueParameter", "--from", "NUMBER", "Assign = static (request, value) => request.From = new UnixTimestamp(value)")]
    [TestCase("{ name: all, in: query, x-cli: { name: every }, schema: { type: boolean } }", "SwitchParameter", "--every", "true|false", "Assign = static (request, value) => request.All = value")]
    public void A_parameter_is_an_option(string parameter, string type, string option, string hint, string rest)
    {
        var described = Command(Listing.With(parameters: "- " + parameter))["parameters"]![1]!;

        var lines = described["lines"]!.Select(line => (string)line!).ToList();
        Assert.Multiple(() =>
        {
            Assert.That((string?)described["class"], Does.StartWith(type + "<Sdk.ThingListRequest"));
            Assert.That(lines[1], Is.EqualTo($"Option = \"{option}\""));
            Assert.That(lines[2], Is.EqualTo($"Hint = \"{hint}\""));
            Assert.That(string.Join("; ", lines.Skip(4)), Is.EqualTo(rest));
        });
    }

    [Test]
    public void The_help_is_one_sentence_without_markup() =>
        Assert.That(
            (string?)Command(Listing.With(parameters: "- { name: p, in: query, schema: { type: string }, description: \"Takes `this`\\nor that\" }"))["parameters"]![1]!["lines"]![3],
            Is.EqualTo("Help = \"Takes this or that.\""));

    [Test]
    public void An_option_of_the_tool_is_not_taken()
    {
        var document = Listing.With(parameters: "- { name: format, in: query, schema: { type: string } }");

        Assert.That(Annotating.Complaints(document), Has.One.Contains("warning FLORA060").And.Contains("--query-format").And.Contains("x-cli"));
    }

    [Test]
    public void An_option_that_the_maintainer_names_has_to_be_free() =>
        Assert.That(
            Annotating.Complaints(Listing.With(parameters: "- { name: form, in: query, x-cli: { name: format }, schema: { type: string } }")),
            Has.One.StartsWith("api.yaml(13,").And.Contains("error FLORA060").And.Contains("--format"));

    [Test]
    public void Columns_are_those_that_the_document_names()
    {
        var columns = Columns("""
            x-cli: { columns: [ id, { path: owner.name, header: owner }, { path: price, kind: money, unit: EUR }, at, { path: files, else: state } ] }
            """);

        Assert.That(columns, Is.EqualTo(new[]
        {
            """Header = "ID", Path = ["id"], Kind = ColumnKind.Id""",
            """Header = "OWNER", Path = ["owner", "name"], Kind = ColumnKind.Text""",
            """Header = "PRICE", Path = ["price"], Kind = ColumnKind.Money, Unit = "EUR" """.TrimEnd(),
            """Header = "AT", Path = ["at"], Kind = ColumnKind.Age""",
            """Header = "FILES", Path = ["files"], Kind = ColumnKind.Links, Link = "url", Label = "kind", Else = ["state"]""",
        }));
    }

    [Test]
    public void Without_a_word_from_the_document_they_are_what_identifies_an_item() =>
        Assert.That(Columns(""), Is.EqualTo(new[]
        {
            """Header = "ID", Path = ["id"], Kind = ColumnKind.Id""",
            """Header = "STATE", Path = ["state"], Kind = ColumnKind.State""",
            """Header = "AT", Path = ["at"], Kind = ColumnKind.Age""",
            """Header = "PRICE", Path = ["price"], Kind = ColumnKind.Number""",
        }));

    [Test]
    public void An_identifier_leads_where_the_document_says() =>
        Assert.That(Columns("x-cli: { columns: [ { path: id, link: place }, id ] }"), Is.EqualTo(new[]
        {
            """Header = "ID", Path = ["id"], Kind = ColumnKind.Id, Link = "place" """.TrimEnd(),
            """Header = "ID", Path = ["id"], Kind = ColumnKind.Id""",
        }));

    [TestCase("total_estimate: { type: [ integer, 'null' ], format: int64 }", "page.TotalEstimate")]
    [TestCase("total: { type: integer }", "page.Total")]
    [TestCase("meta: { type: object, properties: { total_count: { type: integer } } }", "page.Meta?.TotalCount")]
    [TestCase("total_pages: { type: integer }", null)]
    [TestCase("total: { type: string }", null)]
    public void A_listing_tells_how_many_there_are_where_its_pages_do(string member, string? total) =>
        Assert.That((string?)Command(Listing.With(page: member))["total"], Is.EqualTo(total));

    [TestCase("{ path: id, link: gone }", "gone", """Header = "ID", Path = ["id"], Kind = ColumnKind.Id""")]
    [TestCase("{ path: files, else: gone }", "gone", """Header = "FILES", Path = ["files"], Kind = ColumnKind.Links, Link = "url", Label = "kind" """)]
    [TestCase("{ path: files, link: gone, label: gone }", "gone", """Header = "FILES", Path = ["files"], Kind = ColumnKind.Links, Link = "url", Label = "kind" """)]
    [TestCase("{ path: id, kind: colourful }", "colourful", null)]
    public void What_a_column_names_must_be_there(string column, string named, string? expected)
    {
        var diagnostics = new Flora.Generator.Document.Diagnostics();
        var document = Loading.Good(WithColumns($"x-cli: {{ columns: [ {column} ] }}"));
        Generator.Passes.PassPipeline.Run(document, new Generator.Passes.GenerationSettings(), diagnostics);

        var columns = document.Root.SelectToken("paths./things.get.x-cs-command.columns")?.Select(one => (string?)one);
        Assert.Multiple(() =>
        {
            Assert.That(diagnostics.Select(one => one.ToString()), Is.Not.Empty.And.All.Contains("FLORA061").And.All.Contains(named));
            Assert.That(columns?.Take(1), expected is null ? Is.Not.Null : Is.EqualTo(new[] { expected.TrimEnd() }));
        });
    }

    [Test]
    public void Objects_without_an_address_are_shown_as_they_are() =>
        Assert.That(
            (string?)((JObject)Annotating.Through<DescribeCommands>(WithColumns("x-cli: { columns: [ files ] }").Replace("url: {", "place: {", StringComparison.Ordinal)).SelectToken("paths./things.get.x-cs-command")!)["columns"]![0],
            Is.EqualTo("""Header = "FILES", Path = ["files"], Kind = ColumnKind.Text"""));

    [Test]
    public void A_column_that_the_item_lacks_is_left_out_with_a_warning() =>
        Assert.That(
            Annotating.Complaints(Listing.With(schemas: "Other: { type: object, properties: { a: { type: string } } }").Replace("type: object\n      required: [ id ]", "type: object\n      x-cli: { columns: [ nothing ] }\n      required: [ id ]", StringComparison.Ordinal)),
            Has.One.Contains("warning FLORA061").And.Contains("nothing"));

    [Test]
    public void Members_are_all_that_the_document_names_with_objects_taken_apart()
    {
        var command = Command(Listing.With(
            thing: """
                id: { type: string }
                "a.b,c": { type: string }
                owner: { type: object, properties: { name: { type: string }, home: { type: object, properties: { city: { type: string } } }, friend: { $ref: "#/components/schemas/Thing" } } }
                tags: { type: array, items: { type: string } }
                more: { type: object, additionalProperties: { type: string } }
                shape: { oneOf: [ { $ref: "#/components/schemas/Round" }, { $ref: "#/components/schemas/Square" } ] }
                """,
            schemas: """
                Round: { type: object, properties: { kind: { type: string }, radius: { type: number } } }
                Square: { type: object, properties: { kind: { type: string }, side: { type: number } } }
                """));

        Assert.That(command["members"]!.Select(member => (string?)member), Is.EqualTo(new[]
        {
            "\"id\"", "\"a\\\\.b\\\\,c\"", "\"owner.name\"", "\"owner.home.city\"", "\"owner.friend\"", "\"tags\"", "\"more\"", "\"shape.kind\"", "\"shape.radius\"", "\"shape.side\"",
        }));
    }

    [TestCase("x-cli: { columns: [ id, { path: at } ] }", "\"at\"")]
    [TestCase("x-cli: { columns: [ id ] }", null)]
    public void The_time_of_an_item_is_that_of_its_columns_or_one_that_every_item_has(string extension, string? time) =>
        Assert.That((string?)Command(WithColumns(extension))["time"], Is.EqualTo(time));

    [TestCase("{ type: string, format: date-time }", "\"made\"")]
    [TestCase("{ type: number, x-timestamp: unix }", "\"made\"")]
    [TestCase("{ type: string }", null)]
    public void A_moment_that_every_item_has_is_its_time(string schema, string? time) =>
        Assert.That(
            (string?)Command(Listing.With(thing: $"id: {{ type: string }}\nmade: {schema}").Replace("required: [ id ]", "required: [ id, made ]", StringComparison.Ordinal))["time"],
            Is.EqualTo(time));

    private static JObject Command(string document) =>
        (JObject)Annotating.Through<DescribeCommands>(document).SelectToken("paths./things.get.x-cs-command")!;

    private static IEnumerable<string> Columns(string extension) => Command(WithColumns(extension))["columns"]!.Select(column => (string)column!);

    private static string WithColumns(string extension) =>
        Listing.With(
            thing: """
                id: { type: string }
                place: { type: string, format: uri }
                owner: { type: object, properties: { name: { type: string } } }
                price: { type: number }
                at: { type: number, x-timestamp: unix }
                state: { type: string, enum: [ on, off ] }
                files: { type: array, items: { type: object, properties: { kind: { type: string, enum: [ a ] }, url: { type: string } } } }
                """)
            .Replace("required: [ id ]", $"required: [ id, price, files ]\n      {extension}", StringComparison.Ordinal);
}
