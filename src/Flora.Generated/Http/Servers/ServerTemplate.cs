namespace Flora.Runtime;

/// <summary>The address of a server with variables in it, which are filled in one by one.</summary>
/// <param name="text">The address, with a <c>{name}</c> for each variable.</param>
internal sealed class ServerTemplate(string text)
{
    /// <summary>The address.</summary>
    /// <exception cref="ArgumentException">What was put together is no URL.</exception>
    internal Uri ToUri() => Uri.TryCreate(text, UriKind.Absolute, out var url) ? url : throw new ArgumentException($"\"{text}\" is no URL.");

    /// <summary>Fills in a variable.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="value">Its value.</param>
    /// <param name="allowed">The values that it can have; none for any.</param>
    /// <exception cref="ArgumentException">It cannot have the value.</exception>
    internal ServerTemplate Set(string name, string value, params string[] allowed)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }
        if (allowed.Length > 0 && Array.IndexOf(allowed, value) < 0)
        {
            throw new ArgumentException($"It must be one of {string.Join(", ", allowed)}.", name);
        }
        var place = text.IndexOf($"{{{name}}}", StringComparison.Ordinal);
        var path = text.IndexOf("/", text.IndexOf("://", StringComparison.Ordinal) + 3, StringComparison.Ordinal);
        // A part of the host must not become another host.
        if (!value.All(IsPlain) || ((path < 0 || place < path) && value.Any(static c => c is '/')))
        {
            throw new ArgumentException("It must consist of letters, digits, dots, hyphens and underscores; in a path, of slashes too.", name);
        }
        text = string.Join(value, text.Split([$"{{{name}}}"], StringSplitOptions.None));
        return this;
    }

    private static bool IsPlain(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_' or '/';
}
