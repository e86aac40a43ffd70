using System.Globalization;
using System.Net;

namespace Flora.Runtime;

/// <summary>The tag <c>error.type</c>: a status, or the class of an exception.</summary>
internal static class ErrorType
{
    /// <summary>That of an answer; null when it is no error.</summary>
    internal static string? Of(HttpStatusCode status) => (int)status >= 400 ? ((int)status).ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>That of a failure.</summary>
    internal static string? Of(Exception fault) => fault switch
    {
        FloraApiException answer => ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture),
        _ => fault.GetType().FullName,
    };
}
