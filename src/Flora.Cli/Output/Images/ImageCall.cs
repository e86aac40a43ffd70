using Flora.Cli.Configuration;
using Flora.Cli.Errors;
using Flora.Cli.Terminal;

namespace Flora.Cli.Output.Images;

/// <summary>What images are fetched with.</summary>
/// <param name="Client">Gives the client of the command.</param>
/// <param name="Connection">How the API is reached.</param>
/// <param name="Time">The clock.</param>
/// <param name="Printer">Prints what is no data.</param>
internal sealed record ImageCall(Func<IApiClient> Client, ConnectionSettings Connection, TimeProvider Time, ErrorPrinter Printer)
{
    /// <summary>How large a picture may be; a larger one is scaled down.</summary>
    public required PixelSize Largest { get; init; }
}
