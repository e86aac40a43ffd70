using Flora.Cli.Auth;
using Flora.Cli.CommandLine;
using Flora.Cli.Errors;

namespace Flora.Cli.Configuration;

/// <summary>
/// Whoever may give a setting, by rank: the command line, the environment, the profile. A profile that the command line names has the rank of
/// the command line: what is typed counts, not what happens to be set.
/// </summary>
internal sealed class SettingSources
{
    private readonly ToolIdentity identity;
    private readonly Arguments arguments;
    private readonly Func<string, string?> variable;

    internal SettingSources(ToolIdentity identity, Arguments arguments, Func<string, string?> variable, ConfigFile file)
    {
        this.identity = identity;
        this.arguments = arguments;
        this.variable = variable;
        File = file;
        ProfileName = Typed(ToolOptions.Profile) ?? Variable(ToolOptions.Profile) ?? file.DefaultProfile ?? new(Configuration.ProfileName.Default, "the default");
        Configuration.ProfileName.Check(ProfileName, arguments.Words);
        Profile = file.Find(ProfileName.Text);
    }

    /// <summary>The configuration file.</summary>
    public ConfigFile File { get; }

    /// <summary>The name of the profile, and who chose it.</summary>
    public Setting ProfileName { get; }

    /// <summary>The profile; null when the file has none of that name.</summary>
    public Profile? Profile { get; }

    /// <summary>The words of the command that is called.</summary>
    public IReadOnlyList<string> Command => arguments.Words;

    /// <summary>The sources for a command line; sample data needs no file.</summary>
    /// <exception cref="ConfigException">The configuration file cannot be used.</exception>
    /// <exception cref="UsageException">The name of the profile is not what it must be.</exception>
    internal static SettingSources Of(ToolHost host, ToolIdentity identity, Arguments arguments, Secrets secrets)
    {
        var file = arguments.Has(ToolOptions.Demo) ? ConfigFile.None : ConfigFile.Read(identity, host.Variable);
        foreach (var key in file.Keys)
        {
            secrets.Add(key);
        }
        return new(identity, arguments, host.Variable, file);
    }

    /// <summary>What is given for an option; null when nobody gives anything.</summary>
    public Setting? Find(OptionSpec option) => All(option).FirstOrDefault();

    /// <summary>Everything that is given for an option, what counts first.</summary>
    public IEnumerable<Setting> All(OptionSpec option)
    {
        var isTyped = arguments.Has(ToolOptions.Profile);
        IEnumerable<Setting?> all =
        [
            Typed(option),
            isTyped ? Profile?.Find(option) : null,
            Variable(option),
            isTyped ? null : Profile?.Find(option),
        ];
        return all.OfType<Setting>();
    }

    /// <summary>Fails when somebody asked for a profile that is not there.</summary>
    /// <exception cref="UsageException">It is not there.</exception>
    internal void RequireProfile()
    {
        if (Profile is not null) return;
        var names = File.ProfileNames;
        if ((Typed(ToolOptions.Profile) ?? Variable(ToolOptions.Profile)) is null)
        {
            if (File.DefaultProfile is not null) throw NoDefault(names);
            return;
        }
        throw new UsageException($"there is no profile {ProfileName.Text} ({ProfileName.Origin})", Command)
        {
            Suggestions = Similar.To(ProfileName.Text, names),
            Advice = (names.Count == 0 ? "" : $"choose one of {string.Join(", ", names)}, or ")
                + $"make it with {identity.CommandLine([.. AuthCommand.Login, ToolOptions.Profile.Name, ProfileName.Text])}",
        };
    }

    // Another key than the one that its owner chose must not be used in silence.
    private ConfigException NoDefault(IReadOnlyList<string> names)
    {
        var close = Similar.To(ProfileName.Text, names);
        return new(
            $"{ProfileName.Origin} names the profile {ProfileName.Text}, and there is none",
            (close.Count > 0 ? $"did you mean {string.Join(" or ", close)}? Mend it, " : names.Count > 0 ? $"name one of {string.Join(", ", names)}, " : "mend it, ")
            + $"or make the profile with {identity.CommandLine([.. AuthCommand.Login, ToolOptions.Profile.Name, ProfileName.Text])}");
    }

    /// <summary>What the command line gives for an option.</summary>
    internal Setting? Typed(OptionSpec option) => arguments.Find(option) is { } text ? new(text, option.Name) : null;

    private Setting? Variable(OptionSpec option) =>
        variable(identity.VariableOf(option)) is { } text && !string.IsNullOrWhiteSpace(text) ? new(text, identity.VariableOf(option)) : null;
}
