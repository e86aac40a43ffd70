using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Grammar;

/// <summary>Makes parameters of every place and style.</summary>
internal sealed class ParameterGrammar(Choices choices, SchemaGrammar schemas)
{
    /// <summary>The parameter that fills in a part of a path.</summary>
    public JObject OfPath(string name)
    {
        var style = choices.Of("simple", "simple", "label", "matrix");
        var schema = choices.Below(4) switch
        {
            0 => schemas.ScalarList(),
            1 => schemas.FlatObject(),
            // A dot and an empty text mean something in a path.
            _ => style == "label" ? schemas.Plain() : new JObject { ["type"] = "string", ["minLength"] = 1, ["example"] = "a&b=c d/é?%+\"" },
        };
        return Styled(new JObject { ["name"] = name, ["in"] = "path", ["required"] = true, ["schema"] = schema }, style, "simple");
    }

    /// <summary>The others of an operation.</summary>
    public IEnumerable<JObject> Others()
    {
        foreach (var name in choices.Some(["limit", "filter", "sort-by", "X", "page[size]", "q"]))
        {
            yield return OfQuery(name);
        }
        if (choices.OneIn(3))
        {
            yield return Styled(new JObject { ["name"] = "X-Trace", ["in"] = "header", ["schema"] = Shape() }, "simple", "simple");
        }
        if (choices.OneIn(4))
        {
            yield return new JObject { ["name"] = "session", ["in"] = "cookie", ["required"] = true, ["schema"] = schemas.Plain() };
        }
    }

    private JObject OfQuery(string name) => choices.Below(8) switch
    {
        0 => Query(name, schemas.ScalarList(), "spaceDelimited", false),
        1 => Query(name, schemas.ScalarList(), "pipeDelimited", false),
        2 => Query(name, schemas.FlatObject(), "deepObject", true),
        3 => new JObject { ["name"] = name, ["in"] = "query", ["content"] = new JObject { ["application/json"] = new JObject { ["schema"] = schemas.FlatObject() } } },
        4 => Styled(new JObject { ["name"] = name, ["in"] = "query", ["schema"] = schemas.ScalarList() }, "form", "form"),
        5 => Query(name, schemas.FlatObject(), "form", false),
        _ => new JObject { ["name"] = name, ["in"] = "query", ["required"] = choices.OneIn(2), ["schema"] = schemas.Scalar() },
    };

    private static JObject Query(string name, JObject schema, string style, bool explode) =>
        new() { ["name"] = name, ["in"] = "query", ["style"] = style, ["explode"] = explode, ["schema"] = schema };

    private JObject Shape() => choices.Below(3) switch { 0 => schemas.ScalarList(), 1 => schemas.FlatObject(), _ => schemas.Plain() };

    private JObject Styled(JObject parameter, string style, string standard)
    {
        if (style != standard || choices.OneIn(3))
        {
            parameter["style"] = style;
        }
        if (choices.OneIn(2))
        {
            parameter["explode"] = choices.OneIn(2);
        }
        return parameter;
    }
}
