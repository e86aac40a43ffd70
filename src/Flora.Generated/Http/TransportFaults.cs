using System.Globalization;
using System.Net;

namespace Flora.Runtime;

/// <summary>Gives a fault of the transport its type.</summary>
internal static class TransportFaults
{
    /// <summary>The typed fault; <paramref name="fault"/> itself when it has a type already.</summary>
    internal static FloraException Typed(
        Exception fault, HttpRequestMessage request, Deadline deadline, HttpStatusCode? status, Redaction? redaction)
    {
        if (fault is FloraException typed)
        {
            return typed;
        }
        // The transport quotes a broken answer, which may echo the key: then its exception is not handed on.
        var cause = redaction?.IsIn(fault.ToString()) == true ? null : fault;
        // The outer ones only say that sending failed.
        var reason = fault.GetBaseException().Message;
        var message = redaction?.Apply(reason) ?? reason;
        var host = request.RequestUri?.Authority ?? "the server";
        if (deadline.IsOver || fault is OperationCanceledException { InnerException: TimeoutException })
        {
            var limit = deadline.Timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            return new FloraTimeoutException(
                deadline.IsOver ? $"{host} gave no complete answer within {limit} s." : $"{host} gave no complete answer in time.", cause);
        }
        if (fault is InvalidDataException)
        {
            return new FloraResponseException($"The body that {host} sent cannot be decompressed: {SafeText.Line(message, 200)}", cause)
            {
                StatusCode = status,
            };
        }
        return new FloraConnectionException(
            status is null
                ? $"No answer from {host}: {SafeText.Line(message, 300)}"
                : $"The answer of {host} broke off: {SafeText.Line(message, 300)}",
            cause);
    }
}
