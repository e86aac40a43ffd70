using System.Reflection;
using System.Runtime.Loader;
using Flora.Generator.Tests.Support.Compiling;

namespace Flora.Generator.Tests.Support.Driving;

/// <summary>A client that was generated of a document and compiled, driven by C# as its users write it, against a real server.</summary>
internal sealed class DrivenClient : IAsyncDisposable
{
    private readonly GeneratedCode code;
    private readonly string options;

    private DrivenClient(GeneratedCode code, ApiServer server, string options)
    {
        this.code = code;
        this.options = options;
        Server = server;
    }

    /// <summary>What answers.</summary>
    public ApiServer Server { get; }

    /// <summary>What was generated.</summary>
    public GeneratedCode Code => code;

    /// <summary>Generates a document, which has to go through without an error.</summary>
    /// <param name="yaml">The document.</param>
    /// <param name="options">What the client is told beside the address, as members of its options; <c>baseUrl</c> is the address.</param>
    public static async Task<DrivenClient> OfAsync(string yaml, string options = "ApiKey = \"key\"") =>
        new(GeneratedCode.Compile(yaml), await ApiServer.StartAsync(), options);

    /// <summary>Runs statements in which <c>client</c> is the client; gives what they return, as text.</summary>
    /// <param name="statements">C# as a user writes it, with the namespace <c>Flora</c> open.</param>
    public async Task<string?> RunAsync(string statements)
    {
        var image = SdkCompiler.CompileAgainst(code.Image, Wrapped(statements));
        var assembly = AssemblyLoadContext.GetLoadContext(code.Assembly)!.LoadFromStream(new MemoryStream(image));
        var run = assembly.GetType("Snippet")!.GetMethod("RunAsync")!;
        var result = await (Task<object?>)run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Server.BaseUrl], null)!;
        return Convert.ToString(result, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Runs statements while the server gives one answer, and returns the only request that arrived.</summary>
    public async Task<SentRequest> SentAsync(string statements, int status = 200, string answer = "{}")
    {
        Server.Answer(status, answer);
        await RunAsync(statements + "\nreturn null;");
        Assert.That(Server.Requests, Has.Count.EqualTo(1));
        return Server.Requests[0];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        code.Dispose();
    }

    private string Wrapped(string statements) =>
        $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using Flora;
        using Newtonsoft.Json;
        using Newtonsoft.Json.Linq;

        /// <summary>Time that passes only when the statements say so.</summary>
        public sealed class Clock : TimeProvider
        {
            public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

            public override DateTimeOffset GetUtcNow() => Now;
        }

        /// <summary>Notes down where requests would go, and with which key, and answers 204.</summary>
        public sealed class Shower(List<string> shown) : System.Net.Http.HttpMessageHandler
        {
            protected override Task<System.Net.Http.HttpResponseMessage> SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
            {
                shown.Add($"{request.Method} {request.RequestUri} {request.Headers.Authorization}");
                return Task.FromResult(new System.Net.Http.HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
            }
        }

        public static class Snippet
        {
            public static async Task<object?> RunAsync(string baseUrl)
            {
                using var client = new FloraClient(new FloraClientOptions { {{options}}, BaseUrl = new Uri(baseUrl), MaxRetries = 0 });
                await Task.Yield();
        {{statements}}
            }
        }
        """;
}
