using System.Text.Json;

namespace Flora.Cli.Tests.Support;

/// <summary>Text that does things to a terminal, in every field of an answer.</summary>
internal static class Hostile
{
    /// <summary>The clipboard, the title, the screen, the cursor, the colour, the direction of writing, tags, and line ends of every kind.</summary>
    internal const string Text =
        "x\u001b]52;c;eA==\u0007\u001b]0;t\u001b\\\u001b[2J\u001b[1;1H\u001b[31m\u001b[?25l\u001bc\u001bPq\u001b\\" +
        "\u009b31m\u009d52;c;eA==\u009c\u0085\u0000\b\r\n\t\u007f\u000b\u000c\u000e" +
        "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff\u00ad\udb40\udc01\udb40\udc41\udb40\udc7fz";

    /// <summary>The fields of an item, by their paths.</summary>
    internal static IEnumerable<string> Fields { get; } =
    [
        "generation_id", "run_id", "project_id", "workspace_id", "status", "poll_url", "error_code", "error_message",
        "model.model_id", "outputs.output_id", "outputs.type", "outputs.url", "unknown", "model.unknown", "(name)",
    ];

    /// <summary>A page with one item, of which one field holds the text; each field when none is named.</summary>
    internal static string Page(string? field = null)
    {
        string Of(string name, string text) => JsonSerializer.Serialize(field is null || field == name ? Prefix(name) + Text : text);
        return $$"""
            {"generations":[{"created_at":0,"generation_id":{{Of("generation_id", "run_1")}},"progress":0,
             "project_id":{{Of("project_id", "prj_1")}},"run_id":{{Of("run_id", "run_1")}},"status":{{Of("status", "failed")}},
             "workspace_id":{{Of("workspace_id", "ws_1")}},"error_code":{{Of("error_code", "e")}},"error_message":{{Of("error_message", "m")}},
             "model":{"model_id":{{Of("model.model_id", "m")}},"unknown":{{Of("model.unknown", "u")}} },
             "outputs":{{Outputs(field, Of)}},"poll_url":{{Of("poll_url", "https://example.com/1")}},
             "unknown":{{Of("unknown", "u")}},{{Of("(name)", "name")}}:1}],
             "meta":{"next_cursor":{{(field is null ? JsonSerializer.Serialize(Text) : "null")}},"total_estimate":1} }
            """;
    }

    private static string Outputs(string? field, Func<string, string, string> of) => field == "error_code"
        ? "[]"
        : $"[{{\"output_id\":{of("outputs.output_id", "o")},\"type\":{of("outputs.type", "imageUrl")},\"url\":{of("outputs.url", "https://example.com/o.png")}}}]";

    // An address stays one whatever follows it.
    private static string Prefix(string name) => name is "poll_url" or "outputs.url" ? "https://example.com/" : "";
}
