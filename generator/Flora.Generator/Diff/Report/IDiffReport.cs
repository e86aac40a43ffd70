using Flora.Generator.Diff.Model;

namespace Flora.Generator.Diff.Report;

/// <summary>A form in which a comparison is printed.</summary>
internal interface IDiffReport
{
    /// <summary>The word that asks for it.</summary>
    string Name { get; }

    /// <summary>Prints it.</summary>
    void Write(DiffResult result, TextWriter output);
}
