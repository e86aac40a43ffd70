using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Flora.Tests.Telemetry;

/// <summary>Keeps what is measured of calls to one server: a listener sees the whole process.</summary>
internal sealed class MeasurementRecorder : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<Measurement> measurements = new();
    private readonly Uri server;

    internal MeasurementRecorder(Uri server)
    {
        this.server = server;
        listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Flora.Generated")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
    }

    internal IReadOnlyList<Measurement> All => [.. measurements];

    internal IReadOnlyList<Measurement> Of(string instrument) => [.. measurements.Where(measurement => measurement.Instrument == instrument)];

    internal double Sum(string instrument) => Of(instrument).Sum(static measurement => measurement.Value);

    public void Dispose() => listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var measurement = new Measurement(instrument.Name, instrument.Unit, value, tags.ToArray().ToDictionary());
        if (Equals(measurement["server.address"], server.Host) && Equals(measurement["server.port"], server.Port))
        {
            measurements.Enqueue(measurement);
        }
    }
}
