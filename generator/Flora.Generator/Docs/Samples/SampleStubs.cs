using Flora.Generator.Emit.Contracts;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Samples;

/// <summary>Writes what a server has to answer to the requests of a sample: stubs in WireMock's format, made as those of the contract cases.</summary>
internal sealed class SampleStubs(DocumentReader reader, CaseCredentials credentials)
{
    private readonly WireMockMapping mapping = new(reader, credentials);

    public IReadOnlyList<JObject> Of(Sample sample, DocumentedAnswer underWay) => sample.Use switch
    {
        SampleUse.EveryPage => Pages(sample),
        SampleUse.Follow => InTurn(sample.Name, MappingOf(sample.Request with { Answer = underWay }), MappingOf(sample.Request)),
        _ => [MappingOf(sample.Request)],
    };

    /// <summary>The items of an example of a page.</summary>
    public static IReadOnlyList<JToken> ItemsOf(Sample sample) => [.. At(sample.Request.Answer.Body, sample.Paging!.Items) as JArray ?? []];

    // The documented page twice: the second time as the last one.
    private List<JObject> Pages(Sample sample)
    {
        var paging = sample.Paging!;
        var (first, last) = (MappingOf(sample.Request), MappingOf(sample.Request));
        var cursor = DocumentReader.Text(At(BodyOf(first), paging.Next)) is { Length: > 0 } documented ? documented : "page 2";
        Set(BodyOf(first), paging.Next, cursor);
        Set(BodyOf(last), paging.Next, null);
        Match(first, paging.Cursor, new JObject { ["absent"] = true });
        Match(last, paging.Cursor, new JObject { ["equalTo"] = cursor });
        return [first, last];
    }

    private static List<JObject> InTurn(string name, JObject first, JObject second)
    {
        first["scenarioName"] = second["scenarioName"] = name;
        first["requiredScenarioState"] = "Started";
        first["newScenarioState"] = second["requiredScenarioState"] = "asked";
        return [first, second];
    }

    private JObject MappingOf(ContractCase request)
    {
        var stub = mapping.Of(request);
        // That is between the client and the server; curl accepts anything.
        ((JObject)stub["request"]!["headers"]!).Remove("Accept");
        return stub;
    }

    private static JToken? BodyOf(JObject stub) => stub["response"]!["jsonBody"];

    private static void Match(JObject stub, string parameter, JObject matcher)
    {
        var request = (JObject)stub["request"]!;
        request["queryParameters"] ??= new JObject();
        request["queryParameters"]![parameter] = matcher;
    }

    private static JToken? At(JToken? body, string path) => path.Split('.').Aggregate(body, (token, name) => (token as JObject)?[name]);

    private static void Set(JToken? body, string path, string? value)
    {
        var names = path.Split('.');
        if (names[..^1].Aggregate(body, (token, name) => (token as JObject)?[name]) is JObject holder)
        {
            holder[names[^1]] = value;
        }
    }
}
