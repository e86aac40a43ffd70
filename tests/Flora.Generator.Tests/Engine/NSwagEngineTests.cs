using Flora.Generator.Document;
using Flora.Generator.Engine;
using Flora.Generator.Passes;
using Flora.Generator.Tests.Support;
using Flora.Generator.Tests.Support.Compiling;

namespace Flora.Generator.Tests.Engine;

[TestFixture]
public sealed class NSwagEngineTests
{
    [Test]
    public void Where_no_file_is_the_standard_input_the_engine_gives_the_same()
    {
        using var folder = new EngineFolder();
        using var waiting = new NSwagEngine(folder.Paths);
        var expected = Render(waiting);
        using var late = new NSwagEngine(folder.Paths, Path.Combine(folder.Paths.Root, "none"));
        Assert.That(Render(late), Is.EqualTo(expected));
        Assert.That(expected.Sdk, Does.Contain("GenerationsClient"));
    }

    private static EngineOutput Render(NSwagEngine engine)
    {
        var diagnostics = new Diagnostics();
        var document = DocumentLoader.Load(RepositoryFiles.Paths[GeneratorPaths.DefaultDocument], diagnostics, RepositoryFiles.Paths.Root)!;
        var code = engine.Run(PassPipeline.Run(document, new(), diagnostics).Document, diagnostics);
        Assert.That(diagnostics, Is.Empty);
        return code!;
    }
}
