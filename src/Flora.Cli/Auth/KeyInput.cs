using System.Text;
using Flora.Cli.CommandLine;
using Flora.Cli.Configuration;
using Flora.Cli.Terminal;

namespace Flora.Cli.Auth;

/// <summary>Reads keys that stand on no command line: from a file, from standard input, or typed unseen on a terminal.</summary>
/// <param name="host">What surrounds the tool.</param>
/// <param name="command">The words of the command that is called.</param>
/// <param name="notice">Says what is no data.</param>
internal sealed class KeyInput(ToolHost host, IReadOnlyList<string> command, Action<string> notice)
{
    private const int Largest = 16 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The key in the file of <c>--api-key-file</c>; null when the option is not given.</summary>
    /// <exception cref="UsageException">The file cannot be read, or the key is given twice.</exception>
    internal Setting? Option(SettingSources sources, CancellationToken cancellationToken)
    {
        if (sources.Typed(ToolOptions.ApiKeyFile) is not { } file) return null;
        if (sources.Typed(ToolOptions.ApiKey) is not null)
        {
            throw new UsageException($"{ToolOptions.ApiKey.Name} and {ToolOptions.ApiKeyFile.Name} exclude each other", command);
        }
        return file.Text == StandardInput.Name
            ? new(FromInput("API key (not shown): ", cancellationToken), $"{file.Origin} {file.Text}")
            : new(FromFile(file), $"{file.Origin} {file.Text}");
    }

    /// <summary>The key that is typed, or comes on standard input where that is no terminal.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="UsageException">It cannot be read.</exception>
    internal string FromInput(string prompt, CancellationToken cancellationToken)
    {
        try
        {
            if (host.AskUnseen?.Invoke(prompt, cancellationToken) is { } typed) return typed;
            using var input = host.Input.Open();
            return Text(BoundedInput.Read(input, Largest));
        }
        catch (Exception error) when (error is IOException or ArgumentException)
        {
            throw new UsageException($"the API key cannot be read from standard input: {error.Message.TrimEnd('.')}", command);
        }
    }

    private string FromFile(Setting file)
    {
        try
        {
            var (content, isOpenToOthers) = PrivateFile.Read(Path.GetFullPath(file.Text), Largest);
            // Not refused: secrets that are mounted into a container are often readable by all of it.
            if (isOpenToOthers) notice($"warning: others can read the key in {file.Text}: chmod 600 {ShellWord.Quote(file.Text)}");
            return Text(content);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"{file.Origin} must be the path of a file, but there is none at \"{file.Text}\"", command);
        }
        catch (Exception error) when (error is IOException or ArgumentException)
        {
            throw new UsageException($"{file.Origin} \"{file.Text}\" cannot be read: {error.Message.TrimEnd('.')}", command);
        }
    }

    // Editors and echo end a file with a line end.
    private static string Text(byte[] content)
    {
        var bytes = content.AsSpan();
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (bytes.EndsWith("\n"u8)) bytes = bytes[..^1];
        if (bytes.EndsWith("\r"u8)) bytes = bytes[..^1];
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new IOException("it is no text");
        }
    }
}
