using System.Text;

namespace Flora.Generator.Tests.Support.Driving;

/// <summary>What a run of the tool gave.</summary>
internal sealed record ToolResult(int Code, byte[] Output, string Error)
{
    /// <summary>Standard output as text.</summary>
    public string Text { get; } = Encoding.UTF8.GetString(Output);
}
