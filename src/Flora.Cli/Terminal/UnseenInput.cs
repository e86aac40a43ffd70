using System.Text;

namespace Flora.Cli.Terminal;

/// <summary>Asks on a terminal for what must not be seen.</summary>
/// <param name="error">Where the question is printed.</param>
internal sealed class UnseenInput(TextWriter error)
{
    private const int Longest = 4096;

    /// <summary>Asks, and reads a line.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    /// <exception cref="IOException">The terminal cannot hide what is typed.</exception>
    internal string Ask(string prompt, CancellationToken cancellationToken)
    {
        using var terminal = OperatingSystem.IsWindows() ? null : new SilentTerminal(cancellationToken);
        error.Write(prompt);
        try
        {
            // Nothing ends a read but what is typed: whoever is interrupted leaves it behind.
            var reading = Task.Run(() => terminal is null ? ReadKeys() : ReadLine(), CancellationToken.None);
            reading.Wait(cancellationToken);
            return reading.Result;
        }
        finally
        {
            // The line end was not shown either.
            error.WriteLine();
        }
    }

    private static string ReadLine() => Encoding.UTF8.GetString(SilentTerminal.ReadLine(Longest)).TrimEnd('\n', '\r');

    private static string ReadKeys()
    {
        var line = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace) line.Length = Math.Max(0, line.Length - 1);
            else if (!char.IsControl(key.KeyChar)) line.Append(key.KeyChar);
        }
        return line.ToString();
    }
}
