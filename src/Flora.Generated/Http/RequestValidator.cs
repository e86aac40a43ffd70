using System.Globalization;
using System.Text.RegularExpressions;

namespace Flora.Runtime;

/// <summary>Checks the parameters of a request against the contract before anything is sent. Null is absent, and passes.</summary>
internal sealed partial class RequestValidator
{
    // A pattern comes from the document, a value from the user: neither is to hang a program.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    private readonly List<FloraFieldError> errors = [];

    internal void Required(string name, object? value)
    {
        if (value is null)
        {
            Add(name, "is required, but is not set");
        }
    }

    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    /// <param name="min">The smallest value; null for none.</param>
    /// <param name="max">The largest value; null for none.</param>
    /// <param name="aboveMin">Whether <paramref name="min"/> itself is too small.</param>
    /// <param name="belowMax">Whether <paramref name="max"/> itself is too large.</param>
    internal void Range(string name, decimal? value, decimal? min = null, decimal? max = null, bool aboveMin = false, bool belowMax = false)
    {
        if (value < min || value > max || (aboveMin && value == min) || (belowMax && value == max))
        {
            Add(name, $"must be {Bounds(Text(min), Text(max), aboveMin, belowMax, "")}, but is {Text(value)}");
        }
    }

    /// <inheritdoc cref="Range"/>
    internal void RangeOfDouble(string name, double? value, double? min = null, double? max = null, bool aboveMin = false, bool belowMax = false)
    {
        if (value < min || value > max || (aboveMin && value == min) || (belowMax && value == max) || value is double.NaN)
        {
            Add(name, $"must be {Bounds(Text(min), Text(max), aboveMin, belowMax, "")}, but is {Text(value)}");
        }
    }

    internal void Length(string name, string? value, int? min = null, int? max = null)
    {
        if (value is not null && (value.Length < min || value.Length > max))
        {
            Add(name, $"must have {Bounds(Text(min), Text(max), aboveMin: false, belowMax: false, " characters")}, but has {Text(value.Length)}");
        }
    }

    internal void Count(string name, int? count, int? min = null, int? max = null)
    {
        if (count < min || count > max)
        {
            Add(name, $"must have {Bounds(Text(min), Text(max), aboveMin: false, belowMax: false, " items")}, but has {Text(count)}");
        }
    }

    internal void MultipleOf(string name, decimal? value, decimal divisor)
    {
        if (value is { } known && divisor != 0 && known % divisor != 0)
        {
            Add(name, $"must be a multiple of {Text(divisor)}, but is {Text(known)}");
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

    internal void KnownNumber(string name, long? value, params long[] known)
    {
        if (value is { } number && Array.IndexOf(known, number) < 0)
        {
            Add(name, $"must be one of {string.Join(", ", known.Select(static one => Text(one)))}, but is {Text(number)}");
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

    private void Add(string name, string message) => errors.Add(new FloraFieldError(PathOf(name), message));

    private static string Bounds(string? min, string? max, bool aboveMin, bool belowMax, string unit)
    {
        if (min is not null && max is not null && !aboveMin && !belowMax)
        {
            return $"{min} to {max}{unit}";
        }
        var lower = min is null ? "" : $"{(aboveMin ? "more than" : "at least")} {min}{unit}";
        var upper = max is null ? "" : $"{(belowMax ? "less than" : "at most")} {max}{unit}";
        return lower + (min is null || max is null ? "" : " and ") + upper;
    }

    private static string? Text(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture);

    private static string Quoted(string value) => $"\"{SafeText.Line(value, 100)}\"";
}
