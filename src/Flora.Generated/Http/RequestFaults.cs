namespace Flora.Runtime;

/// <summary>What is found unusable while a request is put together.</summary>
internal static class RequestFaults
{
    /// <exception cref="FloraValidationException">The file is not there.</exception>
    internal static void ThrowIfUnusable(string name, FloraFile file)
    {
        if (file.Source.Problem is { } problem)
        {
            throw Of(name, problem);
        }
    }

    internal static FloraValidationException Of(string name, string problem) =>
        new($"{name} {problem}. Nothing was sent.", [new FloraFieldError(name, problem)]);
}
