using Flora.Testing;

namespace Flora.Cli.Tests.Support;

/// <summary>Runs that a server knows.</summary>
internal static class KnownRun
{
    /// <summary>A run in a state, with what goes with that.</summary>
    internal static Generation In(string id, string status, string project = "prj_1") => FloraModelFactory.Generation(
        id,
        status,
        projectId: project,
        errorCode: status == "failed" ? "provider_error" : null,
        errorMessage: status == "failed" ? "The provider failed." : null,
        outputs: status == "completed" ? [Image(1, "https://media.example/1.png")] : null);

    /// <summary>A completed run whose images are at addresses.</summary>
    internal static Generation With(string id, params string[] urls) =>
        FloraModelFactory.Generation(id, "completed", outputs: [.. urls.Select((url, index) => Image(index + 1, url))]);

    private static GenerationOutput Image(int number, string url) => FloraModelFactory.GenerationOutput($"output_{number}", GenerationOutputType.ImageUrl, url);
}
