using System.Globalization;
using System.Reflection;
using System.Text;
using Flora.Generator.Corpus.Driver;
using Flora.Generator.Document;
using Flora.Generator.Document.Files;
using Flora.Generator.Lint;
using Flora.Generator.Lint.Examples;
using Flora.Generator.Lint.Support;
using Flora.Generator.Passes;
using Flora.Generator.Tests.Grammar.Checking;
using Flora.Generator.Tests.Support.Driving;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Grammar;

/// <summary>A document of which each operation is called once, against a server that judges requests by the document as it was written.</summary>
internal sealed class DrivenDocument
{
    private readonly int seed;
    private readonly string text;
    private readonly ApiDocument written;
    private readonly SchemaValidator validator;

    /// <param name="seed">The seed of the document.</param>
    /// <param name="files">Takes the files that are generated of it.</param>
    public DrivenDocument(int seed, FileTable files)
    {
        this.seed = seed;
        text = DocumentGrammar.Of(seed).ToString();
        written = Load();
        validator = new(written);
        var document = Load();
        var name = "Made" + seed.ToString(CultureInfo.InvariantCulture);
        var settings = new GenerationSettings { Namespace = name, ClientName = name, SdkFolder = name + "/sdk", CliFolder = name + "/cli" };
        Annotated = Checks.Run(document, Diagnostics) ? PassPipeline.Run(document, settings, Diagnostics, files) : new(document, files, settings);
    }

    /// <summary>The document after the passes.</summary>
    public AnnotatedDocument Annotated { get; }

    /// <summary>What calls it.</summary>
    public DriverFile Driver => field ??= new(Annotated, written);

    /// <summary>What was said of it.</summary>
    public Diagnostics Diagnostics { get; } = new();

    /// <summary>What is wrong; nothing when every operation was called and came back.</summary>
    /// <param name="assembly">What came of it, compiled.</param>
    public async Task<IReadOnlyList<string>> FaultsAsync(Assembly assembly)
    {
        var faults = new List<string>();
        var operations = OperationParts.All(written).ToList();
        if (operations.Count != Driver.Operations.Count)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{operations.Count} operations are written and {Driver.Operations.Count} generated: ") + string.Join('\n', Diagnostics));
        }
        var credentials = new CredentialCheck(written, [.. Driver.Credentials.Keys]);
        await using var server = await ApiServer.StartAsync();
        var call = assembly.GetType("Flora.Runtime." + DriverFile.NameOf(Annotated.Settings), throwOnError: true)!.GetMethod("CallAsync")!;
        using var client = Client(assembly, server.BaseUrl);
        foreach (var (operation, index) in Driver.Operations.Select((operation, index) => (operation, index)))
        {
            server.Answer(context => AnswerAsync(context, operation.Answer));
            try
            {
                await (Task)call.Invoke(null, [client, index, null])!;
                faults.AddRange(Violations(credentials, operation, operations, server.Requests).Select(violation => Named(operation, violation)));
            }
            catch (Exception fault)
            {
                faults.Add(Named(operation, $"{fault.GetBaseException().Message}\n  {operation.Call}\n  {operation.Answer}"));
            }
        }
        return faults;
    }

    private string Named(DriverOperation operation, string fault) => string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {operation.Method} {operation.Path}: {fault}");

    private ApiDocument Load()
    {
        var diagnostics = new Diagnostics();
        return DocumentLoader.Decode("api.json", Encoding.UTF8.GetBytes(text), diagnostics, new FolderFiles(".")) ?? throw new InvalidOperationException(string.Join('\n', diagnostics));
    }

    private IEnumerable<string> Violations(CredentialCheck credentials, DriverOperation sent, List<OperationParts> operations, IReadOnlyList<SentRequest> requests)
    {
        var operation = operations.Single(parts => parts.Path == sent.Path && parts.Verb.Equals(sent.Method, StringComparison.OrdinalIgnoreCase));
        if (requests is not [var request])
        {
            return [string.Create(CultureInfo.InvariantCulture, $"{requests.Count} requests came")];
        }
        if (!request.Line.StartsWith(sent.Method + " ", StringComparison.Ordinal))
        {
            return [$"{request.Line} came"];
        }
        var media = (operation.Body?["content"] as JObject)?.Properties().Single();
        return
        [
            .. credentials.Violations(request, operation.Node),
            .. new ParameterCheck(sent.Path, operation.Parameters).Violations(credentials.WithoutKeys(request), sent),
            .. BodyCheck.Violations(media, request, sent),
            .. operation.Parameters.SelectMany(parameter => Misfits(
                (parameter["schema"] ?? parameter["content"]!["application/json"]!["schema"])!, ValueOf(sent, parameter))),
            .. media?.Value["schema"] is { } schema && sent.Body is { Type: not JTokenType.Null } body ? Misfits(schema, body) : [],
        ];
    }

    private static JToken ValueOf(DriverOperation sent, JObject parameter) =>
        sent.Arguments.First(argument => argument.Name == (string)parameter["name"]! && argument.In == (string)parameter["in"]!).Value;

    // What was sent has to be what the document as it was written allows, not only what the passes made of it.
    private IEnumerable<string> Misfits(JToken schema, JToken value) =>
        validator.Validate(schema, value, "").Select(mismatch => $"{value.ToString(Formatting.None)} is not what the document allows: {mismatch}");

    private IDisposable Client(Assembly assembly, string baseUrl)
    {
        var options = Activator.CreateInstance(assembly.GetType("Flora.FloraClientOptions", throwOnError: true)!)!;
        foreach (var name in Driver.Credentials.Keys)
        {
            // Each another one, so that none is taken for another.
            options.GetType().GetProperty(name)!.SetValue(options, name);
        }
        options.GetType().GetProperty("BaseUrl")!.SetValue(options, new Uri(baseUrl));
        options.GetType().GetProperty("MaxRetries")!.SetValue(options, 0);
        var settings = Annotated.Settings;
        return (IDisposable)Activator.CreateInstance(assembly.GetType($"{settings.Namespace}.{settings.ClientName}Client", throwOnError: true)!, options)!;
    }

    private static async Task AnswerAsync(HttpContext context, DriverAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.Body is { } body)
        {
            context.Response.ContentType = answer.MediaType;
            await context.Response.Body.WriteAsync(body.Type == JTokenType.Bytes ? (byte[])body! : Encoding.UTF8.GetBytes(body.ToString(Formatting.None)));
        }
    }
}
