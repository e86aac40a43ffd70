using Flora.Generator.Diff.Model;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Report;

/// <summary>One JSON object, for programs.</summary>
internal sealed class JsonReport : IDiffReport
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public void Write(DiffResult result, TextWriter output)
    {
        var json = new JObject
        {
            ["before"] = result.Before,
            ["after"] = result.After,
            ["verdict"] = result.VerdictName,
            ["changes"] = new JArray(result.Changes.Select(Of)),
        };
        output.Write(json.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n");
    }

    private static JObject Of(Change change)
    {
        var json = new JObject
        {
            ["rule"] = change.Rule.Id,
            ["severity"] = Words.Of(change.Rule.Severity),
            ["direction"] = Words.Of(change.Rule.Direction),
            ["path"] = change.Path,
            ["file"] = change.Location.File,
            ["line"] = change.Location.Line,
            ["column"] = change.Location.Column,
            ["meaning"] = change.Rule.Meaning,
        };
        if (change.Detail.Length > 0)
        {
            json["detail"] = change.Detail;
        }
        if (change.Rule.Note is { } note)
        {
            json["note"] = note;
        }
        return json;
    }
}
