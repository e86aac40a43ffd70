namespace Flora.Benchmarks.Reports;

/// <summary>The clone that this program was built from.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Flora.Generated.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks run within a clone.");
    }
}
