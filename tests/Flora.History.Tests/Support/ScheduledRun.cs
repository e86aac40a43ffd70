using Flora.Testing;

namespace Flora.History.Tests.Support;

/// <summary>A run that goes through its states at fixed moments.</summary>
internal sealed record ScheduledRun(string Id, DateTimeOffset Created, DateTimeOffset Starts, DateTimeOffset Ends, bool Fails = false)
{
    internal Generation At(DateTimeOffset now)
    {
        var status = now >= Ends ? Fails ? GenerationStatus.Failed : GenerationStatus.Completed : now >= Starts ? GenerationStatus.Running : GenerationStatus.Pending;
        var hasEnded = now >= Ends;
        return FloraModelFactory.Generation(
            Id, status, Created,
            startedAt: now >= Starts ? Starts : null,
            completedAt: hasEnded ? Ends : null,
            errorCode: hasEnded && Fails ? "provider_error" : null,
            model: FloraModelFactory.GenerationModel(),
            outputs: hasEnded && !Fails ? [FloraModelFactory.GenerationOutput()] : null);
    }
}
