using System.Text;

namespace Flora.History;

/// <summary>A layout of files below a folder, checked before anything is done.</summary>
internal sealed class FileLayout
{
    private readonly IReadOnlyList<IReadOnlyList<(bool IsField, string Text)>> segments;
    private readonly TimeZoneInfo zone;

    private FileLayout(IReadOnlyList<IReadOnlyList<(bool IsField, string Text)>> segments, TimeZoneInfo zone)
    {
        this.segments = segments;
        this.zone = zone;
    }

    /// <exception cref="FloraValidationException">It is no layout.</exception>
    internal static FileLayout Parse(string? layout, TimeZoneInfo? zone)
    {
        var text = layout ?? "";
        const string End = "{" + LayoutFields.Extension + "}";
        if (text.EndsWith(End, StringComparison.Ordinal))
        {
            text = text.Substring(0, text.Length - End.Length);
        }
        Check(text.Length > 0 && !text.StartsWith("/", StringComparison.Ordinal) && !text.EndsWith("/", StringComparison.Ordinal),
            "must name a file below the folder, such as " + SyncOptions.DefaultLayout);
        return new([.. text.Split('/').Select(Segment)], zone ?? TimeZoneInfo.Utc);
    }

    /// <summary>The folder and the name of an output, without extension; whatever the values are, each is a safe name.</summary>
    internal (string Folder, string Name) Of(Generation run, GenerationOutput output, int number)
    {
        var names = segments.Select(segment => SafeName.Of(string.Concat(segment.Select(part =>
            part.IsField ? LayoutFields.Value(part.Text, run, output, number, zone) : part.Text)))).ToArray();
        return (string.Join("/", names.Take(names.Length - 1)), names[names.Length - 1]);
    }

    private static List<(bool IsField, string Text)> Segment(string text)
    {
        var parts = new List<(bool, string)>();
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '{')
            {
                literal.Append(text[i]);
                continue;
            }
            var end = text.IndexOf("}", i, StringComparison.Ordinal);
            var name = end < 0 ? text.Substring(i + 1) : text.Substring(i + 1, end - i - 1);
            Check(name != LayoutFields.Extension, "has {ext} at another place than its end");
            Check(end >= 0 && LayoutFields.Exists(name), $"has no field {{{name}}}: there are {string.Join(", ", LayoutFields.Names.Select(static field => $"{{{field}}}"))}");
            Flush();
            parts.Add((true, name));
            i = end;
        }
        Flush();
        Check(parts.Count > 0, "has a folder without a name");
        return parts;

        void Flush()
        {
            if (literal.Length > 0)
            {
                parts.Add((false, Literal(literal.ToString(), isFirst: parts.Count == 0)));
                literal.Clear();
            }
        }
    }

    // What would silently become another name is refused, since somebody wrote it.
    private static string Literal(string text, bool isFirst)
    {
        Check(SafeName.Of("x" + text + "x") == "x" + text.Normalize(NormalizationForm.FormC) + "x", "has a character that no name can have on every system: use / between folders, and letters, digits, - and _");
        Check(!isFirst || (text[0] != '.' && text[0] != '-'), "has a name that begins with a dot or a hyphen");
        return text;
    }

    private static void Check(bool holds, string rule) => OptionsFault.ThrowUnless(holds, nameof(SyncOptions.Layout), rule);
}
