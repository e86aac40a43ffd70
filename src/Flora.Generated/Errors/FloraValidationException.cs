namespace Flora;

/// <summary>Something was found unusable before anything was sent: a parameter, an option, or the API key (field <c>api_key</c>).</summary>
public sealed class FloraValidationException : FloraException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="fields">What was refused.</param>
    /// <param name="innerException">Why, if another exception tells.</param>
    public FloraValidationException(string? message, IEnumerable<FloraFieldError>? fields = null, Exception? innerException = null)
        : base(message, innerException) => Fields = fields is null ? [] : [.. fields];

    /// <summary>What was refused, named as the API names it; never empty when the package throws.</summary>
    public IReadOnlyList<FloraFieldError> Fields { get; }
}
