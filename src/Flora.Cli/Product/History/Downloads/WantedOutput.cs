namespace Flora.Cli.Product.History.Downloads;

/// <summary>An output to download.</summary>
/// <param name="Order">Its place among all that are wanted.</param>
/// <param name="RunId">Its run.</param>
/// <param name="Number">Its place among the outputs of the run, from 1 on.</param>
/// <param name="Output">The output.</param>
internal sealed record WantedOutput(int Order, string RunId, int Number, GenerationOutput Output);
