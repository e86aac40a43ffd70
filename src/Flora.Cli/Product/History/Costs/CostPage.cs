using System.Text.Json;
using Flora.Cli.Commands;
using Flora.Cli.Output;
using Flora.Cli.Output.Columns;
using Flora.History;

namespace Flora.Cli.Product.History.Costs;

/// <summary>Costs as data: a sum an item, the total in the envelope.</summary>
/// <param name="summary">The costs.</param>
/// <param name="zone">Where the days begin and end.</param>
internal sealed class CostPage(CostSummary summary, TimeZoneInfo zone)
{
    internal const string Items = "groups";

    /// <summary>All sums, in one page.</summary>
    internal OutputPage Page => new()
    {
        Items = summary.Groups.Select(group => Json.Object(json => Write(json, group))),
        Count = summary.Groups.Count,
        Envelope = () => Json.Object(Write),
        NextCursor = null,
        Raw = null,
    };

    /// <summary>What an item holds.</summary>
    internal ItemShape Shape
    {
        get
        {
            string[] keys = [.. summary.By.Select(CostDimensions.NameOf)];
            return ItemShape.Of([Items], [], [.. keys, "cost", "runs", "settled", "missing", "under_way"]);
        }
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteString("currency", "USD");
        json.WriteString("time_zone", zone.Id);
        json.WriteStartArray(Items);
        json.WriteEndArray();
        json.WriteStartObject("total");
        Write(json, summary.Total);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, CostGroup group)
    {
        foreach (var (dimension, value) in summary.By.Zip(group.Key))
        {
            json.WriteString(CostDimensions.NameOf(dimension), value);
        }
        Write(json, group.Figures);
    }

    private static void Write(Utf8JsonWriter json, CostFigures figures)
    {
        json.WriteNumber("cost", figures.Cost);
        json.WriteNumber("runs", figures.Runs);
        json.WriteNumber("settled", figures.Settled);
        json.WriteNumber("missing", figures.Missing);
        json.WriteNumber("under_way", figures.UnderWay);
    }
}
