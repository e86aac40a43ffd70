using Flora.Cli.Product.Demo;
using Flora.Cli.Product.History;
using Flora.Cli.Product.Images;

namespace Flora.Cli.Product;

/// <summary>What this tool knows of FLORA beyond the document.</summary>
internal static class FloraIdentity
{
    /// <summary>Adds it to what is known of any API.</summary>
    internal static ToolIdentity Of(ToolIdentity generated) => generated with
    {
        Summary = "The command-line tool of FLORA's generation history.",
        KeyPlace = "Settings > API Keys",
        Advice = new Dictionary<int, string>
        {
            [400] = "check the values; the prefix of an id says what it identifies",
            [402] = "top up in Settings > Billing",
            [403] = "check your role in the workspace",
            [404] = "check the id, and that the key belongs to that workspace",
        },
        Commands = HistoryCommands.All,
        Images = OutputImages.Support,
        Explain = HistoryFaults.Explain,
        Demo = DemoClient.Options,
    };
}
