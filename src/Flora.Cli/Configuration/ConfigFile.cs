using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Flora.Cli.CommandLine;

namespace Flora.Cli.Configuration;

/// <summary>The configuration file: profiles by name. What the tool does not know in it stays as it is.</summary>
internal sealed class ConfigFile
{
    private const string ProfilesMember = "profiles";
    private const string DefaultMember = "default_profile";
    private static readonly OptionSpec[] Settings = [ToolOptions.ApiKey, ToolOptions.BaseUrl, ToolOptions.Timeout, ToolOptions.MaxRetries];

    private const int Largest = 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    // A person may look into it: no character is escaped that need not be.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject root;

    private ConfigFile(string? path, JsonObject root)
    {
        Path = path;
        this.root = root;
    }

    /// <summary>No file.</summary>
    public static ConfigFile None => new(null, []);

    /// <summary>Where it is, or would be; null when it has no place.</summary>
    public string? Path { get; }

    /// <summary>Whether it is there.</summary>
    public bool Exists { get; private init; }

    /// <summary>Whether others than its owner may read or change it.</summary>
    public bool IsOpenToOthers { get; private init; }

    /// <summary>The names of its profiles, in their order.</summary>
    /// <exception cref="ConfigException">The profiles are not what they must be.</exception>
    public IReadOnlyList<string> ProfileNames => [.. ProfileMembers?.Select(profile => profile.Key) ?? []];

    /// <summary>The profile that it names for when nobody else does; null when it names none.</summary>
    /// <exception cref="ConfigException">The name is no text.</exception>
    public Setting? DefaultProfile => root[DefaultMember] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => new(value.GetValue<string>(), $"{DefaultMember} in {Path}"),
        _ => throw Wrong($"{DefaultMember} must be a text"),
    };

    private JsonObject? ProfileMembers => root[ProfilesMember] switch
    {
        null => null,
        JsonObject profiles => profiles,
        _ => throw Wrong($"{ProfilesMember} must be an object"),
    };

    /// <summary>Reads the file of this user; one that is not there is empty.</summary>
    /// <exception cref="ConfigException">It cannot be read, or is no JSON.</exception>
    internal static ConfigFile Read(ToolIdentity identity, Func<string, string?> variable)
    {
        if (ConfigPlace.Of(identity, variable) is not { } path) return None;
        // Most users have none, and an exception takes its time.
        if (!System.IO.Path.Exists(path)) return new(path, []);
        try
        {
            var (content, isOpenToOthers) = PrivateFile.Read(path, Largest);
            return new(path, Parse(path, content)) { Exists = true, IsOpenToOthers = isOpenToOthers };
        }
        catch (IOException error)
        {
            throw new ConfigException($"the configuration file {path} cannot be read: {error.Message.TrimEnd('.')}", "check what stands there");
        }
    }

    /// <summary>Changes the file as it is now, while no other run of the tool can.</summary>
    /// <exception cref="ConfigException">It cannot be read or written, or another run does not let go of it.</exception>
    internal static void Change(ToolIdentity identity, Func<string, string?> variable, Action<ConfigFile> change)
    {
        var path = ConfigPlace.Of(identity, variable) ?? throw new InvalidOperationException("There is no place for the file.");
        try
        {
            using var alone = PrivateFile.Lock(path);
            var file = Read(identity, variable);
            change(file);
            file.Save();
        }
        catch (IOException error)
        {
            throw new ConfigException($"the configuration file {path} cannot be written: {error.Message.TrimEnd('.')}", "check what stands there, and who may write");
        }
    }

    /// <summary>The names of all profiles, for completion: none when the file cannot be read.</summary>
    internal static IReadOnlyList<string> NamesOfProfiles(ToolIdentity identity, Func<string, string?> variable)
    {
        try
        {
            return Read(identity, variable).ProfileNames;
        }
        catch (ConfigException)
        {
            return [];
        }
    }

    /// <summary>A profile; null when there is none of that name.</summary>
    /// <exception cref="ConfigException">The profiles are not what they must be.</exception>
    public Profile? Find(string name) => ProfileMembers?[name] switch
    {
        null => null,
        JsonObject members => new(name, members, this),
        _ => throw Wrong($"{ProfilesMember}.{name} must be an object"),
    };

    /// <summary>A profile, which is made when there is none of that name.</summary>
    /// <exception cref="ConfigException">The profiles are not what they must be.</exception>
    public Profile FindOrAdd(string name)
    {
        if (Find(name) is { } known) return known;
        if (ProfileMembers is null) root[ProfilesMember] = new JsonObject();
        ProfileMembers![name] = new JsonObject();
        return Find(name)!;
    }

    /// <summary>Takes a profile away.</summary>
    public void Remove(string name) => ProfileMembers?.Remove(name);

    /// <summary>All keys that it holds, of whatever profile.</summary>
    public IEnumerable<string> Keys => ProfileNames.Select(Find).Select(profile => profile?.Find(ToolOptions.ApiKey)?.Text).OfType<string>();

    /// <summary>Says which members are spelt almost like those that the tool knows; others are people's own.</summary>
    /// <param name="profile">The profile that is used.</param>
    public IEnumerable<string> Misspelt(string profile) =>
        Misspelt(root, [ProfilesMember, DefaultMember], "").Concat(ProfileMembers?[profile] is JsonObject members
            ? Misspelt(members, [.. Settings.Select(option => option.Setting)], $"{ProfilesMember}.{profile}.")
            : []);

    private IEnumerable<string> Misspelt(JsonObject members, IReadOnlyList<string> known, string place) =>
        from name in members.Select(member => member.Key)
        where !known.Contains(name)
        let close = Similar.To(name, known)
        where close.Count > 0
        select $"note: {place}{name} in {Path} means nothing; did you mean {string.Join(" or ", close)}?";

    // For its owner alone.
    private void Save()
    {
        using var content = new MemoryStream();
        using (var writer = new Utf8JsonWriter(content, Readable))
        {
            root.WriteTo(writer);
        }
        content.WriteByte((byte)'\n');
        PrivateFile.Write(Path!, content.ToArray());
    }

    /// <summary>Says what is wrong in it.</summary>
    internal ConfigException Wrong(string problem) => Wrong(Path!, problem);

    private static ConfigException Wrong(string path, string problem) =>
        new($"the configuration file {path} cannot be used: {problem}", "mend it, or move it away; it was left as it is");

    private static JsonObject Parse(string path, byte[] content)
    {
        var text = content.AsSpan();
        if (text.StartsWith("\uFEFF"u8)) text = text[3..];
        if (text.IndexOfAnyExcept(" \t\r\n"u8) < 0) return [];
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict) as JsonObject ?? throw Wrong(path, "it must be a JSON object");
        }
        catch (JsonException error)
        {
            // The parser's own message quotes the text, which holds keys.
            throw Wrong(path, error.LineNumber is { } line ? $"it is no JSON from line {line + 1}, byte {(error.BytePositionInLine ?? 0) + 1} on" : "it holds a member twice");
        }
    }
}
