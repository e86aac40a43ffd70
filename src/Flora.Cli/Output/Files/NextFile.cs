using System.Globalization;

namespace Flora.Cli.Output.Files;

/// <summary>Names the file that goes on where another ended.</summary>
internal static class NextFile
{
    /// <summary>The next name that is free, a device being followed by itself: <c>runs.json</c> is followed by <c>runs.2.json</c>, and that by <c>runs.3.json</c>.</summary>
    internal static string After(string path)
    {
        if (OutputFile.IsDevice(Path.GetFullPath(path))) return path;
        var folder = Path.GetDirectoryName(path) ?? "";
        var (name, kind) = (Path.GetFileNameWithoutExtension(path), Path.GetExtension(path));
        var number = 1;
        if (int.TryParse(Path.GetExtension(name).TrimStart('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last < int.MaxValue)
        {
            (name, number) = (Path.GetFileNameWithoutExtension(name), last);
        }
        string next;
        do
        {
            number++;
            next = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}.{number}{kind}"));
        }
        while (File.Exists(next));
        return next;
    }
}
