using System.Text;
using System.Text.Json;
using Flora.Cli.CommandLine;
using Flora.Cli.Configuration;
using Flora.Cli.Terminal;

namespace Flora.Cli.Auth;

/// <summary>Which key is used and what goes with it, for people and for programs.</summary>
/// <param name="identity">Where the API is.</param>
/// <param name="sources">Who gives settings.</param>
/// <param name="connection">How the API is reached.</param>
/// <param name="key">The key; null when there is none.</param>
/// <param name="isUsable">Whether it can be sent.</param>
internal sealed class AuthStatus(ToolIdentity identity, SettingSources sources, ConnectionSettings connection, Setting? key, bool isUsable)
{
    private string Address => connection.BaseUrlSetting?.Text ?? identity.Address ?? "none";

    /// <summary>For people, a line each.</summary>
    internal string Text()
    {
        var text = new StringBuilder();
        Line("profile", $"{sources.ProfileName.Text}{(sources.Profile is null ? " (not kept)" : "")}");
        Line("key", key is not null ? $"{(KeyText.End(key.Text) is { } end ? $"…{end}" : "given")}, from {ApiKeys.Source(key)}" : "none");
        Line("base URL", $"{Address}{(connection.BaseUrlSetting is { } from ? $", from {from.Origin}" : "")}");
        Line("file", sources.File.Path is { } path ? $"{path}{(sources.File.Exists ? "" : " (not there)")}" : "none");
        if (sources.File.ProfileNames is { Count: > 0 } names) Line("profiles", string.Join(", ", names));
        return text.ToString();

        void Line(string name, string value) => text.Append(name.PadRight(10)).Append(ScreenText.Of(value)).Append('\n');
    }

    /// <summary>For programs.</summary>
    internal string Json()
    {
        using var stream = new MemoryStream();
        // People read it, too: no letter is escaped that need not be, and what acts on a terminal is.
        using (var json = new Utf8JsonWriter(new ScreenJson(stream), Output.Json.Indented))
        {
            json.WriteStartObject();
            json.WriteString("profile", sources.ProfileName.Text);
            json.WriteStartArray("profiles");
            foreach (var name in sources.File.ProfileNames)
            {
                json.WriteStringValue(name);
            }
            json.WriteEndArray();
            json.WriteString("key_source", Kind(key, otherwise: "none"));
            json.WriteString("key_place", key is null ? null : ApiKeys.Source(key));
            json.WriteString("key_end", key is null ? null : KeyText.End(key.Text));
            json.WriteBoolean("is_usable", isUsable);
            json.WriteString("base_url", Address);
            json.WriteString("base_url_source", Kind(connection.BaseUrlSetting, otherwise: "default"));
            json.WriteString("base_url_place", connection.BaseUrlSetting?.Origin);
            json.WriteString("config_file", sources.File.Path);
            json.WriteBoolean("config_file_exists", sources.File.Exists);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    // Words that programs compare: none is ever renamed.
    private static string Kind(Setting? setting, string otherwise) => setting switch
    {
        null => otherwise,
        { Profile: not null } => "config",
        { Origin: var origin } when origin.StartsWith($"{ToolOptions.ApiKeyFile.Name} ", StringComparison.Ordinal) => "file",
        { Origin: ['-', ..] } => "option",
        _ => "environment",
    };
}
