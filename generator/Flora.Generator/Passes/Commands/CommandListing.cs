using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>Describes what a command does that lists: how it goes from page to page, and what it shows of an item.</summary>
internal static class CommandListing
{
    private const string Maximum = "Maximum = ";

    // An item without members is shown as it is.
    private const string WholeItem = """Header = "VALUE", Path = [], Kind = ColumnKind.Text""";

    public static void Describe(PassContext context, Operation operation, JObject command, IReadOnlyList<CommandOption> options)
    {
        var page = operation.Annotation["page"]!;
        var pagination = (JObject)operation.Node[Annotation.Pagination]!;
        var (pageType, itemType) = (SdkNames.Qualify(context.Document, (string)page["csharp"]!), SdkNames.Qualify(context.Document, (string)page["item"]!));
        command["create"] = $"ListCommand<{SdkNames.Of((string)operation.Annotation["request"]!)}, {pageType}, {itemType}>";
        command["send"] = $"static (client, request, options, token) => {CommandAnswer.Call(operation)}";
        command["nextCursor"] = $"page.{page["next"]}";
        if ((string?)page["total"] is { } total)
        {
            command["total"] = $"page.{total}";
        }
        command["items"] = $"page.{page["items"]}";
        command["itemsPath"] = CliWords.List(((string)pagination["items"]!).Split('.'));
        var item = new JObject { ["$ref"] = Schemas.Reference((string)page["item"]!) };
        command["columns"] = new JArray(CommandColumns.Of(context, item).DefaultIfEmpty(WholeItem));
        DescribeItem(context, item, command);
        if (options.FirstOrDefault(option => option.Name == (string?)pagination["cursor"]) is { } cursor)
        {
            command["cursorOption"] = CSharpName.Literal(cursor.Option);
        }
        if (options.FirstOrDefault(option => option.Name == (string?)pagination["limit"]) is { } limit)
        {
            command["limitOption"] = CSharpName.Literal(limit.Option);
            if (limit.Value.Type == CSharpType.Int32.Name && limit.Value.Rules.FirstOrDefault(rule => rule.StartsWith(Maximum, StringComparison.Ordinal)) is { } largest)
            {
                command["largestLimit"] = largest[Maximum.Length..];
            }
        }
    }
    /// <summary>Describes what an item holds, as far as the document says.</summary>
    public static void DescribeItem(PassContext context, JObject item, JObject command)
    {
        var members = CommandMembers.Of(context.Document, item).Select(CSharpName.Literal).ToList();
        if (members.Count > 0)
        {
            command["members"] = new JArray(members);
        }
        if (command["items"] is not null && CommandMembers.TimeOf(context.Document, item) is { } time)
        {
            command["time"] = CSharpName.Literal(time);
        }
    }
}
