using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text;
using Flora.Runtime;

namespace Flora;

/// <summary>FLORA answered with an error.</summary>
public class FloraApiException : FloraException
{
    private readonly string? text;

    /// <summary>Makes an exception.</summary>
    /// <param name="statusCode">The status of the answer.</param>
    /// <param name="code">FLORA's machine-readable code.</param>
    /// <param name="message">FLORA's message.</param>
    public FloraApiException(HttpStatusCode statusCode, string? code = null, string? message = null) : base(message)
    {
        StatusCode = statusCode;
        Code = code;
        text = message;
    }

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>FLORA's machine-readable code, such as <c>rate_limited</c>; null when the answer has none. New codes appear.</summary>
    public string? Code { get; }

    /// <summary>The members of the request that were refused; empty when the answer names none.</summary>
    public IReadOnlyList<FloraFieldError> Fields { get; init => field = value ?? []; } = [];

    /// <summary>The body of the answer as text, cut off when it is very long; null when there was none.</summary>
    public string? RawBody { get; init; }

    /// <summary>Reads the body of the error as the contract describes it.</summary>
    /// <typeparam name="T">The generated model of the error.</typeparam>
    /// <param name="body">The body.</param>
    /// <returns>False when there is no body, or another one.</returns>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is no type of this package.</exception>
    public bool TryGetBody<T>([NotNullWhen(true)] out T? body) where T : notnull
    {
        var codec = CodecOf<T>.Value;
        body = default;
        if (RawBody is null)
        {
            return false;
        }
        try
        {
            body = ModelDecoder.Decode(Encoding.UTF8.GetBytes(RawBody), codec);
            return true;
        }
        catch (ModelReadException)
        {
            return false;
        }
    }

    /// <summary>Such as <c>429 rate_limited: Rate limit exceeded. (request req_123)</c>; without control characters.</summary>
    public override string Message
    {
        get
        {
            var status = ((int)StatusCode).ToString(CultureInfo.InvariantCulture);
            var code = Code is not { Length: > 0 } ? HttpStatus.NameOf(StatusCode) : SafeText.Line(Code, 100);
            var head = code.Length == 0 ? status : $"{status} {code}";
            var tail = RequestId is not { Length: > 0 } ? "" : $" (request {SafeText.Line(RequestId, 200)})";
            return text is not { Length: > 0 } ? head + tail : $"{head}: {SafeText.Line(text, 1000)}{tail}";
        }
    }
}
