using System.Globalization;
using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Terminal;

namespace Flora.Cli.Errors;

/// <summary>Says what an exception means to the user of a command.</summary>
/// <param name="command">The command that failed; null when none was found.</param>
internal sealed class ErrorReporter(ApiCommand? command)
{
    // FLORA's documented wait when a 429 names none.
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(5);

    internal ErrorReport Report(Exception error) => error switch
    {
        UsageException usage => new(ExitCode.Usage, usage.Message, [], $"see {string.Join(' ', usage.Command.Prepend("flora"))} --help"),
        MissingKeyException missing => new(ExitCode.Authentication, missing.Message, [], missing.Advice),
        FloraValidationException invalid => Report(invalid),
        FloraApiException refused => new(Code(refused), refused.Message, Fields(refused.Fields), Advice(refused)),
        FloraConnectionException => new(
            ExitCode.Network, error.Message, [], "check the network, and the address in --base-url or FLORA_BASE_URL"),
        FloraTimeoutException => new(ExitCode.Network, error.Message, [], "try again, or give it more time with --timeout"),
        FloraResponseException => new(
            ExitCode.Server, error.Message, [], "check that --base-url or FLORA_BASE_URL leads to FLORA's API"),
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
                "check FLORA_API_KEY or --api-key");
        }
        var isOfOperation = invalid.Fields.Any(field => command?.Options.Any(parameter => parameter.Name == field.Field) == true);
        return new(
            ExitCode.Usage,
            "a value was refused before anything was sent",
            Fields(invalid.Fields),
            isOfOperation ? $"send it all the same with {ToolOptions.NoValidate.Name}" : null);
    }

    private List<string> Fields(IReadOnlyList<FloraFieldError> fields) =>
        [.. fields.Select(field => $"{OptionOf(field.Field)}: {field.Message}")];

    private string OptionOf(string name) =>
        command?.Options.FirstOrDefault(parameter => parameter.Name == name)?.Option
        ?? ToolOptions.Everywhere.FirstOrDefault(option => option.Name == "--" + name.Replace('_', '-'))?.Name
        ?? name;

    private static ExitCode Code(FloraApiException error) => (int)error.StatusCode switch
    {
        401 or 403 => ExitCode.Authentication,
        429 => ExitCode.RateLimited,
        >= 400 and < 500 => ExitCode.Refused,
        _ => ExitCode.Server,
    };

    private static string? Advice(FloraApiException error) => (int)error.StatusCode switch
    {
        400 => "check the values; the prefix of an id says what it identifies",
        401 => "set or replace the key in FLORA_API_KEY (Settings > API Keys); look for blanks or a doubled \"Bearer \"",
        402 => "top up in Settings > Billing",
        403 => "check your role in the workspace",
        404 => "check the id, and that the key belongs to that workspace",
        409 => "the request was accepted before: do not send it again",
        429 => $"wait {Seconds((error as FloraRateLimitedException)?.RetryAfter ?? DefaultWait)}, then try again",
        >= 500 => "try again; if it stays, give the request id to FLORA's support",
        _ => null,
    };

    private static string Seconds(TimeSpan wait) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(Math.Max(0, wait.TotalSeconds))} s");
}
