namespace Flora.Contract.Tests;

/// <summary>Files that the build copied beside the tests.</summary>
internal static class OutputFiles
{
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);
}
