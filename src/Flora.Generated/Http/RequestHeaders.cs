using System.Net.Http.Headers;
using System.Reflection;

namespace Flora.Runtime;

/// <summary>The headers of a request: the package's own, and those of the call's options.</summary>
internal static class RequestHeaders
{
    private static readonly string UserAgent = ProductOf(typeof(RequestHeaders).Assembly);

    // Those that HTTP counts to the body without their names saying so.
    private static readonly string[] ContentHeaders = ["ALLOW", "EXPIRES", "LAST-MODIFIED"];

    /// <exception cref="FloraValidationException">An option or a header cannot be used.</exception>
    internal static void Check(RequestOptions options)
    {
        var check = new OptionsValidator();
        check.Timeout("timeout", options.Timeout);
        check.NotNegative("max_retries", options.MaxRetries);
        foreach (var header in options.Headers)
        {
            if (ProblemOf(header.Key, header.Value) is { } problem)
            {
                check.Add($"headers.{SafeText.Line(header.Key, 100)}", problem);
            }
        }
        check.ThrowIfInvalid(nameof(RequestOptions));
    }

    internal const string NoValue = "must be a text of ASCII characters without line ends";

    /// <summary>Whether a text can be the value of a header.</summary>
    internal static bool IsValue(string value) => value.All(static c => c is '\t' or (>= ' ' and < '\x7F'));

    internal static void Set(HttpRequestHeaders headers, RequestOptions options)
    {
        headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (options.Headers.Count == 0)
        {
            return;
        }
        foreach (var header in options.Headers)
        {
            headers.Remove(header.Key);
            headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    private static string? ProblemOf(string name, string? value)
    {
        if (name.Length == 0 || !name.All(static c => c is > ' ' and < '\x7F' && "()<>@,;:\\\"/[]?={}".AsSpan().IndexOf(c) < 0))
        {
            return "is no header name";
        }
        if (string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase))
        {
            return "cannot be set: the client sends its API key there";
        }
        if (name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) || Array.IndexOf(ContentHeaders, name.ToUpperInvariant()) >= 0)
        {
            return "cannot be set: it belongs to the body";
        }
        return value is not null && IsValue(value) ? null : NoValue;
    }

    private static string ProductOf(Assembly assembly) =>
        $"{assembly.GetName().Name}/{assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0"}";
}
