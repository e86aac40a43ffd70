using Flora.Cli.CommandLine;

namespace Flora.Cli.Configuration;

/// <summary>How the API is reached, checked; the key is looked for when something is sent.</summary>
internal sealed record ConnectionSettings
{
    /// <summary>Where the API is; null for its own address.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Who says where the API is; null when nobody does.</summary>
    public Setting? BaseUrlSetting { get; init; }

    /// <summary>How long an attempt may take.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How often a failed request is sent again.</summary>
    public int? MaxRetries { get; init; }

    /// <summary>Whether sample data answers.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Whether each request and its answer is shown.</summary>
    public bool IsTraced { get; init; }

    /// <summary>Whether the request is printed as a command of curl, and not sent.</summary>
    public bool IsCurl { get; init; }

    /// <exception cref="UsageException">A value is not what it must be, or options exclude each other.</exception>
    /// <exception cref="ConfigException">The configuration file cannot be used.</exception>
    internal static ConnectionSettings Of(Arguments arguments, SettingSources sources)
    {
        var read = new SettingText(arguments.Words);
        var connection = new ConnectionSettings
        {
            BaseUrlSetting = sources.Find(ToolOptions.BaseUrl),
            BaseUrl = read.Address(sources.Find(ToolOptions.BaseUrl)),
            Timeout = read.Duration(sources.Find(ToolOptions.Timeout)),
            MaxRetries = read.Number(sources.Find(ToolOptions.MaxRetries), least: 0, ToolOptions.MaxRetries.Rule!),
            IsDemo = arguments.Has(ToolOptions.Demo),
            IsTraced = arguments.Has(ToolOptions.Debug),
            IsCurl = arguments.Has(ToolOptions.Curl),
        };
        if (connection is { IsDemo: true, IsCurl: true })
        {
            throw new UsageException($"{ToolOptions.Curl.Name} and {ToolOptions.Demo.Name} exclude each other", arguments.Words);
        }
        if (!connection.IsDemo) sources.RequireProfile();
        return connection;
    }
}
