using System.Globalization;
using System.Net;
using Flora.Generator.Passes.Naming;

namespace Flora.Generator.Passes.Hoisting;

/// <summary>The words for the status of an answer.</summary>
internal static class StatusWords
{
    /// <summary><c>404</c> is NotFound, <c>4XX</c> ClientError, <c>default</c> Default.</summary>
    public static string Of(string status) => status.ToUpperInvariant() switch
    {
        "1XX" => "Informational",
        "2XX" => "Success",
        "3XX" => "Redirection",
        "4XX" => "ClientError",
        "5XX" => "ServerError",
        _ => int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? Enum.IsDefined((HttpStatusCode)code) ? CSharpName.Type(((HttpStatusCode)code).ToString()) : "Status" + status
            : CSharpName.Type(status),
    };
}
