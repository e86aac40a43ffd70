using System.Text.Json;
using Flora.Cli.Commands;
using Flora.Cli.Output;
using Flora.Cli.Output.Images;

namespace Flora.Cli.Product.Images;

/// <summary>The images among the outputs of runs.</summary>
internal static class OutputImages
{
    private const string Outputs = "outputs";

    /// <summary>What the tool needs to know of them.</summary>
    internal static ItemImages Support { get; } = new(
        HasOutputs, "a PNG, JPEG, WebP, GIF or BMP of at most 8 MiB and 40 megapixels, within the seconds of --timeout, else 10", call => new OutputThumbnails(call));

    /// <summary>The first image of an item of the history, or of a run; null when it has none.</summary>
    internal static GenerationOutput? FirstOf(ReadOnlyMemory<byte> item)
    {
        using var json = Json.Parse(item);
        if (json.RootElement.ValueKind != JsonValueKind.Object
            || !json.RootElement.TryGetProperty(Outputs, out var outputs)
            || outputs.ValueKind != JsonValueKind.Array)
        {
            return null;
        }
        return outputs.EnumerateArray()
            .Where(output => output.ValueKind == JsonValueKind.Object)
            .Select(output => FloraJson.Parse<GenerationOutput>(Json.Compact(output).ToArray()))
            .FirstOrDefault(output => output.Type == GenerationOutputType.ImageUrl);
    }

    private static bool HasOutputs(ApiCommand command) => command switch
    {
        IListing listing => listing.Members.Contains(Outputs),
        IAnswering answering => answering.Members.Contains(Outputs),
        _ => false,
    };
}
