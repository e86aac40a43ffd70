using System.Text.Json;

namespace Flora.Runtime;

/// <summary>What can be read of an error's body <c>{"error": {"code", "message", "fields"}}</c>, whatever shape it really has.</summary>
internal readonly record struct ErrorEnvelope(string? Code, string? Message, IReadOnlyList<FloraFieldError> Fields)
{
    private static readonly ErrorEnvelope Nothing = new(null, null, []);

    internal static ErrorEnvelope Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(JsonText.Utf8(body));
            reader.Read();
            return ReadRoot(ref reader);
        }
        catch (Exception e) when (e is JsonException or ModelReadException)
        {
            return Nothing;
        }
    }

    private static ErrorEnvelope ReadRoot(ref Utf8JsonReader reader)
    {
        var envelope = Nothing;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return envelope;
        }
        while (Next(ref reader, out var name))
        {
            if (name == "error")
            {
                envelope = reader.TokenType == JsonTokenType.String ? envelope with { Message = Text(ref reader) } : ReadError(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
        return envelope;
    }

    private static ErrorEnvelope ReadError(ref Utf8JsonReader reader)
    {
        var error = Nothing;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return error;
        }
        while (Next(ref reader, out var name))
        {
            switch (name)
            {
                case "code": error = error with { Code = Text(ref reader) }; break;
                case "message": error = error with { Message = Text(ref reader) }; break;
                case "fields": error = error with { Fields = ReadFields(ref reader) }; break;
                default: reader.Skip(); break;
            }
        }
        return error;
    }

    private static List<FloraFieldError> ReadFields(ref Utf8JsonReader reader)
    {
        var fields = new List<FloraFieldError>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return fields;
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }
            string? field = null, message = null;
            while (Next(ref reader, out var name))
            {
                switch (name)
                {
                    case "field": field = Text(ref reader); break;
                    case "message": message = Text(ref reader); break;
                    default: reader.Skip(); break;
                }
            }
            fields.Add(new FloraFieldError(field ?? "", message ?? ""));
        }
        return fields;
    }

    private static bool Next(ref Utf8JsonReader reader, out string name)
    {
        var found = reader.Read() && reader.TokenType == JsonTokenType.PropertyName;
        name = found ? JsonText.StringOf(in reader) : "";
        return found && reader.Read();
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return JsonText.StringOf(in reader);
            case JsonTokenType.Number:
                return JsonText.Decode(reader.ValueSpan);
            default:
                reader.Skip();
                return null;
        }
    }
}
