using System.Globalization;

namespace Flora.History;

/// <summary>Gives a file that is complete its name.</summary>
internal static class FilePlacer
{
    private const int MostNames = 10_000;

    // On Unix .NET first looks whether a name is taken and then renames, over a file that came between: only one may do so at a time.
    private static readonly object Naming = new();

    /// <summary>Moves a file to a path, over one that is there.</summary>
    internal static void Replace(string part, string path)
    {
#if NET8_0_OR_GREATER
        File.Move(part, path, overwrite: true);
#else
        if (File.Exists(path))
        {
            File.Replace(part, path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(part, path);
        }
#endif
    }

    /// <summary>Moves a file into a folder, under the name or, where that is taken, the name with a number.</summary>
    /// <param name="part">The file.</param>
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <param name="name">A safe name, without extension.</param>
    /// <param name="extension">The extension.</param>
    /// <param name="claim">Reserves a name; false when it is another file's.</param>
    /// <param name="adopts">Whether a file that has the same content is taken for this one, from before a crash.</param>
    /// <returns>The path.</returns>
    internal static string Place(string part, string folder, string name, string extension, Func<string, bool> claim, bool adopts)
    {
        Directory.CreateDirectory(folder);
        for (var number = 1; number < MostNames; number++)
        {
            var suffix = number == 1 ? extension : string.Format(CultureInfo.InvariantCulture, "-{0}{1}", number, extension);
            var path = Path.Combine(folder, SafeName.Of(name, suffix));
            if (!claim(path))
            {
                continue;
            }
            if (Directory.Exists(path))
            {
                continue;
            }
            if (IsMoved(part, path))
            {
                return path;
            }
            if (adopts && FileComparison.AreSame(part, path))
            {
                File.Delete(part);
                return path;
            }
        }
        throw new IOException($"Every name like {name} is taken in {folder}.");
    }

    private static bool IsMoved(string part, string path)
    {
        lock (Naming)
        {
            if (File.Exists(path))
            {
                return false;
            }
            try
            {
                File.Move(part, path);
                return true;
            }
            catch (IOException) when (File.Exists(path))
            {
                return false;   // another program was faster
            }
        }
    }
}
