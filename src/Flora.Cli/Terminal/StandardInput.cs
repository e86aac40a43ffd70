using System.Text;

namespace Flora.Cli.Terminal;

/// <summary>Standard input: one value of a command can come from it.</summary>
/// <param name="open">Opens it.</param>
internal sealed class StandardInput(Func<Stream> open)
{
    /// <summary>What stands for it on a command line.</summary>
    internal const string Name = "-";

    /// <summary>Standard input as bytes.</summary>
    internal Stream Open() => open();

    /// <summary>All of standard input as text.</summary>
    internal string ReadText()
    {
        using var reader = new StreamReader(open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        return reader.ReadToEnd();
    }
}
