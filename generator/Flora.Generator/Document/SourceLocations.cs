using Newtonsoft.Json.Linq;

namespace Flora.Generator.Document;

/// <summary>Keeps the place of every token of a document beside it, so that a late stage can still point at the line.</summary>
public static class SourceLocations
{
    /// <summary>Remembers where a token stands.</summary>
    public static void Set(JToken token, SourceLocation location)
    {
        ArgumentNullException.ThrowIfNull(token);
        token.RemoveAnnotations<SourceLocation>();
        token.AddAnnotation(location);
    }

    /// <summary>The place of a token; that of its nearest ancestor when a pass made the token and gave it none.</summary>
    public static SourceLocation Of(JToken token)
    {
        for (JToken? current = token; current is not null; current = current.Parent)
        {
            if (current.Annotation<SourceLocation>() is { } location)
            {
                return location;
            }
        }
        return SourceLocation.None;
    }
}
