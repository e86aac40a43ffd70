using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Flora.Generator.Document;

/// <summary>Builds the tree from YAML's events, so that each key and value keeps its place.</summary>
internal sealed class YamlTree
{
    private readonly string file;
    private readonly Diagnostics diagnostics;
    private readonly Parser events;
    private readonly YamlAliases aliases;
    private readonly Stack<ParsingEvent> openBrackets = new();
    private int depth;

    private YamlTree(string file, string text, Diagnostics diagnostics)
    {
        this.file = file;
        this.diagnostics = diagnostics;
        events = new(new StringReader(text));
        aliases = new(diagnostics);
    }

    /// <summary>The tree; null when the text holds none. What is wrong with it goes to the diagnostics.</summary>
    public static JToken? Read(string file, string text, Diagnostics diagnostics)
    {
        var tree = new YamlTree(file, text, diagnostics);
        try
        {
            return tree.ReadStream();
        }
        catch (YamlException fault)
        {
            diagnostics.Add(YamlFaults.Describe(fault, file, text));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // The parser's scanner gives up in this way on some texts, most of them brackets that are not closed.
            diagnostics.Error(DiagnosticCodes.Syntax, tree.At(tree.openBrackets.TryPeek(out var open) ? open : tree.events.Current),
                "This is not well-formed YAML: the text that follows cannot be read.", "Close the bracket, or check quotes and indentation.");
        }
        catch (TooDeepException fault)
        {
            diagnostics.Error(DiagnosticCodes.TooDeep, fault.Location,
                $"The document nests deeper than {DocumentLoader.MaxDepth} levels.", "Move inner schemas to 'components' and refer to them.");
        }
        return null;
    }

    private JToken? ReadStream()
    {
        events.Consume<StreamStart>();
        if (events.Accept<StreamEnd>(out _))
        {
            return null;
        }
        events.Consume<DocumentStart>();
        var tree = events.Accept<Scalar>(out var scalar) && IsNothing(scalar) ? Skip() : ReadNode();
        events.Consume<DocumentEnd>();
        if (!events.Accept<StreamEnd>(out _))
        {
            diagnostics.Error(DiagnosticCodes.NotADocument, At(events.Current!), "The file holds more than one document.",
                "Keep one document in a file: remove the '---' here and what follows.");
        }
        return tree;
    }

    private static bool IsNothing(Scalar scalar) => scalar is { Value.Length: 0, Style: ScalarStyle.Plain };

    private JToken? Skip()
    {
        events.MoveNext();
        return null;
    }

    private JToken ReadNode()
    {
        var start = events.Current!;
        if (++depth > DocumentLoader.MaxDepth)
        {
            throw new TooDeepException(At(start));
        }
        var anchor = start is NodeEvent { Anchor.IsEmpty: false } node ? node.Anchor.Value : null;
        if (anchor is not null)
        {
            aliases.Begin(anchor);
        }
        var isBracket = start is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };
        if (isBracket)
        {
            openBrackets.Push(start);
        }
        var token = start switch
        {
            Scalar => ReadScalar(),
            MappingStart => ReadMapping(),
            SequenceStart => ReadSequence(),
            AnchorAlias => ReadAlias(),
            _ => throw new YamlException(start.Start, start.End, "a value was expected here"),
        };
        if (anchor is not null)
        {
            aliases.End(anchor, token);
        }
        if (isBracket)
        {
            openBrackets.Pop();
        }
        depth--;
        return token;
    }

    private JValue ReadScalar()
    {
        var scalar = events.Consume<Scalar>();
        if (!YamlScalars.TryRead(scalar, out var value))
        {
            diagnostics.Error(DiagnosticCodes.UnsupportedYaml, At(scalar),
                scalar.Tag.IsEmpty ? $"JSON has no number '{scalar.Value}'." : $"'{scalar.Value}' does not fit the tag '{scalar.Tag}'.",
                "Put it in quotes if it is a text; write numbers in digits and leave tags out.");
        }
        SourceLocations.Set(value, At(scalar));
        return value;
    }

    private JObject ReadMapping()
    {
        var start = events.Consume<MappingStart>();
        RefuseTag(start, start.Tag, "tag:yaml.org,2002:map");
        var mapping = new JObject();
        SourceLocations.Set(mapping, At(start));
        while (!events.TryConsume<MappingEnd>(out _))
        {
            var key = ReadKey(out var at);
            var value = ReadNode();
            if (key is null)
            {
                continue;
            }
            if (mapping.Property(key, StringComparison.Ordinal) is { } first)
            {
                diagnostics.Error(DiagnosticCodes.DuplicateKey, at, $"The key '{key}' stands here twice.",
                    FormattableString.Invariant($"Remove or rename one of them; the first is in line {SourceLocations.Of(first).Line}."));
                continue;
            }
            var property = new JProperty(key, value);
            SourceLocations.Set(property, at);
            mapping.Add(property);
        }
        return mapping;
    }

    private string? ReadKey(out SourceLocation at)
    {
        at = At(events.Current!);
        if (!events.Accept<Scalar>(out var key))
        {
            diagnostics.Error(DiagnosticCodes.UnsupportedYaml, at, "A key must be a text.", "Write the key as one word or in quotes.");
            ReadNode();
            return null;
        }
        if (key is { Value: "<<", Style: ScalarStyle.Plain })
        {
            diagnostics.Error(DiagnosticCodes.UnsupportedYaml, at, "Merge keys ('<<') are not part of YAML 1.2.",
                "Write the members out, or put what is shared into 'components' and refer to it with '$ref'.");
        }
        var anchor = key.Anchor.IsEmpty ? null : key.Anchor.Value;
        events.MoveNext();
        if (anchor is not null)
        {
            aliases.Begin(anchor);
            aliases.End(anchor, new JValue(key.Value));
        }
        return key.Value;
    }

    private JArray ReadSequence()
    {
        var start = events.Consume<SequenceStart>();
        RefuseTag(start, start.Tag, "tag:yaml.org,2002:seq");
        var list = new JArray();
        SourceLocations.Set(list, At(start));
        while (!events.TryConsume<SequenceEnd>(out _))
        {
            list.Add(ReadNode());
        }
        return list;
    }

    private JToken ReadAlias()
    {
        var alias = events.Consume<AnchorAlias>();
        var token = aliases.Expand(alias.Value.Value, At(alias), DocumentLoader.MaxDepth - depth);
        if (token.Annotation<SourceLocation>() is null)
        {
            SourceLocations.Set(token, At(alias));
        }
        return token;
    }

    private void RefuseTag(NodeEvent node, TagName tag, string allowed)
    {
        if (!tag.IsEmpty && !(tag.IsNonSpecific || tag.Value == allowed))
        {
            diagnostics.Error(DiagnosticCodes.UnsupportedYaml, At(node), $"The tag '{tag}' is not supported.", "Leave the tag out.");
        }
    }

    private SourceLocation At(ParsingEvent? node) => YamlFaults.Place(file, node?.Start ?? Mark.Empty);
}
