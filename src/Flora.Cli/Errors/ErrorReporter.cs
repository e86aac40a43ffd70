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

    // The client names its option, which users of the tool do not have.
    private const string BoundOfClient = $" ({nameof(FloraClientOptions.MaxResponseBytes)})";

    internal ErrorReport Report(Exception error) => identity.Explain?.Invoke(error) ?? error switch
    {
        UsageException usage => Report(usage),
        ConfigException broken => new(ExitCode.Usage, ErrorCodes.Configuration, broken.Message) { Advice = broken.Advice },
        MissingKeyException missing => new(ExitCode.Authentication, ErrorCodes.MissingKey, missing.Message) { Advice = missing.Advice },
        UnusableKeyException unusable => new(ExitCode.Authentication, ErrorCodes.InvalidKey, unusable.Message) { Advice = unusable.Advice },
        FloraException fault => Report(fault) with { RequestId = fault.RequestId, Attempts = fault.Attempts.Count },
        OutputFailedException => new(ExitCode.Internal, ErrorCodes.System, error.Message),
        _ when SystemFault.Is(error) => new(ExitCode.Internal, ErrorCodes.System, $"a file could not be read or written: {SystemFault.Of(error)}"),
        _ => Internal,
    };

    private ErrorReport Internal => new(ExitCode.Internal, ErrorCodes.Internal, $"internal error: that is a fault of {identity.Name}, and not of the command")
    {
        Advice = $"add {ToolOptions.Debug.Name} for what its makers need to know, and report it",
    };

    private ErrorReport Report(UsageException usage) =>
        new(ExitCode.Usage, usage.Field is null ? ErrorCodes.Usage : ErrorCodes.Validation, usage.Message)
        {
            Fields = usage.Field is { } field ? [field] : [],
            Suggestions = usage.Suggestions,
            Advice = usage.Advice ?? $"see {identity.CommandLine(usage.Command)} --help",
        };

    private ErrorReport Report(FloraException fault) => fault switch
    {
        FloraValidationException invalid => Report(invalid),
        FloraApiException refused => Report(refused),
        FloraConnectionException => new(ExitCode.Network, ErrorCodes.Network, fault.Message)
        {
            Advice = $"check the network, and the address in {ToolOptions.BaseUrl.Name} or {identity.AddressVariable}",
        },
        FloraTimeoutException => new(ExitCode.Network, ErrorCodes.Timeout, fault.Message)
        {
            Advice = $"try again, or give it more time with {ToolOptions.Timeout.Name}",
        },
        FloraResponseException response => new(ExitCode.Server, ErrorCodes.InvalidResponse, fault.Message.Replace(BoundOfClient, "", StringComparison.Ordinal))
        {
            Status = (int?)response.StatusCode,
            Advice = IsTooLarge(fault)
                ? "ask for less at once, as with smaller pages"
                : $"check that {ToolOptions.BaseUrl.Name} or {identity.AddressVariable} leads to {identity.Api}'s API",
        },
        FloraPaginationException => new(ExitCode.Server, ErrorCodes.InvalidResponse, fault.Message)
        {
            Advice = $"to go on would only repeat it; tell {identity.Api}'s support",
        },
        _ => new(ExitCode.Server, ErrorCodes.InvalidResponse, fault.Message),
    };

    private static bool IsTooLarge(FloraException fault) => fault.Message.Contains(BoundOfClient, StringComparison.Ordinal);

    private ErrorReport Report(FloraApiException refused) =>
        new(Code(refused), refused.Code is { Length: > 0 } code ? code : ErrorCodes.OfStatus((int)refused.StatusCode), Plain(refused))
        {
            Title = refused.Message,
            Status = (int)refused.StatusCode,
            Fields = Fields(refused.Fields),
            Advice = Advice(refused),
        };

    private ErrorReport Report(FloraValidationException invalid)
    {
        if (invalid.Fields.Any(field => identity.Credentials.Any(credential => credential.Variable == identity.Variable(field.Field.ToUpperInvariant()))))
        {
            return new(ExitCode.Authentication, ErrorCodes.MissingKey, invalid.Message)
            {
                Advice = $"set {string.Join(" or ", invalid.Fields.Select(field => identity.Variable(field.Field.ToUpperInvariant())))}",
            };
        }
        if (invalid.Fields.Any(field => field.Field == "api_key"))
        {
            var problem = string.Join("; ", invalid.Fields.Select(field => $"the API key {field.Message}"));
            return new(ExitCode.Authentication, ErrorCodes.InvalidKey, problem) { Advice = $"check {identity.KeyVariable} or {ToolOptions.ApiKey.Name}" };
        }
        return new(ExitCode.Usage, ErrorCodes.Validation, "a value was refused before anything was sent")
        {
            Fields = Fields(invalid.Fields),
            Advice = invalid.Fields.Any(field => Find(field.Field) is not null) ? $"send it all the same with {ToolOptions.NoValidate.Name}" : null,
        };
    }

    // The API's own words: status, code and request id stand beside them.
    private static string Plain(FloraApiException refused)
    {
        var head = $"{(int)refused.StatusCode} {refused.Code}: ";
        var tail = $" (request {refused.RequestId})";
        var text = refused.Message;
        if (text.EndsWith(tail, StringComparison.Ordinal)) text = text[..^tail.Length];
        return text.StartsWith(head, StringComparison.Ordinal) ? text[head.Length..] : text;
    }

    private List<FieldReport> Fields(IReadOnlyList<FloraFieldError> fields) => [.. fields.Select(Field)];

    // What is inside of an option's value is named behind the option.
    private FieldReport Field(FloraFieldError error)
    {
        if (Find(error.Field) is not { } parameter)
        {
            var option = ToolOptions.Everywhere(identity).FirstOrDefault(option => option.Name == "--" + error.Field.Replace('_', '-'));
            return new(error.Field, option?.Name, error.Message);
        }
        var inside = WithinBody(error.Field);
        return new(error.Field, parameter.Option, error.Message) { Inside = inside == parameter.Name ? null : inside };
    }

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
        429 => WaitText.Advice((error as FloraRateLimitedException)?.RetryAfter ?? DefaultWait),
        >= 500 => $"try again; if it stays, give the request id to {identity.Api}'s support",
        _ => null,
    };
}
