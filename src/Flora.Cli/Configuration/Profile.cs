using System.Text.Json;
using System.Text.Json.Nodes;
using Flora.Cli.CommandLine;

namespace Flora.Cli.Configuration;

/// <summary>The settings that the configuration file keeps under one name.</summary>
/// <param name="name">The name.</param>
/// <param name="members">The settings, and whatever else stands there.</param>
/// <param name="file">The file that holds it.</param>
internal sealed class Profile(string name, JsonObject members, ConfigFile file)
{
    /// <summary>What it is called in a sentence.</summary>
    public string Title { get; } = $"profile \"{name}\"";

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => members.Count == 0;

    /// <summary>What it says in place of an option; null when it says nothing.</summary>
    /// <exception cref="ConfigException">It is neither a text nor a number.</exception>
    public Setting? Find(OptionSpec option)
    {
        var text = members[option.Setting] switch
        {
            null => null,
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.ToJsonString(),
            _ => throw file.Wrong($"{option.Setting} of {Title} must be a text"),
        };
        return string.IsNullOrWhiteSpace(text) ? null : new(text, $"{option.Setting} of {Title}", this);
    }

    /// <summary>Says something in place of an option.</summary>
    public void Set(OptionSpec option, string text) => members[option.Setting] = text;

    /// <summary>Says nothing in place of an option any more.</summary>
    public bool Remove(OptionSpec option) => members.Remove(option.Setting);
}
