using System.Globalization;
using System.Text.RegularExpressions;
using Flora.Generator.Document;

namespace Flora.Generator.Engine;

/// <summary>Finds Java, which runs the server of the contract tests.</summary>
public static partial class JavaRuntime
{
    private const string Requirement = "Install Java 17 or later and put it on the PATH or into JAVA_HOME; only the contract tests need it.";

    /// <summary>The full path of <c>java</c>: of JAVA_HOME, else of the PATH.</summary>
    /// <exception cref="ToolException">It is missing or older than version 17.</exception>
    public static string Find()
    {
        var java = OfHome() ?? ProgramPath.Find("java")
            ?? throw new ToolException(DiagnosticCodes.ToolMissing, "Java ('java') is not on the PATH.", Requirement);
        var said = ToolProcess.Run(java, ["-version"], Environment.CurrentDirectory);
        var version = Version().Match(said.Error + said.Output).Groups[1].Value;
        return int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major >= 17
            ? java
            : throw new ToolException(DiagnosticCodes.ToolMissing, $"'{java}' is not Java 17 or later: {said.FirstLine}.", Requirement);
    }

    private static string? OfHome()
    {
        var home = Environment.GetEnvironmentVariable("JAVA_HOME");
        var java = string.IsNullOrEmpty(home) ? "" : Path.Combine(home, "bin", OperatingSystem.IsWindows() ? "java.exe" : "java");
        return File.Exists(java) ? java : null;
    }

    [GeneratedRegex("version \"([0-9]+)")]
    private static partial Regex Version();
}
