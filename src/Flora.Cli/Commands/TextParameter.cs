using System.Text.RegularExpressions;
using Flora.Cli.Terminal;

namespace Flora.Cli.Commands;

/// <summary>A parameter whose value is text, or one of several texts.</summary>
/// <typeparam name="TRequest">The operation's request.</typeparam>
internal sealed class TextParameter<TRequest> : RequestParameter<TRequest>
{
    /// <summary>The values that the document names; null when it names none.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>What kind of text a value is; null when any will do.</summary>
    public TextFormat? Format { get; init; }

    /// <summary>What a value begins with; null when anything may.</summary>
    public string? Prefix { get; init; }

    /// <summary>The regular expression that a value matches; null when there is none.</summary>
    public string? Pattern { get; init; }

    /// <summary>The fewest characters; null when the document does not say.</summary>
    public int? MinimumLength { get; init; }

    /// <summary>The most characters; null when the document does not say.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>Puts the value into the request.</summary>
    public required Action<TRequest, string> Assign { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Choices => Allowed;

    /// <inheritdoc/>
    public override string? Rule => Rules() is { Count: > 0 } rules ? string.Join(", ", rules) : null;

    /// <inheritdoc/>
    public override string? Problem(string text, bool checkRule) =>
        (!checkRule && Format is not { IsNeeded: true }) || Keeps(text) ? null : $"must be {Rule}, but is \"{text}\"";

    /// <inheritdoc/>
    public override void Apply(TRequest request, string text, StandardInput input) => Assign(request, text);

    private List<string> Rules()
    {
        var rules = new List<string>();
        if (Format is not null) rules.Add(Format.Rule);
        if (Allowed is not null) rules.Add($"one of {string.Join(", ", Allowed)}");
        if (Prefix is not null) rules.Add($"text that begins with {Prefix}");
        if (Pattern is not null) rules.Add($"text that matches {Pattern}");
        if (MinimumLength is not null) rules.Add($"at least {MinimumLength} characters long");
        if (MaximumLength is not null) rules.Add($"at most {MaximumLength} characters long");
        return rules;
    }

    private bool Keeps(string text) =>
        (Format is null || Format.Fits(text))
        && (Allowed is null || Allowed.Contains(text, StringComparer.Ordinal))
        && (Prefix is null || text.StartsWith(Prefix, StringComparison.Ordinal))
        && (Pattern is null || Regex.IsMatch(text, Pattern, RegexOptions.ECMAScript | RegexOptions.CultureInvariant))
        && (MinimumLength is null || Characters(text) >= MinimumLength)
        && (MaximumLength is null || Characters(text) <= MaximumLength);

    // JSON Schema counts characters, not UTF-16 code units.
    private static int Characters(string text) => text.EnumerateRunes().Count();
}
