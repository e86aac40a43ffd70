using System.Text;

namespace Flora.Cli.Debugging;

/// <summary>Writes the body of a request as options of curl. Files are named, not read.</summary>
/// <param name="files">The paths of the files, by the name of what holds each.</param>
internal sealed class CurlBody(ILookup<string, string> files)
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
        var disposition = part.Headers.NonValidated["Content-Disposition"].ToString();
        var name = Value(disposition, "name") ?? "";
        var type = part.Headers.NonValidated.TryGetValues("Content-Type", out var types) ? types.ToString() : null;
        if (Value(disposition, "filename") is { } file)
        {
            return ("--form", $"{name}=@{Quoted(NextPath(name))};filename={Quoted(file)};type={type}");
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

    // The header holds UTF-8, a letter for each byte, and no quotes within its values.
    private static string? Value(string disposition, string name)
    {
        var start = disposition.IndexOf($" {name}=\"", StringComparison.Ordinal);
        return start < 0 ? null : Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(disposition[(start + name.Length + 3)..].Split('"')[0]));
    }

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
