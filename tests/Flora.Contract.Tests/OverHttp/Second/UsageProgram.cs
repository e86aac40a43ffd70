namespace Flora.Contract.Tests.OverHttp.Second;

/// <summary>A program as a user of the second contract's library writes it.</summary>
internal static class UsageProgram
{
    public const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="../project/Flora.Second.csproj" />
          </ItemGroup>
        </Project>
        """;

    public const string Source = """
        using Flora;
        using Flora.Second;

        using var client = new FloraClient(new FloraClientOptions { BaseUrl = new Uri(args[0]), ApiKey = args[1], MaxRetries = 1, MaxRetryDelay = TimeSpan.Zero });

        File.WriteAllBytes("kite.png", [1, 2, 3]);
        Run started = await client.Generate.CreateAsync(new GenerateForm { Prompt = "a kite", File = FloraFile.FromPath("kite.png"), Tags = ["red"] });
        Console.WriteLine($"{started.RunId} {started.Status} {started.Priority.Value}");

        Run run = await client.Runs.GetAsync("run_abc123");
        Console.WriteLine($"{run.StartedAt} {run.Due} {run.Cost} {run.Reference} {run.Thumbnail?.Count} {run.RetryOf?.RunId}");
        foreach (RunOutput output in run.Outputs)
        {
            Console.WriteLine(output.TryGetImageOutput(out var image) ? $"image {image.Width}" : output.TryGetTextOutput(out var text) ? $"text {text.Text}" : $"unknown {output.Value}");
        }

        Canvas canvas = await client.Canvases.PatchAsync("cnv_1", new CanvasPatch { Name = "Kites", Description = null });
        Console.WriteLine(canvas.Name);

        var applied = await client.Canvases.Operations.ApplyAsync("cnv_1", new CanvasOperationApplyBody
        {
            Operations = [new AddNode { Node = new CanvasNode { NodeId = "nod_1", Kind = NodeKind.Text } }, new MoveNode { NodeId = "nod_1", To = [1.5m, -2m] }],
        });
        Console.WriteLine(string.Join(" ", applied.Results.Select(result => result?.Value.GetType().Name ?? "null")));

        await client.Canvases.Nodes.DeleteAsync("cnv_1", "nod_1");
        await client.Assets.UploadAsync("ast_1", FloraFile.FromBytes(new byte[] { 4, 5, 6 }));

        await using (FloraDownload download = await client.Runs.DownloadAsync("run_abc123"))
        {
            using var bytes = new MemoryStream();
            await download.CopyToAsync(bytes);
            Console.WriteLine($"{download.FileName} {bytes.Length}");
        }

        await foreach (Technique technique in client.Techniques.ListAsync(new() { Priority = Priority.Value2 }))
        {
            Console.WriteLine(technique.Name);
        }

        try
        {
            await client.Runs.GetAsync("run_broken");
        }
        catch (FloraServerException error)
        {
            Console.WriteLine($"{(int)error.StatusCode} {(error.TryGetBody<Problem>(out var problem) ? problem?.Title : "no problem")}");
        }
        """;
}
