using Flora.Generator.Document;

namespace Flora.Generator.Tests.Support;

/// <summary>A document read from text, with what was found while reading it.</summary>
internal sealed record Loading(ApiDocument? Document, Diagnostics Diagnostics)
{
    /// <summary>The findings as they are printed.</summary>
    public IEnumerable<string> Lines => Diagnostics.Select(diagnostic => diagnostic.ToString());

    /// <summary>The places and codes of the findings: <c>3:5 FLORA005</c>.</summary>
    public IEnumerable<string> Places => Diagnostics.Select(found => $"{found.Location.Line}:{found.Location.Column} {found.Code}");

    /// <summary>Reads a document that is well-formed.</summary>
    public static ApiDocument Good(string text, string name = "api.yaml")
    {
        var loading = Of(text, name);
        Assert.That(loading.Lines, Is.Empty);
        return loading.Document!;
    }

    /// <summary>Reads a document from text.</summary>
    public static Loading Of(string text, string name = "api.yaml") => Of(System.Text.Encoding.UTF8.GetBytes(text), name);

    /// <summary>Reads a document from bytes.</summary>
    public static Loading Of(byte[] bytes, string name = "api.yaml")
    {
        using var folder = new TemporaryFolder();
        var diagnostics = new Diagnostics();
        return new(DocumentLoader.Load(folder.Write(name, bytes), diagnostics, folder.Path), diagnostics);
    }
}
