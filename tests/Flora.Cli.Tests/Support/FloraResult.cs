using System.Text;

namespace Flora.Cli.Tests.Support;

/// <summary>What a run of the tool gave.</summary>
internal sealed record FloraResult(int ExitCode, byte[] Output, string Error)
{
    internal string Text { get; } = Encoding.UTF8.GetString(Output);
}
