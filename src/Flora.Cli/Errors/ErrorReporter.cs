using System.Globalization;
using Flora.Cli.Auth;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Configuration;
using Flora.Cli.Terminal;

namespace Flora.Cli.Errors;

/// <summary>Says what an exception means to the user of a command.</summary>
/// <param name="identity">What the tool is called, and what it knows of its API.</param>
/// <param name="command">The command that failed; null when none was found.</param>
internal sealed class ErrorReporter(ToolIdentity identity, ToolCommand? command)
{
    // What the client waits when a 429 names no time.
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(5);

    internal ErrorReport Report(Exception error) => error switch
    {
        UsageException usage => new(ExitCode.Usage, usage.Message, [], usage.Advice ?? $"see {identity.CommandLine(usage.Command)} --help"),
        ConfigException broken => new(ExitCode.Usage, broken.Message, [], broken.Advice),
        UnusableKeyException unusable => new(ExitCode.Authentication, unusable.Message, [], unusable.Advice),
        MissingKeyException missing => new(ExitCode.Authentication, missing.Message, [], missing.Advice),
        FloraValidationException invalid => Report(invalid),
        FloraApiException refused => new(Code(refused), refused.Message, Fields(refused.Fields), Advice(refused)),
        FloraConnectionException => new(
            ExitCode.Network, error.Message, [], $"check the network, and the address in --base-url or {identity.AddressVariable}"),
        FloraTimeoutException => new(ExitCode.Network, error.Message, [], "try again, or give it more time with --timeout"),
        FloraResponseException => new(
            ExitCode.Server, error.Message, [], $"check that --base-url or {identity.AddressVariable} leads to {identity.Api}'s API"),
        FloraException => new(ExitCode.Server, error.Message, [], null),
        OutputFailedException => new(ExitCode.Internal, error.Message, [], null),
        _ => new(ExitCode.Internal, $"internal error: {error.Message}", [], null),
    };

    private ErrorReport Report(FloraValidationException invalid)
    {
        if (invalid.Fields.Any(field => field.Field == "api_key"))
        {
            return new(
                ExitCode.Authentication,
                string.Join("; ", invalid.Fields.Select(field => $"the API key {field.Message}")),
                [],
                $"check {identity.KeyVariable} or --api-key");
        }
        return new(
            ExitCode.Usage,
            "a value was refused before anything was sent",
            Fields(invalid.Fields),
            invalid.Fields.Any(field => Find(field.Field) is not null) ? $"send it all the same with {ToolOptions.NoValidate.Name}" : null);
    }

    private List<string> Fields(IReadOnlyList<FloraFieldError> fields) =>
        [.. fields.Select(field => $"{OptionOf(field.Field)}: {field.Message}")];

    // What is inside of an option's value is named behind the option.
    private string OptionOf(string name) => Find(name) is { } parameter
        ? WithinBody(name) == parameter.Name ? parameter.Option : $"{parameter.Option} ({WithinBody(name)})"
        : ToolOptions.Everywhere(identity).FirstOrDefault(option => option.Name == "--" + name.Replace('_', '-'))?.Name ?? name;

    private Parameter? Find(string name) =>
        (command as ApiCommand)?.Options.FirstOrDefault(parameter => parameter.Name == name)
        ?? (command as ApiCommand)?.Options.FirstOrDefault(parameter => parameter.Name == WithinBody(name).Split('.', '[')[0]);

    private static string WithinBody(string name) => name.StartsWith("body.", StringComparison.Ordinal) ? name["body.".Length..] : name;

    private static ExitCode Code(FloraApiException error) => (int)error.StatusCode switch
    {
        401 or 403 => ExitCode.Authentication,
        429 => ExitCode.RateLimited,
        >= 400 and < 500 => ExitCode.Refused,
        _ => ExitCode.Server,
    };

    private string? Advice(FloraApiException error) => identity.Advice.GetValueOrDefault((int)error.StatusCode) ?? (int)error.StatusCode switch
    {
        400 or 422 => "check the values",
        401 => $"set or replace the key in {identity.KeySource}; look for blanks or a doubled \"Bearer \"",
        403 => "check what the key may do",
        404 => "check the id",
        409 => "the request was accepted before: do not send it again",
        429 => $"wait {Seconds((error as FloraRateLimitedException)?.RetryAfter ?? DefaultWait)}, then try again",
        >= 500 => $"try again; if it stays, give the request id to {identity.Api}'s support",
        _ => null,
    };

    private static string Seconds(TimeSpan wait) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(Math.Max(0, wait.TotalSeconds))} s");
}
