using System.Text;
using System.Text.Json.Nodes;
using Flora.Cli.Terminal;

namespace Flora.Cli.Commands;

/// <summary>A JSON body of a request: its members as options, or all of it as JSON, which the options override.</summary>
/// <typeparam name="TRequest">The operation's request.</typeparam>
internal sealed class JsonBodyInput<TRequest>
{
    private const string Whole = "--body";
    private const string Nulls = "--unset";

    /// <summary>What the body means, in a sentence.</summary>
    public required string Help { get; init; }

    /// <summary>Whether the operation cannot be called without a body.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The members that are options; none for a body that is no object.</summary>
    public IReadOnlyList<RequestParameter<JsonBody>> Members { get; init; } = [];

    /// <summary>What the options are added to when the whole body is not given, as JSON.</summary>
    public string Start { get; init; } = "{}";

    /// <summary>The members of a merge patch that null takes away.</summary>
    public IReadOnlyList<string> Removable { get; init; } = [];

    /// <summary>Reads the body from JSON, and puts it into the request.</summary>
    public required Action<TRequest, string> Assign { get; init; }

    /// <summary>The options, those of the whole body last.</summary>
    public IReadOnlyList<Parameter> Options => [.. Members, .. Removable.Count == 0 ? [] : new[] { UnsetOption }, WholeOption];

    private TextParameter<JsonBody> UnsetOption => new()
    {
        Name = Nulls,
        Option = Nulls,
        Hint = "NAME",
        Help = "Take a value away: the member is sent as null.",
        IsList = true,
        Allowed = Removable,
        Assign = static (body, name) => body.SetNull(name),
    };

    private WholeBodyParameter WholeOption => new()
    {
        Name = Whole,
        Option = Whole,
        Hint = "JSON",
        Help = Help + (Members.Count == 0 ? "" : " Other options override its members.") + $" Reads standard input when it is {StandardInput.Name}.",
        IsRequired = IsRequired && Members.Count == 0,
    };

    /// <summary>Whether a member's option may be missing: the whole body may hold the member, or there is to be no body.</summary>
    internal bool Covers(Parameter parameter, ILookup<string, string> values) =>
        Members.Contains(parameter) && (values.Contains(Whole) || (!IsRequired && !Members.Any(member => values.Contains(member.Option))));

    /// <summary>Puts the body that was given into a request.</summary>
    /// <exception cref="ValueException">It is not what the document says.</exception>
    internal void Apply(TRequest request, ILookup<string, string> values, StandardInput input)
    {
        var given = Members.Append(UnsetOption).Where(member => values.Contains(member.Option)).ToList();
        var start = values[Whole].FirstOrDefault();
        if (start is null && given.Count == 0 && !IsRequired) return;
        var node = start is null ? JsonTexts.Parse(Start) : Read(start == StandardInput.Name ? TextOf(input) : start);
        if (given.Count > 0)
        {
            Override(node, given, values, input);
        }
        try
        {
            Assign(request, node?.ToJsonString() ?? "null");
        }
        catch (FloraResponseException e)
        {
            throw Fault(e);
        }
    }

    private static string TextOf(StandardInput input)
    {
        try
        {
            return input.ReadText();
        }
        catch (DecoderFallbackException)
        {
            throw new ValueException($"{Whole} must be JSON in UTF-8, but standard input is not");
        }
    }

    private static JsonNode? Read(string text) =>
        JsonTexts.Problem(text) is { } problem ? throw new ValueException($"{Whole} {problem}") : JsonTexts.Parse(text);

    private static void Override(JsonNode? node, List<RequestParameter<JsonBody>> given, ILookup<string, string> values, StandardInput input)
    {
        if (node is not JsonObject members)
        {
            throw new ValueException($"{Whole} must be a JSON object when {given[0].Option} is given too");
        }
        var body = new JsonBody(members);
        if (given.Find(member => values[Nulls].Contains(member.Name)) is { } twice)
        {
            throw new ValueException($"{twice.Option} and {Nulls} {twice.Name} exclude each other");
        }
        foreach (var parameter in given)
        {
            foreach (var text in values[parameter.Option])
            {
                parameter.Apply(body, text, input);
            }
        }
    }

    // The first name of the path is a member; the option that gives it knows it better than the body does.
    private ValueException Fault(FloraResponseException fault)
    {
        var path = fault.JsonPath ?? "$";
        foreach (var member in Members)
        {
            if (!path.StartsWith(member.Name, StringComparison.Ordinal)) continue;
            var rest = path[member.Name.Length..];
            if (rest.Length == 0 || rest[0] is '.' or '[') return new(JsonFault.Of(fault, member.Option, rest.TrimStart('.')));
        }
        return new(JsonFault.Of(fault, Whole));
    }
}
