using System.Globalization;
using System.Text.RegularExpressions;

namespace Flora.Runtime;

/// <summary>Checks the parameters of a request against the contract before anything is sent. Null is absent, and passes.</summary>
internal sealed class RequestValidator
{
    // A pattern comes from the document, a value from the user: neither is to hang a program.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    private readonly List<FloraFieldError> errors = [];

    internal void Range(string name, decimal? value, decimal? min = null, decimal? max = null)
    {
        if (value < min || value > max)
        {
            Add(name, $"must be {Bounds(min, max, "")}, but is {Text(value)}");
        }
    }

    internal void Length(string name, string? value, int? min = null, int? max = null)
    {
        if (value is not null && (value.Length < min || value.Length > max))
        {
            Add(name, $"must have {Bounds(min, max, " characters")}, but has {Text(value.Length)}");
        }
    }

    internal void Prefix(string name, string? value, string prefix)
    {
        if (value?.StartsWith(prefix, StringComparison.Ordinal) == false)
        {
            Add(name, $"must begin with \"{prefix}\", but is {Quoted(value)}");
        }
    }

    internal void Pattern(string name, string? value, string pattern)
    {
        if (value is not null && !Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant, PatternTimeout))
        {
            Add(name, $"must match the pattern {pattern}, but is {Quoted(value)}");
        }
    }

    internal void Known(string name, string? value, KnownStrings known)
    {
        if (value is not null && !known.Contains(value))
        {
            Add(name, $"must be one of {string.Join(", ", known)}, but is {Quoted(value)}");
        }
    }

    /// <exception cref="FloraValidationException">Something was refused.</exception>
    internal void ThrowIfInvalid()
    {
        if (errors.Count > 0)
        {
            var problems = string.Join("; ", errors.Select(static error => $"{error.Field} {error.Message}"));
            throw new FloraValidationException(
                $"{problems}. The check was local and nothing was sent; {nameof(RequestOptions)}.{nameof(RequestOptions.SkipValidation)} sends it anyway.",
                errors);
        }
    }

    private void Add(string name, string message) => errors.Add(new FloraFieldError(name, message));

    private static string Bounds(decimal? min, decimal? max, string unit) => (min, max) switch
    {
        (null, _) => $"at most {Text(max)}{unit}",
        (_, null) => $"at least {Text(min)}{unit}",
        _ => $"{Text(min)} to {Text(max)}{unit}",
    };

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string value) => $"\"{SafeText.Line(value, 100)}\"";
}
