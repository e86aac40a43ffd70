using System.Text.Json;

namespace Flora.Cli.Output.Documents;

/// <summary>Writes one document, piece by piece.</summary>
internal interface IDocumentWriter
{
    /// <summary>Begins an object.</summary>
    void StartObject();

    /// <summary>Names the member whose value follows.</summary>
    void Name(string name);

    /// <summary>Begins a list.</summary>
    void StartList();

    /// <summary>Writes a whole value.</summary>
    void Value(JsonElement value);

    /// <summary>Ends the list.</summary>
    void EndList();

    /// <summary>Ends the object.</summary>
    void EndObject();

    /// <summary>Has the reader see what was written.</summary>
    void Flush();

    /// <summary>Ends the document.</summary>
    void End();
}
