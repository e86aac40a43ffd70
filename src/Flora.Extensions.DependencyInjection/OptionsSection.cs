using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Flora.DependencyInjection;

/// <summary>Reads options from a configuration without reflection. What is absent or empty stays as it is; no message quotes a value.</summary>
/// <param name="name">The name of the options.</param>
/// <param name="configuration">The section, or a whole configuration.</param>
internal sealed class OptionsSection(string name, IConfiguration configuration)
{
    private const string Root = "Flora";
    private const string Span = "a time such as 00:01:30 (hours:minutes:seconds), or infinite";

    private readonly IConfiguration section = configuration is IConfigurationRoot
        ? configuration.GetSection(name.Length == 0 ? Root : ConfigurationPath.Combine(Root, name))
        : configuration;

    private readonly List<string> failures = [];

    private delegate bool Parser<T>(string text, out T value);

    /// <exception cref="OptionsValidationException">A value cannot be read.</exception>
    internal void Bind(FloraClientOptions options)
    {
        options.ApiKey = Read(nameof(options.ApiKey), options.ApiKey, "text", Text);
        options.BaseUrl = Read(nameof(options.BaseUrl), options.BaseUrl, "an absolute URL", Url);
        options.Timeout = Read(nameof(options.Timeout), options.Timeout, Span, Time);
        options.MaxRetries = Read(nameof(options.MaxRetries), options.MaxRetries, "a whole number", Int32);
        options.MaxRetryDelay = Read(nameof(options.MaxRetryDelay), options.MaxRetryDelay, Span, Time);
        options.MaxResponseBytes = Read(nameof(options.MaxResponseBytes), options.MaxResponseBytes, "a whole number", Int64);
        options.PrefetchNextPage = Read(nameof(options.PrefetchNextPage), options.PrefetchNextPage, "true or false", bool.TryParse);
        if (failures.Count > 0)
        {
            throw new OptionsValidationException(name, typeof(FloraClientOptions), failures);
        }
    }

    private T Read<T>(string key, T present, string what, Parser<T> parse)
    {
        if (section[key] is not { Length: > 0 } text)
        {
            return present;
        }
        if (parse(text, out var value))
        {
            return value;
        }
        var path = section is IConfigurationSection { Path: var parent } ? ConfigurationPath.Combine(parent, key) : key;
        failures.Add($"{path} must be {what}");
        return present;
    }

    private static bool Text(string text, out string? value)
    {
        value = text;
        return true;
    }

    private static bool Url(string text, out Uri? value) => Uri.TryCreate(text, UriKind.Absolute, out value);

    private static bool Int32(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool Int64(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool Time(string text, out TimeSpan value)
    {
        if (string.Equals(text, "infinite", StringComparison.OrdinalIgnoreCase))
        {
            value = Timeout.InfiniteTimeSpan;
            return true;
        }
        // A number alone would be one of days, which nobody means.
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value) && !Int32(text, out _);
    }
}
