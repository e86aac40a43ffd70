using System.Text.Json.Nodes;

namespace Flora.Cli.Commands;

/// <summary>The members of a JSON body, as options give them.</summary>
/// <param name="members">Those that stand already.</param>
internal sealed class JsonBody(JsonObject members)
{
    private readonly HashSet<string> lists = new(StringComparer.Ordinal);

    /// <summary>Sets a member to a text.</summary>
    public void Set(string name, string value) => members[name] = value;

    /// <summary>Sets a member to a whole number.</summary>
    public void Set(string name, long value) => members[name] = value;

    /// <summary>Sets a member to a number.</summary>
    public void Set(string name, decimal value) => members[name] = value;

    /// <summary>Sets a member to a number.</summary>
    public void Set(string name, double value) => members[name] = value;

    /// <summary>Sets a member to true or false.</summary>
    public void Set(string name, bool value) => members[name] = value;

    /// <summary>Sets a member to what a JSON text says.</summary>
    public void SetJson(string name, string json) => members[name] = JsonTexts.Parse(json);

    /// <summary>Sets a member to null.</summary>
    public void SetNull(string name) => members[name] = null;

    /// <summary>Adds a text to a member that is a list.</summary>
    public void Add(string name, string value) => List(name).Add((JsonNode)value);

    /// <summary>Adds a whole number to a member that is a list.</summary>
    public void Add(string name, long value) => List(name).Add((JsonNode)value);

    /// <summary>Adds a number to a member that is a list.</summary>
    public void Add(string name, decimal value) => List(name).Add((JsonNode)value);

    /// <summary>Adds a number to a member that is a list.</summary>
    public void Add(string name, double value) => List(name).Add((JsonNode)value);

    /// <summary>Adds true or false to a member that is a list.</summary>
    public void Add(string name, bool value) => List(name).Add((JsonNode)value);

    /// <summary>Adds what a JSON text says to a member that is a list.</summary>
    public void AddJson(string name, string json) => List(name).Add(JsonTexts.Parse(json));

    // The first item takes the place of what stood there; the others follow it.
    private JsonArray List(string name)
    {
        if (lists.Add(name)) members[name] = new JsonArray();
        return (JsonArray)members[name]!;
    }
}
