using Flora.Generator.Document;

namespace Flora.Generator.Commands;

/// <summary>Turns a fault of the generator itself into one line.</summary>
internal static class Crash
{
    /// <summary>The line; the whole fault goes to a file that the line names, where one can be written.</summary>
    public static string Describe(Exception fault, GeneratorPaths? paths)
    {
        var what = string.Join(' ', fault.Message.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return $"error {DiagnosticCodes.Internal}: The generator failed: {what} ({fault.GetType().Name}). "
            + $"Nothing was written. Please report it with the document{Keep(fault, paths)}.";
    }

    private static string Keep(Exception fault, GeneratorPaths? paths)
    {
        if (paths is null)
        {
            return "";
        }
        try
        {
            File.WriteAllText(paths.IntermediateFile("flora.crash.txt"), fault.ToString());
            return $" and {GeneratorPaths.Intermediate}/flora.crash.txt";
        }
        catch (Exception second) when (second is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
