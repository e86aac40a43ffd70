using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Flora.Cli.Terminal;

namespace Flora.Cli.Errors;

/// <summary>An error for programs: one JSON object on one line. Every member is always there, so that no program has to look first.</summary>
internal static class ErrorJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object of an error.</summary>
    /// <param name="report">The error.</param>
    /// <param name="notices">What was good to know before it came.</param>
    /// <param name="hide">Takes out what is secret.</param>
    internal static string Of(ErrorReport report, IReadOnlyList<string> notices, Func<string, string> hide) => Write(json =>
    {
        json.WriteStartObject("error");
        Text("code", report.Code);
        Text("message", report.Message);
        Number("status", report.Status);
        json.WriteStartArray("fields");
        foreach (var field in report.Fields)
        {
            json.WriteStartObject();
            Text("field", field.Field);
            Text("option", field.Option);
            Text("message", field.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Texts("suggestions", report.Suggestions);
        Text("request_id", report.RequestId);
        Text("advice", report.Advice);
        Number("exit_code", (int)report.ExitCode);
        Number("attempts", report.Attempts);
        Texts("notices", notices);
        json.WriteEndObject();

        void Text(string name, string? value) => json.WriteString(name, value is null ? null : hide(value));

        void Number(string name, int? value)
        {
            if (value is { } number) json.WriteNumber(name, number);
            else json.WriteNull(name);
        }

        void Texts(string name, IReadOnlyList<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values) json.WriteStringValue(hide(value));
            json.WriteEndArray();
        }
    });

    /// <summary>The object of a line that is no error.</summary>
    internal static string OfLine(string text) => Write(json => json.WriteString("log", text));

    private static string Write(Action<Utf8JsonWriter> members)
    {
        using var text = new MemoryStream();
        // It may be read on a terminal: what would act on that is escaped.
        using (var json = new Utf8JsonWriter(new ScreenJson(text), Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(text.ToArray());
    }
}
