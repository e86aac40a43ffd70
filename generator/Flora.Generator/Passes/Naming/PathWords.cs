using System.Text.RegularExpressions;

namespace Flora.Generator.Passes.Naming;

/// <summary>A path as names are made of it: without version, prefix and file ending.</summary>
/// <param name="Segments">Its segments in order.</param>
public sealed partial record PathWords(IReadOnlyList<PathSegment> Segments)
{
    /// <summary>Takes a path template apart: <c>/v1/things/{id}:cancel</c> gives things, id and cancel.</summary>
    public static PathWords Of(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).SelectMany(Take).Where(segment => Words.Of(segment.Text).Count > 0).ToList();
        var prefix = segments.TakeWhile(segment => !segment.IsParameter && Prefix().IsMatch(segment.Text)).Count();
        // A path of nothing but a prefix, such as `/api`, is called after it.
        prefix = segments.Skip(prefix).Any(segment => !segment.IsParameter) ? prefix : 0;
        return new([.. segments.Skip(prefix)]) { Version = string.Concat(segments.Take(prefix).Select(segment => segment.Name)) };
    }

    /// <summary>The prefix as a part of a name; empty as a rule.</summary>
    public string Version { get; private init; } = "";

    /// <summary>The segments that are no parameters.</summary>
    public IEnumerable<PathSegment> Static => Segments.Where(segment => !segment.IsParameter);

    /// <summary>Whether it leads to one thing, and not to a collection or an action.</summary>
    public bool EndsInParameter => Segments is [.., { IsParameter: true }];

    /// <summary>Whether a segment is the version of an API, or the word for one.</summary>
    public static bool IsPrefix(string text) => Prefix().IsMatch(text);

    private static IEnumerable<PathSegment> Take(string segment) =>
        Part().Matches(Ending().Replace(segment, "")).Select(part => new PathSegment(part.Value.Trim('{', '}'), part.Value[0] == '{'));

    [GeneratedRegex(@"\{[^{}]*\}|[^{}:]+")]
    private static partial Regex Part();

    [GeneratedRegex(@"\.(json|xml)$", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(api|rest|v?\d+([._-]\d+)*((alpha|beta|rc)\d*)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();
}
