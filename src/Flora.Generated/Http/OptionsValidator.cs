namespace Flora.Runtime;

/// <summary>Collects what is wrong with options.</summary>
internal sealed class OptionsValidator
{
    // The longest time that timers of every platform take.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    private readonly List<FloraFieldError> errors = [];

    internal void Add(string field, string message) => errors.Add(new FloraFieldError(field, message));

    internal void Timeout(string field, TimeSpan? value)
    {
        if (value is { } time && time != System.Threading.Timeout.InfiniteTimeSpan && (time <= TimeSpan.Zero || time > Longest))
        {
            Add(field, $"must be positive and at most {Longest:c}, or infinite, but is {time:c}");
        }
    }

    internal void Delay(string field, TimeSpan value)
    {
        if (value < TimeSpan.Zero || value > Longest)
        {
            Add(field, $"must not be negative and at most {Longest:c}, but is {value:c}");
        }
    }

    internal void NotNegative(string field, int? value)
    {
        if (value < 0)
        {
            Add(field, FormattableString.Invariant($"must not be negative, but is {value}"));
        }
    }

    internal void Positive(string field, long value)
    {
        if (value <= 0)
        {
            Add(field, FormattableString.Invariant($"must be positive, but is {value}"));
        }
    }

    internal void ThrowIfInvalid(string subject)
    {
        if (errors.Count > 0)
        {
            var problems = string.Join("; ", errors.Select(static error => $"{error.Field} {error.Message}"));
            throw new FloraValidationException($"{subject} cannot be used: {problems}. Nothing was sent.", errors);
        }
    }
}
