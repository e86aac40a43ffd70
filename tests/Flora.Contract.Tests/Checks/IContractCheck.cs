using Flora.Generator.Engine.Server;
using Flora.Contract.Tests.Client;
using Flora.Contract.Tests.Server;

namespace Flora.Contract.Tests.Checks;

/// <summary>One thing that the contract demands of a client.</summary>
internal interface IContractCheck
{
    /// <summary>Says what is wrong with a client; nothing when it keeps the contract.</summary>
    Task<IReadOnlyList<string>> RunAsync(ClientAssembly assembly, ContractServer server);
}
