using Flora.Cli.CommandLine;

namespace Flora.Cli.Product.History.Sync;

/// <summary>The folder that mirrors the outputs.</summary>
internal static class SyncFolderArgument
{
    internal static readonly OptionSpec Spec = OptionSpec.Argument("DIR", "The folder; it is made when it is not there.") with { IsRequired = true, TakesFile = true };

    /// <summary>Reads it.</summary>
    /// <exception cref="UsageException">There is none, or it cannot be one.</exception>
    internal static string Read(Arguments arguments)
    {
        if (arguments.Find(Spec) is not { Length: > 0 } folder) throw new UsageException($"{Spec.Name} is missing: the folder for the outputs", arguments.Words);
        return File.Exists(folder) ? throw new UsageException($"{Spec.Name} must be a folder, but \"{folder}\" is a file", arguments.Words) : folder;
    }
}
