using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace Flora.Tests.Support;

/// <summary>Generators of models, for properties that hold for all of them.</summary>
internal static class AnyModel
{
    private static readonly Gen<string> Text = Gen.Elements(
        "", "x", "run_1", "a b", "\"quoted\\\"", "line\nend\t\u0001", "ünïcödé ☃ 😀", "2024-01-02T03:04:05Z", "</script>", "1.0", "null");

    private static readonly Gen<decimal> Number = Gen.Elements(
        0m, 1m, 1.50m, -1m, 0.0000000000000000000000000001m, 79228162514264337593543950335m, 1735689600000.125m, 100m);

    private static readonly Gen<JToken> Leaf = Gen.OneOf(
        Text.Select(static text => (JToken)new JValue(text)),
        Number.Select(static number => (JToken)new JValue(number)),
        Gen.Elements<JToken>(JValue.CreateNull(), new JValue(true), new JValue(long.MinValue)));

    private static readonly Gen<JToken> Token = Gen.Sized(static size => Nested(Math.Min(size, 3)));

    private static readonly Gen<AdditionalProperties> Extra =
        from count in Gen.Choose(0, 3)
        from values in Token.ListOf(count)
        select new AdditionalProperties(values.Select(static (value, i) => new KeyValuePair<string, JToken>($"x-{i} \"é", value)));

    private static readonly Gen<GenerationOutput> Output =
        from id in Text
        from type in Gen.Elements<GenerationOutputType>(GenerationOutputType.ImageUrl, GenerationOutputType.Text, "new")
        from url in Text
        from extra in Extra
        select new GenerationOutput { OutputId = id, Type = type, Url = url, AdditionalProperties = extra };

    private static readonly Gen<Generation> Generation =
        from created in Number
        from id in Text
        from progress in Number
        from status in Gen.Elements<GenerationStatus>(GenerationStatus.Pending, GenerationStatus.Completed, "unheard of", "")
        from cost in Number.Select(static cost => (decimal?)cost).OrNull()
        from completed in Number.Select(static number => (UnixTimestamp?)new UnixTimestamp(number)).OrNull()
        from error in Text.OrNull()
        from model in Text.OrNull().Select(static id => new GenerationModel { ModelId = id }).OrNull()
        from outputs in Few(Output).OrNull()
        from extra in Extra
        select new Generation
        {
            CreatedAt = new(created),
            GenerationId = id,
            Progress = progress,
            ProjectId = id,
            RunId = id,
            Status = status,
            WorkspaceId = id,
            ChargedCost = cost,
            CompletedAt = completed,
            ErrorCode = error,
            Model = model,
            Outputs = outputs,
            AdditionalProperties = extra,
        };

    internal static readonly Gen<GenerationPage> Page =
        from generations in Few(Generation)
        from next in Text.OrNull()
        from total in Gen.Elements<long?>(null, 0, long.MaxValue)
        from extra in Extra
        select new GenerationPage
        {
            Generations = generations,
            Meta = new() { NextCursor = next, TotalEstimate = total },
            AdditionalProperties = extra,
        };

    private static Gen<JToken> Nested(int depth) => depth == 0
        ? Leaf
        : Gen.OneOf(
            Leaf,
            Nested(depth - 1).ListOf(2).Select(static items => (JToken)new JArray(items)),
            Nested(depth - 1).Select(static value => (JToken)new JObject { ["a"] = value, ["é\n"] = new JValue(1) }));

    private static Gen<List<T>> Few<T>(Gen<T> gen) => from count in Gen.Choose(0, 4) from items in gen.ListOf(count) select items.ToList();

    private static Gen<T?> OrNull<T>(this Gen<T> gen) => Gen.Frequency((1, Gen.Constant<T?>(default)), (3, gen.Select(static value => (T?)value)));
}
