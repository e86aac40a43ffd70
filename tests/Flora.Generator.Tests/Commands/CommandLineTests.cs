using Flora.Generator.Commands;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Commands;

public sealed class CommandLineTests
{
    [TestCase("Required command was not provided. See --help.")]
    [TestCase("Required command was not provided. Unrecognized command or argument 'generat'. See --help.", "generat")]
    [TestCase("Unrecognized command or argument 'x'. See --help.", "generate", "x")]
    [TestCase("Required argument missing for option: '--document'. See --help.", "generate", "--document")]
    public void What_makes_no_sense_is_one_line_and_exit_2(string message, params string[] arguments) =>
        Assert.That(Run(arguments), Is.EqualTo(new RunResult(2, "", message + "\n")));

    [Test]
    public void Help_names_the_commands_and_their_options() =>
        Assert.That(Run("--help").Output, Does.Contain("generate").And.Contain("verify").And.Contain("lint").And.Contain("--document <FILE>").And.Contain("--root <DIR>"));

    [Test]
    public void A_root_that_is_none_is_a_usage_error()
    {
        using var folder = new TemporaryFolder();
        Assert.That(Run("generate", "--root", folder.Path),
            Is.EqualTo(new RunResult(2, "", $"There is no nswag.json in {folder.Path}: name the repository with --root DIR.\n")));
    }

    [Test]
    public void A_missing_document_is_a_finding()
    {
        using var folder = new TemporaryFolder();
        folder.Write(GeneratorPaths.Settings, "{}");
        Assert.That(Run("generate", "--root", folder.Path), Is.EqualTo(new RunResult(1, "",
            "openapi/flora.yaml(1,1): error FLORA001: The document does not exist. Check the spelling, or name another file with --document FILE.\n")));
    }

    [Test]
    public void A_fault_of_the_generator_is_one_line_that_says_how_to_report_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write(GeneratorPaths.Settings, "{}");
        folder.Write(GeneratorPaths.DefaultDocument, "{}");
        folder.Write(GeneratorPaths.Lock + "/a-folder-where-a-file-should-be", "");
        folder.Write(GeneratorPaths.Intermediate, "a file where a folder should be");
        var result = Run("generate", "--root", folder.Path);
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.ErrorLines, Has.Length.EqualTo(1).And.All.Match("^error FLORA999: The generator failed: .* Nothing was written. Please report it"));
    }

    private static RunResult Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return new(new CommandLine(output, error).Run(arguments), output.ToString(), error.ToString());
    }
}
