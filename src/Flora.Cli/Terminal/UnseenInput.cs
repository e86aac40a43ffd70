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
        var line = OperatingSystem.IsWindows() ? AskWindows(prompt, cancellationToken) : AskUnix(prompt, cancellationToken);
        // The line end was not shown either.
        error.WriteLine();
        cancellationToken.ThrowIfCancellationRequested();
        return line;
    }

    private string AskUnix(string prompt, CancellationToken cancellationToken)
    {
        using var terminal = new SilentTerminal(cancellationToken);
        error.Write(prompt);
        var line = SilentTerminal.ReadLine(Longest, cancellationToken) ?? [];
        return Encoding.UTF8.GetString(line).TrimEnd('\n', '\r');
    }

    private string AskWindows(string prompt, CancellationToken cancellationToken)
    {
        error.Write(prompt);
        var line = new StringBuilder();
        while (!cancellationToken.IsCancellationRequested && Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace) line.Length = Math.Max(0, line.Length - 1);
            else if (!char.IsControl(key.KeyChar)) line.Append(key.KeyChar);
        }
        return line.ToString();
    }
}
