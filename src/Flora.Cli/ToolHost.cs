using Flora.Cli.Terminal;

namespace Flora.Cli;

/// <summary>What surrounds the tool: streams, screens, environment and clock.</summary>
internal sealed record ToolHost
{
    /// <summary>Opens what a value <c>-</c> stands for.</summary>
    public required StandardInput Input { get; init; }

    /// <summary>Asks on the terminal for what must not be seen; null where standard input is no terminal.</summary>
    public Func<string, CancellationToken, string>? AskUnseen { get; init; }

    /// <summary>Takes data.</summary>
    public required Stream Output { get; init; }

    /// <summary>Takes everything else.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>What shows the data; the argument says whether the user wants no colours.</summary>
    public required Func<bool, Screen> OutputScreen { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>That of this process.</summary>
    internal static ToolHost OfProcess()
    {
        var probe = new ScreenProbe(Environment.GetEnvironmentVariable);
        var error = new StreamWriter(StandardStream.Error) { AutoFlush = true, NewLine = "\n" };
        return new()
        {
            Input = new(Console.OpenStandardInput),
            AskUnseen = Console.IsInputRedirected ? null : new UnseenInput(error).Ask,
            Output = StandardStream.Output,
            Error = error,
            OutputScreen = noColor => Console.IsOutputRedirected ? Screen.None : probe.Probe(ScreenWidth.Find(), noColor),
            Variable = Environment.GetEnvironmentVariable,
            Time = TimeProvider.System,
        };
    }
}
