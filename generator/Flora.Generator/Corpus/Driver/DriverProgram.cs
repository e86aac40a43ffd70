using Flora.Generator.Passes;
using Flora.Generator.Passes.Naming;

namespace Flora.Generator.Corpus.Driver;

/// <summary>The program that runs a driver: it reads its plan and writes what came of it, both beside each other.</summary>
internal static class DriverProgram
{
    /// <summary>The file that it reads, in the folder that it is told.</summary>
    public const string Plan = "plan.json";

    /// <summary>The file that it writes, in the same folder.</summary>
    public const string Results = "results.json";

    /// <summary>The header by which a server knows which operation is driven.</summary>
    public const string Header = "X-Driven-Operation";

    /// <summary>The source; its arguments are the base URL and the folder.</summary>
    /// <param name="driver">What it runs.</param>
    /// <param name="settings">The names of the client.</param>
    public static string Text(DriverFile driver, GenerationSettings settings) => Text(
        $"global::{settings.Namespace}.{settings.ClientName}Client",
        DriverFile.NameOf(settings),
        string.Join(", ", driver.Credentials.Select(option => $"{option.Key} = {CSharpName.Literal(option.Value)}")));

    private static string Text(string client, string driver, string credentials) => $$"""
        #nullable enable
        #pragma warning disable
        using System;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using Newtonsoft.Json;
        using Newtonsoft.Json.Linq;

        namespace Flora.Runtime;

        public static class DriverProgram
        {
            public static async Task Main(string[] arguments)
            {
                var plan = JObject.Parse(File.ReadAllText(Path.Combine(arguments[1], "{{Plan}}")));
                using var client = new {{client}}(new FloraClientOptions { {{credentials}}, BaseUrl = new Uri(arguments[0]), MaxRetries = 0 });
                var results = new JObject
                {
                    ["examples"] = new JArray(plan["examples"]!.Select((example, index) => Again(index, (string)example!))),
                    ["operations"] = new JArray(await Task.WhenAll(plan["operations"]!.Select((valid, index) => CallAsync(client, index, (bool)valid)))),
                };
                File.WriteAllText(Path.Combine(arguments[1], "{{Results}}"), results.ToString());
            }

            private static JObject Again(int index, string json)
            {
                try
                {
                    return new JObject { ["json"] = Encoding.UTF8.GetString({{driver}}.Again(index, Encoding.UTF8.GetBytes(json))) };
                }
                catch (Exception fault)
                {
                    return new JObject { ["fault"] = fault.Message };
                }
            }

            private static async Task<JObject> CallAsync({{client}} client, int index, bool valid)
            {
                var options = new RequestOptions { SkipValidation = !valid };
                options.Headers["{{Header}}"] = index.ToString();
                try
                {
                    return await {{driver}}.CallAsync(client, index, options) is { } json ? new JObject { ["json"] = Encoding.UTF8.GetString(json) } : new JObject();
                }
                catch (Exception fault)
                {
                    return new JObject { ["fault"] = $"{fault.GetType().Name}: {fault.Message}" };
                }
            }
        }

        """.Replace("\r\n", "\n", StringComparison.Ordinal);
}
