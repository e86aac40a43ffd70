using Flora.Generator.Corpus.Values;
using Flora.Generator.Document;
using Flora.Generator.Emit.Contracts;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Corpus.Driver;

/// <summary>Writes values as C#: JSON that the generated code reads by its own codecs.</summary>
internal sealed class DriverValues(ApiDocument document, NameScope scope)
{
    private readonly MadeValues made = new(document, isSent: true);
    private readonly MediaExamples examples = new(new DocumentReader(document));

    /// <summary>Whether a value fits a schema.</summary>
    public bool Fits(JToken? schema, JToken value) => schema is null || made.Fits(schema, value);

    /// <summary>A value of a schema.</summary>
    public DriverValue Of(JToken? schema) => Value(schema, made.Of(schema));

    /// <summary>A value of a parameter or media type: a documented example that fits, else one that is made.</summary>
    public DriverValue OfMedia(JObject holder)
    {
        var schema = holder["schema"];
        return Value(schema, examples.Of(holder).Select(example => example.Value).FirstOrDefault(value => Fits(schema, value)) ?? made.Of(schema));
    }

    private DriverValue Value(JToken? schema, JToken value) =>
        new(value, $"Read({CSharpName.Literal(value.ToString(Formatting.None))}, {TypeMapper.Map(document, schema, scope).ItemCodec})");
}
