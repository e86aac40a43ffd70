using Flora.Generator.Document;
using Flora.Generator.Lint;

namespace Flora.Generator.Tests.Support;

/// <summary>A document that refers to other files, as it is read and checked.</summary>
internal sealed class SeveralFiles : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>The folder above that of the document.</summary>
    public string Root => folder.Path;

    /// <summary>The full path of the document.</summary>
    public string Document => folder["api/openapi.yaml"];

    /// <summary>Writes a file; the document lies in <c>api/</c>.</summary>
    public SeveralFiles With(string path, string text)
    {
        folder.Write(path, text.ReplaceLineEndings("\n"));
        return this;
    }

    /// <summary>A document with one operation that answers with a schema.</summary>
    public static SeveralFiles Answering(string schema, string rest = "") =>
        new SeveralFiles().With("api/openapi.yaml", $$"""
            openapi: 3.1.0
            info: { title: Test, version: "1" }
            servers: [ { url: https://api.test/v1 } ]
            paths:
              /things:
                get:
                  responses:
                    "200":
                      description: Done.
                      content:
                        application/json:
                          schema: {{schema}}
            {{rest}}
            """);

    /// <summary>Reads and checks it.</summary>
    public Loading Load()
    {
        var diagnostics = new Diagnostics();
        var document = DocumentLoader.Load(Document, diagnostics, Root);
        if (document is not null)
        {
            Checks.Run(document, diagnostics);
        }
        return new(document, diagnostics);
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
