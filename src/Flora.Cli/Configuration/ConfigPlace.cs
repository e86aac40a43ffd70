namespace Flora.Cli.Configuration;

/// <summary>Where the configuration file is: where each system keeps such files, or where a variable says.</summary>
internal static class ConfigPlace
{
    private const string File = "config.json";

    /// <summary>Its full path; null when neither the variable nor the system tells one.</summary>
    internal static string? Of(ToolIdentity identity, Func<string, string?> variable)
    {
        if (variable(identity.ConfigVariable) is { Length: > 0 } chosen) return Path.GetFullPath(chosen);
        return Folder(variable) is { } folder ? Path.Combine(folder, identity.Name, File) : null;
    }

    private static string? Folder(Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows()) return variable("APPDATA") is { Length: > 0 } data ? data : null;
        var home = variable("HOME") is { Length: > 0 } own ? own : null;
        if (OperatingSystem.IsMacOS()) return home is null ? null : Path.Combine(home, "Library", "Application Support");
        // A relative path is to be ignored, as the XDG specification says.
        return variable("XDG_CONFIG_HOME") is { Length: > 0 } configured && Path.IsPathFullyQualified(configured) ? configured
            : home is null ? null
            : Path.Combine(home, ".config");
    }
}
