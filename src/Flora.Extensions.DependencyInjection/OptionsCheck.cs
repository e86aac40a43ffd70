using Microsoft.Extensions.Options;

namespace Flora.DependencyInjection;

/// <summary>Checks options as the client itself does, a missing key included, and sends nothing.</summary>
internal sealed class OptionsCheck : IValidateOptions<FloraClientOptions>
{
    public ValidateOptionsResult Validate(string? name, FloraClientOptions options)
    {
        var isNamed = !string.IsNullOrEmpty(name);
        var subject = isNamed ? $"FLORA client \"{name}\"" : "FLORA client";
        var hasNoKey = string.IsNullOrEmpty(options.ApiKey) && options.ApiKeyProvider is null;
        if (isNamed && hasNoKey)
        {
            // The environment's key may be that of another workspace: nobody would notice.
            return ValidateOptionsResult.Fail(
                $"{subject}: api_key is missing: set {nameof(FloraClientOptions)}.{nameof(FloraClientOptions.ApiKey)} or "
                + $"{nameof(FloraClientOptions.ApiKey)} in its configuration section; a named client does not take it from the environment");
        }
        try
        {
            using var client = new FloraClient(options);
            // Begins a call, which looks at the key. Nothing is sent, because nobody awaits it.
            _ = client.Generations.ListAsync();
            return ValidateOptionsResult.Success;
        }
        catch (FloraValidationException fault)
        {
            var where = hasNoKey ? $", or {nameof(FloraClientOptions.ApiKey)} in its configuration section" : "";
            return ValidateOptionsResult.Fail(fault.Fields.Select(
                error => $"{subject}: {error.Field} {error.Message}{(error.Field == "api_key" ? where : "")}"));
        }
    }
}
