namespace Flora.History;

/// <summary>Counts what a sync does, and tells it.</summary>
internal sealed class SyncCounts(IProgress<SyncProgress>? progress)
{
    private readonly object gate = new();
    private readonly List<SyncFailure> failed = [];
    private readonly Dictionary<string, long> arriving = new(StringComparer.Ordinal);
    private int listed, found, fetched, skipped, underWay;
    private long bytes;
    private bool isListed;

    internal SyncResult Result => new()
    {
        Fetched = fetched, BytesFetched = bytes, Skipped = skipped, Failed = [.. failed], UnderWay = underWay, RunsListed = listed,
    };

    internal void Listed(int runs) => Change(() => listed += runs);

    internal void AllListed() => Change(() => isListed = true);

    internal void Skipped(int outputs) => Change(() => skipped += outputs);

    internal void UnderWay() => Change(() => underWay++);

    internal void Found(int outputs) => Change(() => found += outputs);

    internal void Failed(SyncFailure failure) => Change(() => failed.Add(failure));

    internal void Arrived(string part, long received) => Change(() => arriving[part] = received);

    internal void Fetched(string part, SyncedOutput output) => Change(
        () =>
        {
            arriving.Remove(part);
            fetched++;
            bytes += output.Length;
        },
        output);

    private void Change(Action change, SyncedOutput? output = null)
    {
        lock (gate)
        {
            change();
            progress?.Report(new()
            {
                RunsListed = listed, IsListed = isListed, Found = found, Fetched = fetched, Failed = failed.Count, Skipped = skipped,
                Bytes = bytes + arriving.Values.Sum(), Output = output,
            });
        }
    }
}
