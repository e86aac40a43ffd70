namespace Flora.History;

/// <summary>Tells which option cannot be used, as the client does.</summary>
internal static class OptionsFault
{
    /// <exception cref="FloraValidationException">The rule is broken.</exception>
    internal static void ThrowUnless(bool holds, string name, string rule)
    {
        if (!holds)
        {
            throw new FloraValidationException($"{name} {rule}.", [new FloraFieldError(name, rule)]);
        }
    }
}
