using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Flora.Runtime;

/// <summary>Reads what a token endpoint answers (RFC 6749, sections 5.1 and 5.2).</summary>
/// <param name="where">The endpoint, as messages name it.</param>
/// <param name="settings">What is to be checked when it refuses, as a part of a sentence.</param>
/// <param name="redaction">Takes the secret out of what is quoted.</param>
internal sealed class TokenAnswer(string where, string settings, Redaction redaction)
{
    private const int QuotedLength = 200;

    // A token is renewed a little before its end, so that none ends on its way.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    internal TokenOutcome Read(HttpStatusCode status, ReadOnlyMemory<byte> body, DateTimeOffset sent)
    {
        if ((int)status is 429 or >= 500)
        {
            return new(null, () => new FloraConnectionException($"No access token: {where} answered {Number(status)}."));
        }
        using var json = Parse(body);
        var members = json?.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement : default;
        if ((int)status is < 200 or > 299)
        {
            return Refused(status, Text(members, "error"), Text(members, "error_description"));
        }
        var token = Text(members, "access_token");
        var kind = Text(members, "token_type");
        return token is not { Length: > 0 } || SecretRules.Token(token) is not null ? Unusable("holds no usable access_token")
            : kind is not null && !kind.Equals("bearer", StringComparison.OrdinalIgnoreCase) ? Unusable("gives a token that is no bearer token")
            : new(new FetchedToken(new BearerAuthorization($"Bearer {token}"), End(members, sent)), null);
    }

    private TokenOutcome Refused(HttpStatusCode status, string? code, string? description)
    {
        var reason = description is { Length: > 0 } ? $"{Quoted(description).TrimEnd('.')}. " : "";
        return Fault(code is { Length: > 0 } ? Quoted(code) : null, $"{where} gave no access token ({Number(status)}). {reason}Check {settings}.");
    }

    private TokenOutcome Unusable(string problem) => Fault(null, $"The answer of {where} {problem}. Check {settings}.");

    private static TokenOutcome Fault(string? code, string message) => new(null, () => new FloraAuthenticationException(code, message));

    private string Quoted(string text) => SafeText.Line(redaction.Apply(text), QuotedLength);

    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement members, string name) =>
        members.ValueKind == JsonValueKind.Object && members.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    // Some servers write the seconds as a text.
    private static DateTimeOffset? End(JsonElement members, DateTimeOffset sent)
    {
        if (members.TryGetProperty("expires_in", out var value)
            && double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= 0 and < int.MaxValue)
        {
            var life = TimeSpan.FromSeconds(seconds);
            var margin = TimeSpan.FromTicks(Math.Min(Margin.Ticks, life.Ticks / 10));
            return sent + life - margin;
        }
        return null;
    }

    private static string Number(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);
}
