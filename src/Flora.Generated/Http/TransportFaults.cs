using System.Globalization;
using System.Net;

namespace Flora.Runtime;

/// <summary>Gives a fault of the transport its type.</summary>
internal static class TransportFaults
{
    /// <summary>The typed fault; <paramref name="fault"/> itself when it has a type already.</summary>
    internal static FloraException Typed(Exception fault, HttpRequestMessage request, Deadline deadline, HttpStatusCode? status)
    {
        if (fault is FloraException typed)
        {
            return typed;
        }
        var host = request.RequestUri?.Authority ?? "the server";
        if (deadline.IsOver || fault is OperationCanceledException { InnerException: TimeoutException })
        {
            var limit = deadline.Timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            return new FloraTimeoutException(
                deadline.IsOver ? $"{host} gave no complete answer within {limit} s." : $"{host} gave no complete answer in time.", fault);
        }
        if (fault is InvalidDataException)
        {
            return new FloraResponseException($"The body that {host} sent cannot be decompressed: {SafeText.Line(fault.Message, 200)}", fault)
            {
                StatusCode = status,
            };
        }
        return new FloraConnectionException(
            status is null
                ? $"No answer from {host}: {SafeText.Line(fault.Message, 300)}"
                : $"The answer of {host} broke off: {SafeText.Line(fault.Message, 300)}",
            fault);
    }
}
