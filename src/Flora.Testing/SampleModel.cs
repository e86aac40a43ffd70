using System.Globalization;

namespace Flora.Testing;

/// <summary>A model of the sample data: what it makes, how long it takes and what it costs.</summary>
internal sealed class SampleModel(string id, GenerationOutputType type, string extension, int most, int seconds, decimal price)
{
    private static readonly string[] Texts =
    [
        "A slow dolly towards the window; the curtain lifts, and the city lights come into focus.",
        "Three colourways of the same jacket on a seamless grey background, soft key light from the left.",
        "Wide shot: the harbour at dawn.\nClose-up: a hand on the rail.\nCut to black.",
    ];

    internal static IReadOnlyList<SampleModel> All { get; } =
    [
        new("t2i-flux-2-pro", GenerationOutputType.ImageUrl, "png", most: 4, seconds: 9, price: 0.045m),
        new("t2i-nano-banana-pro", GenerationOutputType.ImageUrl, "png", most: 2, seconds: 14, price: 0.134m),
        new("i2i-seedream-4-5", GenerationOutputType.ImageUrl, "webp", most: 4, seconds: 11, price: 0.04m),
        new("t2v-veo-3-1", GenerationOutputType.VideoUrl, "mp4", most: 1, seconds: 95, price: 3.2m),
        new("i2v-kling-2-5-turbo", GenerationOutputType.VideoUrl, "mp4", most: 1, seconds: 70, price: 0.35m),
        new("t2a-eleven-v3", GenerationOutputType.AudioUrl, "mp3", most: 1, seconds: 6, price: 0.0125m),
        new("llm-claude-sonnet", GenerationOutputType.Text, "", most: 1, seconds: 4, price: 0.0042m),
        new("llm-brief-writer", GenerationOutputType.DocumentUrl, "pdf", most: 1, seconds: 18, price: 0.021m),
    ];

    internal string Id { get; } = id;

    internal int Seconds { get; } = seconds;

    internal decimal Price { get; } = price;

    internal IReadOnlyList<GenerationOutput> Outputs(string runId, SampleNumbers numbers)
    {
        var outputs = new GenerationOutput[1 + numbers.Below(most)];
        for (var index = 0; index < outputs.Length; index++)
        {
            var name = string.Format(CultureInfo.InvariantCulture, "output_{0}", index + 1);
            var content = type == GenerationOutputType.Text
                ? Texts[numbers.Below(Texts.Length)]
                : $"https://media.flora.ai/{runId}/{name}.{extension}";
            outputs[index] = FloraModelFactory.GenerationOutput(name, type, content);
        }
        return outputs;
    }
}
