using System.Net;
using System.Net.Sockets;
using Flora.Generator.Engine;

namespace Flora.Generator.Tests.Engine;

[TestFixture]
public sealed class ToolProcessTests
{
    // More than a pipe holds.
    private static readonly string Much = new('x', 1024 * 1024);

    [Test]
    public void A_program_gets_its_input_whole()
    {
        using var tool = Start("let n = 0; process.stdin.on('data', d => n += d.length).on('end', () => console.log(n))");
        Assert.That(tool.End(Much).FirstLine, Is.EqualTo("1048576"));
    }

    [Test]
    public void One_that_ends_without_reading_its_input_tells_how_it_ended()
    {
        using var tool = Start("console.error('no'); process.exit(3)");
        var result = tool.End(Much);
        Assert.That((result.ExitCode, result.FirstLine), Is.EqualTo((3, "no")));
    }

    [Test]
    public void One_that_never_reads_its_input_hangs()
    {
        using var tool = Start("setInterval(() => {}, 1000)", TimeSpan.Zero);
        Assert.That(() => tool.End(Much), Throws.TypeOf<ToolException>().With.Message.Contains("did not end within"));
    }

    [Test]
    public async Task One_that_gets_no_input_ends_with_its_object()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var tool = Start($"require('net').connect({((IPEndPoint)listener.LocalEndpoint).Port}, '127.0.0.1'); process.stdin.resume()");
        using var connection = await listener.AcceptTcpClientAsync();
        tool.Dispose();
        // The end of the connection is the end of the program, which held it open.
        Assert.That(await EndsAsync(connection.GetStream()), Is.True);
    }

    private static async Task<bool> EndsAsync(NetworkStream stream)
    {
        try
        {
            return await stream.ReadAsync(new byte[1]) == 0;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static ToolProcess Start(string script, TimeSpan? patience = null) =>
        ToolProcess.Start(NpmTools.Node(), ["-e", script], Environment.CurrentDirectory, patience);
}
