using System.Xml;
using System.Xml.Linq;
using Flora.Generator.Document;

namespace Flora.Generator.Release;

/// <summary>Reads the version from the one place where it stands.</summary>
internal static class ProjectVersion
{
    /// <summary>The file, relative to the root.</summary>
    public const string File = "Directory.Build.props";

    /// <summary>The version; null with a diagnostic when there is none.</summary>
    public static SemanticVersion? Read(GeneratorPaths paths, Diagnostics diagnostics)
    {
        try
        {
            var found = XDocument.Load(paths[File]).Descendants("Version").FirstOrDefault()?.Value.Trim();
            if (found is not null && SemanticVersion.Parse(found) is { } version)
            {
                return version;
            }
            Refuse(found is null ? "There is no version" : $"'{found}' is no version");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or XmlException)
        {
            Refuse($"The file cannot be read: {fault.Message}");
        }
        return null;

        void Refuse(string what) => diagnostics.Error(DiagnosticCodes.NotReleased, new SourceLocation(File, 1, 1), what, "Write it as '<Version>1.2.3</Version>'");
    }
}
