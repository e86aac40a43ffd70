namespace Flora.Generator.Release;

/// <summary>One step of a release.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Does">What it does, for a dry run.</param>
/// <param name="Run">Does it, and says whether that went well.</param>
/// <param name="OnlyReads">Whether it is quick and changes nothing, so that a dry run does it too.</param>
internal sealed record ReleaseStep(string Name, string Does, Func<ReleaseState, bool> Run, bool OnlyReads = false);
