namespace Flora.Runtime;

/// <summary>Compares origins: scheme, host and port.</summary>
internal static class Origin
{
    internal static bool Same(Uri left, Uri right) =>
        left.IsAbsoluteUri && right.IsAbsoluteUri
        && string.Equals(left.Scheme, right.Scheme, StringComparison.OrdinalIgnoreCase)
        && string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase)
        && left.Port == right.Port;
}
