using System.Globalization;
using Flora.Cli.Terminal;

namespace Flora.Cli.Commands;

/// <summary>A parameter whose value is a number or a time.</summary>
/// <typeparam name="TRequest">The operation's request.</typeparam>
/// <typeparam name="TValue">The type of the request's member, without null.</typeparam>
internal sealed class ValueParameter<TRequest, TValue> : RequestParameter<TRequest>
    where TValue : struct, IParsable<TValue>, IComparable<TValue>, IFormattable
{
    /// <summary>The least value; null when there is none.</summary>
    public TValue? Minimum { get; init; }

    /// <summary>The greatest value; null when there is none.</summary>
    public TValue? Maximum { get; init; }

    /// <summary>The values that the document names; null when it names none.</summary>
    public IReadOnlyList<TValue>? Allowed { get; init; }

    /// <summary>Puts the value into the request.</summary>
    public required Action<TRequest, TValue> Assign { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Choices => Allowed is null ? null : [.. Allowed.Select(Text)];

    /// <inheritdoc/>
    public override string? Rule => (Minimum, Maximum) switch
    {
        _ when Choices is { } choices => $"one of {string.Join(", ", choices)}",
        ({ } least, { } most) => $"{Text(least)} to {Text(most)}",
        ({ } least, null) => $"{Text(least)} or more",
        (null, { } most) => $"{Text(most)} or less",
        _ => null,
    };

    /// <inheritdoc/>
    public override string? Problem(string text, bool checkRule) =>
        !TryRead(text, out var value) ? $"must be {Kind}{(Rule is null ? "" : $", {Rule}")}, but is \"{text}\""
        : checkRule && !Keeps(value) ? $"must be {Rule}, but is {text}"
        : null;

    /// <inheritdoc/>
    public override void Apply(TRequest request, string text, StandardInput input)
    {
        if (!TryRead(text, out var value)) throw new ArgumentException($"{Option} {Problem(text, checkRule: false)}", nameof(text));
        Assign(request, value);
    }

    private static string Kind =>
        typeof(TValue) == typeof(int) || typeof(TValue) == typeof(long) ? "a whole number"
        : typeof(TValue) == typeof(Guid) ? $"a UUID such as {Guid.Empty}"
        : typeof(TValue) == typeof(DateTimeOffset) ? "a time such as 2026-01-31T12:00:00Z"
        : "a number";

    private bool Keeps(TValue value) =>
        Allowed?.Contains(value) != false
        && (Minimum is not { } least || value.CompareTo(least) >= 0) && (Maximum is not { } most || value.CompareTo(most) <= 0);

    // JSON and queries have no infinity.
    private static bool TryRead(string text, out TValue value) =>
        TValue.TryParse(text, CultureInfo.InvariantCulture, out value) && value is not double.NaN and not double.PositiveInfinity and not double.NegativeInfinity;

    private static string Text(TValue value) => value.ToString(null, CultureInfo.InvariantCulture);
}
