using System.Text;

namespace Flora.Cli.Commands;

/// <summary>Hands on a text that was answered like any other bytes: it is printed as it is.</summary>
internal static class TextDownload
{
    /// <param name="text">The text; null for none.</param>
    internal static FloraDownload Of(string? text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text ?? "")), "text/plain; charset=utf-8");
}
