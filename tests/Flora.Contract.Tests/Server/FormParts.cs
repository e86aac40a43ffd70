using Flora.Generator.Engine.Server;
using System.Text;
using System.Text.RegularExpressions;

namespace Flora.Contract.Tests.Server;

/// <summary>Takes a form apart.</summary>
internal static partial class FormParts
{
    /// <summary>The parts of a request, in the order in which they were sent; null when its content type or its body is that of no form.</summary>
    public static IReadOnlyList<FormPart>? Of(RecordedRequest request)
    {
        if (Boundary().Match(request.Headers.GetValueOrDefault("Content-Type") ?? "") is not { Success: true } match)
        {
            return null;
        }
        // One character for each byte, so that cutting the text cuts the bytes.
        var pieces = ("\r\n" + Encoding.Latin1.GetString(request.Content)).Split("\r\n--" + match.Groups["boundary"].Value);
        return pieces is ["", .. var parts, ['-', '-', ..]] && parts.All(part => part.Contains("\r\n\r\n", StringComparison.Ordinal)) ? [.. parts.Select(Part)] : null;
    }

    private static FormPart Part(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = text[..end];
        return new(Value(Name().Match(head)) ?? "", Value(FileName().Match(head)), Value(MediaType().Match(head)), Encoding.Latin1.GetBytes(text[(end + 4)..]));
    }

    private static string? Value(Match match) => match.Success ? match.Groups["value"].Value : null;

    [GeneratedRegex("^multipart/form-data; *boundary=\"?(?<boundary>[^\";]+)\"?$")]
    private static partial Regex Boundary();

    [GeneratedRegex("[; ]name=\"?(?<value>[^\";\r\n]*)\"?")]
    private static partial Regex Name();

    [GeneratedRegex("[; ]filename=\"?(?<value>[^\";\r\n]*)\"?")]
    private static partial Regex FileName();

    [GeneratedRegex("^content-type: *(?<value>[^\r\n]+)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex MediaType();
}
