using System.Globalization;
using System.Net.Sockets;

namespace Flora.Runtime;

/// <summary>A failure in one line for spans and logs.</summary>
/// <remarks>
/// No message of an exception is quoted, and no exception is handed to a log: that of an answer quotes its body, and that of the transport
/// quotes what a server sent in place of HTTP. The code of an answer comes without the key.
/// </remarks>
internal static class FaultText
{
    private const int LongestCode = 100;

    internal static string Of(Exception fault) => fault switch
    {
        FloraApiException { Code: { Length: > 0 } code } answer => $"{Status(answer)} {SafeText.Line(code, LongestCode)}",
        FloraApiException answer => Status(answer),
        FloraConnectionException { InnerException: { } cause } => $"{fault.GetType().Name} ({NameOf(cause)})",
        OperationCanceledException => "cancelled",
        _ => fault.GetType().Name,
    };

    private static string Status(FloraApiException answer) => ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of what broke a connection: the socket's fault, else that of HTTP, else the class of the innermost exception.</summary>
    private static string NameOf(Exception cause)
    {
        string? http = null;
        while (true)
        {
            switch (cause)
            {
                case SocketException socket:
                    return socket.SocketErrorCode.ToString();
#if NET8_0_OR_GREATER
                case HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } request:
                    http = request.HttpRequestError.ToString();
                    break;
                case HttpIOException broken:
                    http = broken.HttpRequestError.ToString();
                    break;
#endif
            }
            if (cause.InnerException is not { } inner)
            {
                return http ?? cause.GetType().Name;
            }
            cause = inner;
        }
    }
}
