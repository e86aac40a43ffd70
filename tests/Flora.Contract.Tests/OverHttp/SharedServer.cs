using Flora.Generator.Engine.Server;
using Flora.Contract.Tests.Server;
using Flora.Generator.Engine;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp;

/// <summary>The one server of a test run: started before the first test that talks to it, ended after the last.</summary>
[SetUpFixture]
public sealed class SharedServer
{
    private static ContractServer? current;

    internal static ContractServer Current => current ?? throw new InvalidOperationException("The server runs only during tests.");

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        try
        {
            current = await ContractServer.StartAsync();
        }
        catch (ToolException missing)
        {
            Assert.Fail(missing.Message);   // one line that says what to install, without a stack
        }
    }

    [OneTimeTearDown]
    public void End() => current?.Dispose();
}
