using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Grammar;

/// <summary>What may stand at a place of a document.</summary>
internal abstract record Shape
{
    /// <summary>Whether a value is of the right kind, without a look inside.</summary>
    public abstract bool Fits(JToken token);

    /// <summary>What is expected, for messages: <c>a text</c>.</summary>
    public abstract string Name { get; }

    /// <summary>A single value.</summary>
    internal sealed record Scalar(string Expected, params JTokenType[] Types) : Shape
    {
        public override string Name => Expected;

        public override bool Fits(JToken token) => Types.Length == 0 || Types.Contains(token.Type);
    }

    /// <summary>An object of the document.</summary>
    internal sealed record Node(NodeKind Kind) : Shape
    {
        public override string Name => "a mapping";

        public override bool Fits(JToken token) => token is JObject;
    }

    /// <summary>A list.</summary>
    internal sealed record ListOf(Shape Item) : Shape
    {
        public override string Name => "a list";

        public override bool Fits(JToken token) => token is JArray;
    }

    /// <summary>A mapping whose keys the author chooses; in some of them keys that begin with <c>x-</c> are extensions.</summary>
    internal sealed record MapOf(Shape Value, bool HasExtensions = false) : Shape
    {
        public override string Name => "a mapping";

        public override bool Fits(JToken token) => token is JObject;
    }

    /// <summary>A mapping with members of its own that is no object of OpenAPI, such as an extension.</summary>
    internal sealed record Fields(params Member[] Members) : Shape
    {
        public override string Name => "a mapping";

        public override bool Fits(JToken token) => token is JObject;
    }

    /// <summary>One of two kinds.</summary>
    internal sealed record Either(Shape First, Shape Second) : Shape
    {
        public override string Name => $"{First.Name} or {Second.Name}";

        public override bool Fits(JToken token) => First.Fits(token) || Second.Fits(token);

        public Shape For(JToken token) => First.Fits(token) ? First : Second;
    }
}
