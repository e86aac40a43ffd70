using System.Globalization;
using System.Text.Json;
using Flora.Cli.Commands;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Table;

/// <summary>Makes the cells of a column.</summary>
internal sealed class CellFactory(Screen screen, TimeProvider time)
{
    internal Cell Make(Column column, JsonElement item) =>
        JsonPath.Find(item, column.Path) is { } value && !IsEmptyList(value) ? Show(column, value, item)
        : column.Else is { } path && JsonPath.Find(item, path) is { } other ? new(ScreenText.Of(JsonPath.Text(other)), Style.Faint)
        : Cell.Empty;

    private Cell Show(Column column, JsonElement value, JsonElement item) => column.Kind switch
    {
        ColumnKind.Id => Id(value, column.Link is { } link ? JsonPath.Find(item, [link]) : null),
        ColumnKind.State => State(value),
        ColumnKind.Age => Age(value),
        ColumnKind.Money => Money(value, column.Unit),
        ColumnKind.Links => new LinkCells(column, screen).Make(value),
        _ => new(ScreenText.Of(JsonPath.Text(value))),
    };

    private static bool IsEmptyList(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0;

    private static Cell Id(JsonElement value, JsonElement? address) =>
        new([new(ScreenText.Of(JsonPath.Text(value)), Link: address is { } found ? LinkTarget.Of(JsonPath.Text(found)) : null)]);

    private static Cell State(JsonElement value)
    {
        var state = JsonPath.Text(value);
        return new(ScreenText.Of(state), StateStyles.Of(state));
    }

    private Cell Age(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number
            && value.TryGetDecimal(out var number)
            && new UnixTimestamp(number).TryToDateTimeOffset(out var moment)
            ? new(AgeText.Of(time.GetUtcNow() - moment))
            : new(ScreenText.Of(JsonPath.Text(value)));

    private static Cell Money(JsonElement value, string? unit)
    {
        // Two places at least, and as many as the API gives: a run may cost less than a cent.
        var amount = value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number)
            ? number.ToString("0.00##########################", CultureInfo.InvariantCulture)
            : ScreenText.Of(JsonPath.Text(value));
        return new(unit switch
        {
            null => amount,
            "USD" => "$" + amount,
            _ => $"{amount} {unit}",
        });
    }
}
