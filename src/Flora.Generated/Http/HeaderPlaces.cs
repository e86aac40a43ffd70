namespace Flora.Runtime;

/// <summary>Puts header parameters where .NET has them: some headers it knows as those of a body alone.</summary>
internal static class HeaderPlaces
{
    private static readonly HashSet<string> OfBody = new(StringComparer.OrdinalIgnoreCase)
    {
        "Allow", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Location", "Content-MD5", "Content-Range", "Expires", "Last-Modified",
    };

    /// <exception cref="FloraValidationException">It belongs to a body, and there can be none.</exception>
    internal static void Set(HttpRequestMessage message, string name, string value)
    {
        if (!OfBody.Contains(name))
        {
            // Only a parameter of the name of a header that the client sets would stand beside it.
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
            return;
        }
        if (message.Content is null)
        {
            // HTTP lets them stand without a body: an empty one carries them.
            message.Content = message.Method == HttpMethod.Trace
                ? throw RequestFaults.Of(name, "belongs to a body, which TRACE cannot have")
                : new ByteArrayContent([]);
        }
        message.Content.Headers.Remove(name);
        message.Content.Headers.TryAddWithoutValidation(name, value);
    }
}
