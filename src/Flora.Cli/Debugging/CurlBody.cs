using System.Text;
using System.Text.RegularExpressions;

namespace Flora.Cli.Debugging;

/// <summary>Writes the body of a request as options of curl. Files are named, not read.</summary>
/// <param name="files">The paths of the files, by the name of what holds each.</param>
internal sealed partial class CurlBody(ILookup<string, string> files)
{
    private readonly Dictionary<string, int> written = new(StringComparer.Ordinal);

    internal async Task<IReadOnlyList<(string Option, string Value)>> OptionsAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        switch (content)
        {
            case null:
                return [];
            case MultipartContent form:
                var parts = new List<(string, string)>();
                foreach (var part in form)
                {
                    parts.Add(await PartAsync(part, cancellationToken).ConfigureAwait(false));
                }
                return parts;
            case ByteArrayContent:
                return [("--data-raw", await content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false))];
            default:
                return [("--data-binary", $"@{files.Single().Single()}")];
        }
    }

    private async Task<(string Option, string Value)> PartAsync(HttpContent part, CancellationToken cancellationToken)
    {
        var disposition = Disposition().Match(part.Headers.NonValidated["Content-Disposition"].ToString());
        var name = Text(disposition.Groups["name"]);
        var type = part.Headers.NonValidated.TryGetValues("Content-Type", out var types) ? types.ToString() : null;
        if (disposition.Groups["file"] is { Success: true } file)
        {
            return ("--form", $"{name}=@{Quoted(NextPath(name))};filename={Quoted(Text(file))};type={type}");
        }
        var text = await part.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return type is null ? ("--form-string", $"{name}={text}") : ("--form", $"{name}={Quoted(text)};type={type}");
    }

    private string NextPath(string name)
    {
        var index = written.GetValueOrDefault(name);
        written[name] = index + 1;
        return files[name].ElementAt(index);
    }

    // The header holds UTF-8, a letter for each byte.
    private static string Text(Group group) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(group.Value));

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex("""name="(?<name>[^"]*)"(; filename="(?<file>[^"]*)")?""")]
    private static partial Regex Disposition();
}
