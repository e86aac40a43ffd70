using System.Text;
using System.Text.Json;
using Flora.Cli.Terminal;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Flora.Cli.Output.Documents;

/// <summary>YAML, as it comes.</summary>
internal sealed class YamlDocumentWriter(StreamWriter text, Emitter yaml) : IDocumentWriter
{
    /// <summary>Begins a document.</summary>
    // In quotes YAML knows the escapes of JSON, and only ASCII is written without: what guards a terminal from JSON guards it from YAML,
    // but that a tab is a blank there.
    internal static YamlDocumentWriter Of(OutputTarget target)
    {
        var text = new StreamWriter(ScreenJson.Guard(target), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        var yaml = new Emitter(text, new EmitterSettings().WithNewLine("\n"));
        yaml.Emit(new StreamStart());
        yaml.Emit(new DocumentStart(null, null, isImplicit: true));
        return new(text, yaml);
    }

    public void StartObject() => yaml.Emit(new MappingStart());

    public void Name(string name) => Text(name);

    public void StartList() => yaml.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));

    public void Value(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                StartObject();
                foreach (var member in value.EnumerateObject())
                {
                    Name(member.Name);
                    Value(member.Value);
                }
                EndObject();
                break;
            case JsonValueKind.Array:
                StartList();
                foreach (var item in value.EnumerateArray())
                {
                    Value(item);
                }
                EndList();
                break;
            case JsonValueKind.String:
                Text(value.GetString() ?? "");
                break;
            default:
                Plain(value.GetRawText());
                break;
        }
    }

    public void EndList() => yaml.Emit(new SequenceEnd());

    public void EndObject() => yaml.Emit(new MappingEnd());

    public void Flush() => text.Flush();

    public void End()
    {
        yaml.Emit(new DocumentEnd(isImplicit: true));
        yaml.Emit(new StreamEnd());
        text.Flush();
    }

    private void Text(string value)
    {
        if (YamlText.IsPlain(value)) Plain(value);
        else yaml.Emit(new Scalar(AnchorName.Empty, TagName.Empty, value, ScalarStyle.DoubleQuoted, isPlainImplicit: false, isQuotedImplicit: true));
    }

    private void Plain(string value) =>
        yaml.Emit(new Scalar(AnchorName.Empty, TagName.Empty, value, ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: false));
}
