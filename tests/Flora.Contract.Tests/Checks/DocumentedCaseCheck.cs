using Flora.Generator.Engine.Server;
using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.Client;
using Flora.Contract.Tests.Server;

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
                ? await AnswerExpectation.ProblemsAsync(assembly, contractCase, answer)
                : [$"the call succeeded, although the answer was {contractCase.Status}"]);
        }
        catch (Exception error) when (error.GetType().Namespace == nameof(Flora))
        {
            problems.AddRange(contractCase.Succeeds ? [error.ToString()] : ErrorExpectation.Problems(contractCase, error));
        }
        return [.. RequestExpectation.Problems(contractCase, await server.RequestsAsync()), .. problems];
    }
}
