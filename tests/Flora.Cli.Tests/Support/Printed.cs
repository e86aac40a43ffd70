using System.Text;
using Flora.Cli.Commands;
using Flora.Cli.Output;
using Flora.Cli.Terminal;

namespace Flora.Cli.Tests.Support;

/// <summary>What a format prints of pages of JSON.</summary>
internal static class Printed
{
    internal static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    internal static string Table(Screen screen, IReadOnlyList<Column> columns, params string[] items) =>
        By(target => new TableFormat(target, columns), screen, Page(items));

    internal static string By(Func<OutputTarget, IOutputFormat> make, Screen screen, params OutputPage[] pages)
    {
        using var stream = new MemoryStream();
        var format = make(new(stream, screen, new FixedTime(Now)));
        foreach (var page in pages)
        {
            format.Write(page);
        }
        format.End();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static OutputPage Page(params string[] items) => Page($"{{\"items\":[{string.Join(',', items)}]}}", items);

    internal static OutputPage Page(string envelope, string[] items) => new()
    {
        Items = items.Select(item => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(item)),
        Count = items.Length,
        Envelope = () => Encoding.UTF8.GetBytes(envelope),
        NextCursor = null,
        Raw = Encoding.UTF8.GetBytes(envelope),
    };
}
