using System.Text;
using Flora.Cli.Auth;
using Flora.Cli.CommandLine;
using Flora.Cli.Configuration;
using Flora.Cli.Errors;
using Flora.Cli.Runs;
using Flora.Cli.Terminal;

namespace Flora.Cli.Commands;

/// <summary>One call of a command of the tool itself.</summary>
/// <param name="Host">What surrounds the tool.</param>
/// <param name="Identity">What the tool is called.</param>
/// <param name="Catalogue">All commands.</param>
/// <param name="Arguments">The command line.</param>
/// <param name="Printer">Prints what is no data.</param>
/// <param name="Screen">What shows the data.</param>
internal sealed record LocalCall(
    ToolHost Host, ToolIdentity Identity, CommandCatalogue Catalogue, Arguments Arguments, ErrorPrinter Printer, Screen Screen)
{
    /// <summary>Reads the settings of the command line, the environment and the configuration file.</summary>
    public SettingSources ReadSettings()
    {
        var sources = SettingSources.Of(Host, Identity, Arguments, Printer.Secrets);
        foreach (var note in sources.File.Misspelt(sources.ProfileName.Text))
        {
            Notice(note);
        }
        return sources;
    }

    /// <summary>How the API is reached, and what makes a client for it when something is sent; to be disposed of.</summary>
    public ClientFactory Clients()
    {
        var sources = ReadSettings();
        var keys = new KeyFinder(Identity, sources, new(Host, Arguments.Words, Notice), Printer, Notice);
        var log = Arguments.Has(ToolOptions.Quiet) ? null : new RetryNotices(Notice);
        return new(Host, Identity, ConnectionSettings.Of(Arguments, sources), keys, Printer, log);
    }

    /// <summary>Says what is no data, unless the user wants silence.</summary>
    public void Notice(string text)
    {
        if (!Arguments.Has(ToolOptions.Quiet)) Printer.Notice(text);
    }

    /// <summary>Prints data.</summary>
    public void Print(string text) => Host.Output.Write(Encoding.UTF8.GetBytes(text));
}
