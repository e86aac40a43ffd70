using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.Client;
using Flora.Contract.Tests.Json;
using Flora.Contract.Tests.Server;
using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Checks;

/// <summary>A documented example: the request that the server sees, and the result or error that the caller gets.</summary>
internal sealed class DocumentedCaseCheck(ContractCase contractCase) : IContractCheck
{
    public override string ToString() => contractCase.Name;

    public async Task<IReadOnlyList<string>> RunAsync(ClientAssembly assembly, ContractServer server)
    {
        await server.ResetAsync(contractCase.Mapping);
        using var client = (IDisposable)assembly.Open(server.Address);
        List<string> problems = [];
        try
        {
            var answer = await assembly.CallAsync(client, contractCase);
            problems.AddRange(contractCase.Succeeds
                ? ResultProblems(assembly, answer)
                : [$"the call succeeded, although the answer was {contractCase.Status}"]);
        }
        catch (Exception error) when (error.GetType().Namespace == nameof(Flora))
        {
            problems.AddRange(contractCase.Succeeds ? [error.ToString()] : ErrorExpectation.Problems(contractCase, error));
        }
        return [.. RequestExpectation.Problems(contractCase, await server.RequestsAsync()), .. problems];
    }

    private IEnumerable<string> ResultProblems(ClientAssembly assembly, Answer answer)
    {
        var parsed = assembly.Parse(answer.Value.GetType(), contractCase.Body.ToString());
        return JsonDifference.Between(contractCase.Body, JsonText.Read(assembly.Write(answer.Value)))
            .Concat(Models.UnknownMembers(answer.Value).Select(member => $"no property takes the documented member {member}"))
            .Append(Equals(parsed, answer.Value) ? null : "the parsed example does not equal the result of the call")
            .Append(answer.RequestId == contractCase.ResponseHeader("request-id") ? null : $"the request id is {answer.RequestId}")
            .OfType<string>();
    }
}
