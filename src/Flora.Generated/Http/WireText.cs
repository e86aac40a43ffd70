using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Flora.Runtime;

/// <summary>Values as they stand in paths, queries, headers and parts of forms; null stays null.</summary>
internal static class WireText
{
    [return: NotNullIfNotNull(nameof(value))]
    internal static string? Of(string? value) => value;

    internal static string? Of(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    internal static string? Of(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    internal static string? Of(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    internal static string? Of(bool? value) => value is { } known ? known ? "true" : "false" : null;

    internal static string? Of(Guid? value) => value?.ToString("D");

    internal static string? Of(IsoTimestamp? value) => value?.Value;

    internal static string? Of(IsoDate? value) => value?.Value;

    internal static string? Of(IsoTime? value) => value?.Value;

    internal static string? Of(IsoDuration? value) => value?.Value;

    internal static string? Of(HttpDate? value) => value?.Value;

    internal static string? Of(UnixTimestamp? value) => value?.ToString();

    /// <summary>The texts of the items, without those that are null.</summary>
    internal static IEnumerable<string>? Each<T>(IEnumerable<T>? items, Func<T, string?> text) =>
        items?.Select(text).Where(static item => item is not null).Select(static item => item!);
}
