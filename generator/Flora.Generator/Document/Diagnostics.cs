using System.Collections;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Document;

/// <summary>The findings of one run, in the order in which they were found.</summary>
public sealed class Diagnostics : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> found = [];

    /// <inheritdoc/>
    public int Count => found.Count;

    /// <summary>Whether any finding stops the run.</summary>
    public bool HasErrors => found.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Adds an error at a place.</summary>
    public void Error(string code, SourceLocation at, string message, string fix) =>
        Add(new(code, Severity.Error, at, message, fix));

    /// <summary>Adds an error at the place of a token.</summary>
    public void Error(string code, JToken at, string message, string fix) =>
        Error(code, SourceLocations.Of(at), message, fix);

    /// <summary>Adds a warning at a place.</summary>
    public void Warning(string code, SourceLocation at, string message, string fix) =>
        Add(new(code, Severity.Warning, at, message, fix));

    /// <summary>Adds a warning at the place of a token.</summary>
    public void Warning(string code, JToken at, string message, string fix) =>
        Warning(code, SourceLocations.Of(at), message, fix);

    /// <summary>Adds a finding; the same one is kept once.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (!found.Contains(diagnostic))
        {
            found.Add(diagnostic);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Diagnostic> GetEnumerator() => found.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
