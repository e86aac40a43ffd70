using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Flora.Generator.Document;

/// <summary>Builds the tree from YAML's events, so that each key and value keeps its place.</summary>
internal sealed class YamlTree
{
    private readonly string _file;
    private readonly Diagnostics _diagnostics;
    private readonly Parser _events;
    private readonly YamlAliases _aliases;
    private int _depth;

    private YamlTree(string file, string text, Diagnostics diagnostics)
    {
        _file = file;
        _diagnostics = diagnostics;
        _events = new(new StringReader(text));
        _aliases = new(diagnostics);
    }

    /// <summary>The tree; null when the text holds none. What is wrong with it goes to the diagnostics.</summary>
    public static JToken? Read(string file, string text, Diagnostics diagnostics)
    {
        try
        {
            return new YamlTree(file, text, diagnostics).ReadStream();
        }
        catch (YamlException fault)
        {
            diagnostics.Error(DiagnosticCodes.Syntax, YamlFaults.Place(file, text, fault.Start), YamlFaults.What(fault),
                YamlFaults.HowToFix(text, fault));
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
        _events.Consume<StreamStart>();
        if (_events.Accept<StreamEnd>(out _))
        {
            return null;
        }
        _events.Consume<DocumentStart>();
        var tree = _events.Accept<Scalar>(out var scalar) && IsNothing(scalar) ? Skip() : ReadNode();
        _events.Consume<DocumentEnd>();
        if (!_events.Accept<StreamEnd>(out _))
        {
            _diagnostics.Error(DiagnosticCodes.NotADocument, At(_events.Current!), "The file holds more than one document.",
                "Keep one document in a file: remove the '---' here and what follows.");
        }
        return tree;
    }

    private static bool IsNothing(Scalar scalar) => scalar is { Value.Length: 0, Style: ScalarStyle.Plain };

    private JToken? Skip()
    {
        _events.MoveNext();
        return null;
    }

    private JToken ReadNode()
    {
        var start = _events.Current!;
        if (++_depth > DocumentLoader.MaxDepth)
        {
            throw new TooDeepException(At(start));
        }
        var anchor = start is NodeEvent { Anchor.IsEmpty: false } node ? node.Anchor.Value : null;
        if (anchor is not null)
        {
            _aliases.Begin(anchor);
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
            _aliases.End(anchor, token);
        }
        _depth--;
        return token;
    }

    private JValue ReadScalar()
    {
        var scalar = _events.Consume<Scalar>();
        if (!YamlScalars.TryRead(scalar, out var value))
        {
            _diagnostics.Error(DiagnosticCodes.UnsupportedYaml, At(scalar),
                scalar.Tag.IsEmpty ? $"JSON has no number '{scalar.Value}'." : $"'{scalar.Value}' does not fit the tag '{scalar.Tag}'.",
                "Put it in quotes if it is a text; write numbers in digits and leave tags out.");
        }
        SourceLocations.Set(value, At(scalar));
        return value;
    }

    private JObject ReadMapping()
    {
        var start = _events.Consume<MappingStart>();
        RefuseTag(start, start.Tag, "tag:yaml.org,2002:map");
        var mapping = new JObject();
        SourceLocations.Set(mapping, At(start));
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            var key = ReadKey(out var at);
            var value = ReadNode();
            if (key is null)
            {
                continue;
            }
            if (mapping.Property(key, StringComparison.Ordinal) is { } first)
            {
                _diagnostics.Error(DiagnosticCodes.DuplicateKey, at, $"The key '{key}' stands here twice.",
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
        at = At(_events.Current!);
        if (!_events.Accept<Scalar>(out var key))
        {
            _diagnostics.Error(DiagnosticCodes.UnsupportedYaml, at, "A key must be a text.", "Write the key as one word or in quotes.");
            ReadNode();
            return null;
        }
        if (key is { Value: "<<", Style: ScalarStyle.Plain })
        {
            _diagnostics.Error(DiagnosticCodes.UnsupportedYaml, at, "Merge keys ('<<') are not part of YAML 1.2.",
                "Write the members out, or put what is shared into 'components' and refer to it with '$ref'.");
        }
        var anchor = key.Anchor.IsEmpty ? null : key.Anchor.Value;
        _events.MoveNext();
        if (anchor is not null)
        {
            _aliases.Begin(anchor);
            _aliases.End(anchor, new JValue(key.Value));
        }
        return key.Value;
    }

    private JArray ReadSequence()
    {
        var start = _events.Consume<SequenceStart>();
        RefuseTag(start, start.Tag, "tag:yaml.org,2002:seq");
        var list = new JArray();
        SourceLocations.Set(list, At(start));
        while (!_events.TryConsume<SequenceEnd>(out _))
        {
            list.Add(ReadNode());
        }
        return list;
    }

    private JToken ReadAlias()
    {
        var alias = _events.Consume<AnchorAlias>();
        var token = _aliases.Expand(alias.Value.Value, At(alias), DocumentLoader.MaxDepth - _depth);
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
            _diagnostics.Error(DiagnosticCodes.UnsupportedYaml, At(node), $"The tag '{tag}' is not supported.", "Leave the tag out.");
        }
    }

    private SourceLocation At(ParsingEvent node) => YamlFaults.Place(_file, "", node.Start);
}
