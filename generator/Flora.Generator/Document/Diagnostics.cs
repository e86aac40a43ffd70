using System.Collections;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Document;

/// <summary>The findings of one run, in the order in which they were found.</summary>
public sealed class Diagnostics : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> found = [];
    private readonly HashSet<Diagnostic> known = [];

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
        if (known.Add(diagnostic))
        {
            found.Add(diagnostic);
        }
    }

    /// <summary>Gives the findings with a code another severity.</summary>
    public void Judge(string code, Severity severity)
    {
        for (var index = 0; index < found.Count; index++)
        {
            found[index] = found[index].Code == code ? found[index] with { Severity = severity } : found[index];
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Diagnostic> GetEnumerator() => found.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
