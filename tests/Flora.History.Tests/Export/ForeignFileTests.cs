using System.IO.Pipes;
using Flora.History.Tests.Support;

namespace Flora.History.Tests.Export;

public sealed class ForeignFileTests
{
    [TestCase(ExportFormat.JsonLines, "hello\n")]
    [TestCase(ExportFormat.JsonLines, "{\"a\":1}\n")]
    [TestCase(ExportFormat.Csv, "a,b\r\n1,2\r\n")]
    [TestCase(ExportFormat.Csv, "{\"run_id\":\"run_1\"}\n")]
    [TestCase(ExportFormat.JsonLines, "a note without an end of line")]
    [TestCase(ExportFormat.JsonLines, "{\"name\":\"package\"}")]
    [TestCase(ExportFormat.JsonLines, "run_id,created_at")]
    [TestCase(ExportFormat.Csv, "a note without an end of line")]
    [TestCase(ExportFormat.Csv, "run_id,name")]
    [TestCase(ExportFormat.Csv, "{\"generation_id\":\"run_1\"")]
    public async Task A_file_that_is_something_else_is_left_alone(ExportFormat format, string content)
    {
        using var scene = new ExportScene(format);
        File.WriteAllText(scene.File, content);
        await Assert.ThrowsAsync<InvalidDataException>(() => scene.ExportAsync());
        Assert.That(File.ReadAllText(scene.File), Is.EqualTo(content));
    }

    [Test]
    [Platform(Include = "Linux", Reason = "A pipe with a path.")]
    public async Task A_pipe_is_no_file_to_go_on_in()
    {
        using var pipe = new AnonymousPipeServerStream(PipeDirection.In);
        using var scene = new ExportScene(ExportFormat.JsonLines);
        scene.Flora.Add(ExportScene.Run("run_1", 60));
        await Assert.ThrowsAsync<IOException>(() => scene.ExportAsync(file: $"/proc/self/fd/{pipe.SafePipeHandle.DangerousGetHandle()}"));
        Assert.That(scene.Flora.Requests, Is.Empty);
    }

    [Test]
    public async Task Another_format_in_the_file_is_found_out_and_so_is_another_export_at_work()
    {
        using var scene = new ExportScene(ExportFormat.Csv);
        scene.Flora.Add(ExportScene.Run("run_1", 60));
        await scene.ExportAsync();
        await Assert.ThrowsAsync<InvalidDataException>(() => scene.ExportAsync(format: ExportFormat.JsonLines));
        using var held = new FileStream(scene.File, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.That((await Assert.ThrowsAsync<FolderInUseException>(() => scene.ExportAsync()))!.Path, Is.EqualTo(scene.File));
    }
}
