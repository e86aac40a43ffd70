using Flora.Generator.Document;
using Flora.Generator.Emit;
using Flora.Generator.Passes;

namespace Flora.Generator.Tests.Emit;

public sealed class LayoutTests
{
    private FileTable files = new();
    private OutputTree tree = new();
    private Diagnostics diagnostics = new();

    [SetUp]
    public void BeginAnew()
    {
        (files, tree, diagnostics) = (new(), new(), new());
        files.Add("src/A.g.cs");
        files.Add("src/B.g.cs");
    }

    [Test]
    public void Cuts_at_markers_and_gives_each_file_the_header_and_one_line_end()
    {
        Cut("\n\n//// file 1\n\n\nclass B;\n\n\n  //// file 0  \r\nclass A\r\n{\r\n}");
        Assert.That(diagnostics, Is.Empty);
        Assert.That(tree, Is.EqualTo(new Dictionary<string, string>
        {
            ["src/A.g.cs"] = "// header\nclass A\n{\n}\n",
            ["src/B.g.cs"] = "// header\nclass B;\n",
        }));
    }

    [TestCase("class A;\n//// file 0\n", "The templates print text before the first file: 'class A;'.")]
    [TestCase("//// file 2\nclass A;\n", "The templates print the marker '2', which names no file.")]
    [TestCase("//// file -1\nclass A;\n", "The templates print the marker '-1', which names no file.")]
    [TestCase("//// file x/../../y.cs\nclass A;\n", "The templates print the marker 'x/../../y.cs', which names no file.")]
    [TestCase("//// file 0\na\n//// file 0\nb\n", "The templates print the file 'src/A.g.cs' twice.")]
    public void Refuses_what_the_table_of_files_does_not_know(string text, string message)
    {
        Cut(text);
        var found = diagnostics.Single();
        Assert.That((found.Code, found.Location.ToString(), found.Message), Is.EqualTo((DiagnosticCodes.BadLayout, "generator/templates/sdk(1,1)", message)));
    }

    [Test]
    public void Refuses_a_path_outside_of_the_root()
    {
        Cut($"//// file {files.Add("../outside.cs")}\nx\n");
        Assert.That(diagnostics.Single().Message, Is.EqualTo("The file '../outside.cs' is not below the root."));
        Assert.That(tree, Is.Empty);
    }

    [Test]
    public void A_marker_within_a_line_is_text()
    {
        Cut("//// file 0\nvar text = \"//// file 1\";\n");
        Assert.That(tree["src/A.g.cs"], Does.Contain("//// file 1"));
        Assert.That(tree.Count, Is.EqualTo(1));
    }

    [Test]
    public void A_file_that_no_template_prints_is_reported()
    {
        var layout = Cut("//// file 0\nx\n");
        layout.RequireAll();
        Assert.That(diagnostics.Single().Message, Is.EqualTo("No template prints the file 'src/B.g.cs'."));
    }

    private Layout Cut(string text)
    {
        var layout = new Layout(files, "// header\n", tree, diagnostics);
        layout.Cut(text, "generator/templates/sdk");
        return layout;
    }
}
