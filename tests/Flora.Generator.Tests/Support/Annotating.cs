using Flora.Generator.Document;
using Flora.Generator.Passes;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Tests.Support;

/// <summary>Runs passes over small documents.</summary>
internal static class Annotating
{
    /// <summary>Runs one pass, and those before it that it stands on, over a document.</summary>
    public static JObject Through<TPass>(string yaml) where TPass : IPass
    {
        var context = Context(yaml);
        foreach (var pass in PassPipeline.Passes)
        {
            pass.Apply(context);
            if (pass is TPass)
            {
                break;
            }
        }
        Assert.That(context.Diagnostics.Select(diagnostic => diagnostic.ToString()), Is.Empty);
        return context.Document.Root;
    }

    /// <summary>Runs all passes over a document with one operation that lists things, and the given schemas.</summary>
    public static JObject Schemas(string schemas) => Through<Generator.Passes.Commands.DescribeCommands>(Listing.With(schemas));

    /// <summary>What all passes say about a document that they cannot serve.</summary>
    public static IReadOnlyList<string> Complaints(string yaml)
    {
        var diagnostics = new Diagnostics();
        PassPipeline.Run(Loading.Good(yaml), new GenerationSettings(), diagnostics);
        return [.. diagnostics.Select(diagnostic => diagnostic.ToString())];
    }

    private static PassContext Context(string yaml) =>
        new(Loading.Good(yaml), new GenerationSettings(), new FileTable(), new Diagnostics());
}
