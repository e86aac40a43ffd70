using Flora.Cli.Terminal;

namespace Flora.Cli;

/// <summary>What surrounds the tool: streams, screens, environment and clock.</summary>
internal sealed record ToolHost
{
    /// <summary>Opens what a value <c>-</c> stands for.</summary>
    public required StandardInput Input { get; init; }

    /// <summary>Asks on the terminal for what must not be seen; gives null, or is null, where standard input is none.</summary>
    public Func<string, CancellationToken, string?>? AskUnseen { get; init; }

    /// <summary>Takes data.</summary>
    public required Stream Output { get; init; }

    /// <summary>Takes everything else.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>What shows the data; the argument says whether the user wants no colours.</summary>
    public required Func<bool, Screen> OutputScreen { get; init; }

    /// <summary>What shows everything else; the argument says whether the user wants no colours.</summary>
    public Func<bool, Screen> ErrorScreen { get; init; } = _ => Screen.None;

    /// <summary>What is under <see cref="Error"/> where it is the process's own.</summary>
    public NoticeStream? Notices { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>That of this process.</summary>
    internal static ToolHost OfProcess()
    {
        var probe = new ScreenProbe(Environment.GetEnvironmentVariable);
        var notices = new NoticeStream(
            StandardStream.Error, () => ScreenOf(StandardStream.Error, probe, noColor: true), () => StandardStream.Output.Kind, TimeProvider.System);
        var error = new StreamWriter(notices) { AutoFlush = true, NewLine = "\n" };
        return new()
        {
            Input = new(Console.OpenStandardInput),
            AskUnseen = (prompt, token) => Console.IsInputRedirected ? null : new UnseenInput(error).Ask(prompt, token),
            Output = new DataStream(StandardStream.Output, notices),
            Error = error,
            OutputScreen = noColor => ScreenOf(StandardStream.Output, probe, noColor),
            ErrorScreen = noColor => ScreenOf(StandardStream.Error, probe, noColor),
            Notices = notices,
            Variable = Environment.GetEnvironmentVariable,
            Time = TimeProvider.System,
        };
    }

    private static Screen ScreenOf(StandardStream stream, ScreenProbe probe, bool noColor) =>
        stream.IsTerminal
            ? probe.Terminal(ScreenSize.Of(stream.File), noColor, !OperatingSystem.IsWindows() || WindowsConsole.Prepare(stream.File))
            : probe.Redirected(noColor);
}
