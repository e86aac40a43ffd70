using Flora.Contract.Tests.Checks;
using Flora.Contract.Tests.Client;
using Flora.Contract.Tests.Faults;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp;

/// <summary>The checks find mistakes: each one that is planted into the client's source makes at least one of them complain.</summary>
public sealed class SeededFaultTests
{
    private static readonly Lazy<ClientSource> Source = new(() => new ClientSource());

    private static IEnumerable<TestCaseData> Faults => SeededFaults.List.Select(fault => new TestCaseData(fault).SetArgDisplayNames($"{fault}"));

    [Test]
    public async Task Without_a_fault_no_check_complains()
    {
        var context = Source.Value.Compile(out var client);
        Assert.That(await FirstComplaintAsync(client), Is.Null);
        context.Unload();
    }

    [TestCaseSource(nameof(Faults))]
    public async Task A_fault_fails_a_check(object fault)
    {
        var context = Source.Value.Compile((SeededFault)fault, out var client);
        var complaint = await FirstComplaintAsync(client);
        await TestContext.Out.WriteLineAsync(complaint);
        Assert.That(complaint, Is.Not.Null);
        context.Unload();
    }

    [Test]
    public void At_least_ten_faults_are_planted() => Assert.That(SeededFaults.List, Has.Count.GreaterThanOrEqualTo(10));

    private static async Task<string?> FirstComplaintAsync(ClientAssembly client)
    {
        foreach (var check in AllChecks.List)
        {
            if (await check.RunAsync(client, SharedServer.Current) is [var problem, ..])
            {
                return $"{check}: {problem}";
            }
        }
        return null;
    }
}
