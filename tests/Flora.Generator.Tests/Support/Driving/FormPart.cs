using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Flora.Generator.Tests.Support.Driving;

/// <summary>A part of a form as it arrived.</summary>
/// <param name="Name">The part's name.</param>
/// <param name="FileName">The name of the file; null when the part is none.</param>
/// <param name="ContentType">The content type; null when it has none.</param>
/// <param name="Text">The content.</param>
internal sealed record FormPart(string Name, string? FileName, string? ContentType, string Text)
{
    public static IReadOnlyList<FormPart> Read(string contentType, byte[] body)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(contentType).Boundary).ToString();
        var reader = new MultipartReader(boundary, new MemoryStream(body));
        var parts = new List<FormPart>();
        while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
        {
            var disposition = ContentDispositionHeaderValue.Parse(section.ContentDisposition);
            using var text = new StreamReader(section.Body);
            parts.Add(new(
                HeaderUtilities.RemoveQuotes(disposition.Name).ToString(),
                disposition.FileName.HasValue ? HeaderUtilities.RemoveQuotes(disposition.FileName).ToString() : null,
                section.ContentType,
                text.ReadToEnd()));
        }
        return parts;
    }
}
