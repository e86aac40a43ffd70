using System.Text;
using Flora.Generator.Document;

namespace Flora.Generator.Emit.Projects;

/// <summary>Files in a project's folder that the generator did not write: it leaves them alone, and does not write over them.</summary>
internal static class ForeignFiles
{
    /// <summary>Reports each file that stands where one of another text has to go.</summary>
    public static void Refuse(OutputRoot root, OutputTree tree, LockFile? earlier, Diagnostics diagnostics)
    {
        foreach (var (path, text) in tree.Where(file => earlier?.Outputs.ContainsKey(file.Key) != true))
        {
            if (Directory.Exists(root[path]) || (File.Exists(root[path]) && !File.ReadAllBytes(root[path]).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(text))))
            {
                diagnostics.Error(DiagnosticCodes.ForeignFile, new SourceLocation(path, 1, 1),
                    "The folder holds a file of this name that the generator did not write", "Move it away, or name another folder");
            }
        }
    }
}
