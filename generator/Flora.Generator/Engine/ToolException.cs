using Flora.Generator.Document;

namespace Flora.Generator.Engine;

/// <summary>A program that the generator or a test starts is missing, or it failed. The message is one line with a way to fix it.</summary>
/// <param name="code">One of <see cref="DiagnosticCodes"/>.</param>
/// <param name="what">What is wrong, as a sentence.</param>
/// <param name="fix">What to do about it, as a sentence.</param>
public sealed class ToolException(string code, string what, string fix) : Exception($"{what} {fix}")
{
    /// <summary>The same as a diagnostic, located in the list of tools.</summary>
    public Diagnostic ToDiagnostic() => new(code, Severity.Error, new(GeneratorPaths.Tools + "/package.json", 1, 1), what, fix);
}
