using Flora.Contract.Tests.Checks;
using Flora.Contract.Tests.Client;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp;

/// <summary>The client keeps the contract, check by check.</summary>
public sealed class ContractTests
{
    private static IEnumerable<TestCaseData> Checks => AllChecks.List.Select(check => new TestCaseData(check).SetArgDisplayNames($"{check}"));

    [TestCaseSource(nameof(Checks))]
    public async Task The_client_keeps(object check) =>
        Assert.That(await ((IContractCheck)check).RunAsync(ClientAssembly.Real, SharedServer.Current), Is.Empty);
}
