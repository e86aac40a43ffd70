using System.Globalization;

namespace Flora.History;

/// <summary>What the fields of a layout stand for, for one output.</summary>
internal static class LayoutFields
{
    /// <summary>The extension, which is not known before the content is.</summary>
    internal const string Extension = "ext";

    private static readonly Dictionary<string, Func<Generation, GenerationOutput, int, DateTimeOffset?, string>> Values = new(StringComparer.Ordinal)
    {
        ["date"] = static (_, _, _, created) => Date(created, "yyyy-MM-dd"),
        ["year"] = static (_, _, _, created) => Date(created, "yyyy"),
        ["month"] = static (_, _, _, created) => Date(created, "MM"),
        ["day"] = static (_, _, _, created) => Date(created, "dd"),
        ["model"] = static (run, _, _, _) => run.Model?.ModelId ?? "unknown-model",
        ["project"] = static (run, _, _, _) => run.ProjectId,
        ["workspace"] = static (run, _, _, _) => run.WorkspaceId,
        ["run_id"] = static (run, _, _, _) => run.RunId,
        ["output_id"] = static (_, output, _, _) => output.OutputId,
        ["n"] = static (_, _, number, _) => number.ToString(CultureInfo.InvariantCulture),
        ["type"] = static (_, output, _, _) => OutputFormat.KindOf(output.Type),
    };

    internal static IEnumerable<string> Names => Values.Keys.Append(Extension);

    internal static bool Exists(string name) => Values.ContainsKey(name);

    internal static string Value(string name, Generation run, GenerationOutput output, int number, TimeZoneInfo zone)
    {
        DateTimeOffset? created = run.CreatedAt.TryToDateTimeOffset(out var moment) ? TimeZoneInfo.ConvertTime(moment, zone) : null;
        return Values[name](run, output, number, created);
    }

    private static string Date(DateTimeOffset? created, string format) => created?.ToString(format, CultureInfo.InvariantCulture) ?? "unknown-date";
}
