using Flora.Generator.Engine.Server;
using Flora.Generator.Document;
using System.Globalization;
using Flora.Contract.Tests.Client;
using Flora.Contract.Tests.Json;
using Flora.Contract.Tests.Pages;
using Flora.Contract.Tests.Server;
using Newtonsoft.Json.Linq;

namespace Flora.Contract.Tests.Checks;

/// <summary>A field of the documentation pages: read into its own property, refused in another kind, missed only when it is required.</summary>
internal sealed class FieldCheck(PageRow row) : IContractCheck
{
    private readonly string at = row.Path.Replace("[]", "[0]", StringComparison.Ordinal);

    public override string ToString() => "field " + row.Path;

    public async Task<IReadOnlyList<string>> RunAsync(ClientAssembly assembly, ContractServer server)
    {
        return
        [
            .. await ReadAsync(assembly, server, "as documented", fails: false, _ => { }),
            .. await ReadAsync(assembly, server, "of another kind", fails: true, value => value.Replace(OtherKind(value))),
            .. await ReadAsync(assembly, server, "missing", fails: row.IsRequired && !IsNullable, value => value.Parent!.Remove()),
        ];
    }

    private bool IsNullable => Documentation.Deviations.Any(
        deviation => deviation.Path == row.Path && deviation is { Column: "nullable", Document: "yes" });

    private static JToken OtherKind(JToken value) => value.Type switch
    {
        JTokenType.String => new JValue(1),
        JTokenType.Array => new JObject(),
        JTokenType.Object => new JArray(),
        _ => new JValue("text"),
    };

    private async Task<IEnumerable<string>> ReadAsync(
        ClientAssembly assembly, ContractServer server, string how, bool fails, Action<JToken> change)
    {
        var body = DistinctBody.Of(Documentation.Body(200));
        change(body.SelectToken(at)!);
        var listing = ListingCase.Answering(body);
        await server.ResetAsync(listing.Mapping);
        using var client = (IDisposable)assembly.Open(server.Address);
        try
        {
            var answer = await assembly.CallAsync(client, listing);
            return fails ? [$"{how}: read without an error"] : Differences(assembly, body, answer.Value!).Select(problem => $"{how}: {problem}");
        }
        catch (Exception error) when (error.GetType().Namespace == nameof(Flora))
        {
            var isExpected = fails && error.GetType().Name == nameof(FloraResponseException) && error.Message.Contains(at, StringComparison.Ordinal);
            return isExpected ? [] : [$"{how}: {error.GetType().Name}: {error.Message}"];
        }
    }

    private IEnumerable<string> Differences(ClientAssembly assembly, JToken body, object model)
    {
        var written = JsonText.Read(assembly.Write(model));
        if (row.IsRequired && body.SelectToken(at) is null)
        {
            var holder = at.LastIndexOf('.');
            ((JObject)body.SelectToken(holder < 0 ? "$" : at[..holder])!)[at[(holder + 1)..]] = JValue.CreateNull();
        }
        var expected = body.SelectToken(at) is JValue { Value: { } value } ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
        var actual = Convert.ToString(Models.ValueAt(model, at), CultureInfo.InvariantCulture);
        return JsonDifference.Between(body, written)
            .Append(expected is null || expected == actual ? null : $"its property holds '{actual}', not '{expected}'")
            .OfType<string>();
    }
}
