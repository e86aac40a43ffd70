using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace Flora.Runtime;

/// <summary>The headers of an answer, gathered only when somebody looks.</summary>
internal sealed class ResponseHeaders(HttpHeaders answer, HttpHeaders? content) : IReadOnlyDictionary<string, IReadOnlyList<string>>
{
    // HttpHeaders are not safe to read by many threads at once; Lazy lets one of them gather.
    private readonly Lazy<Dictionary<string, IReadOnlyList<string>>> all = new(() =>
    {
        var gathered = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in content is null ? answer : answer.Concat(content))
        {
            gathered[header.Key] = ValueList.Of(header.Value);
        }
        return gathered;
    });

    public int Count => all.Value.Count;

    public IEnumerable<string> Keys => all.Value.Keys;

    public IEnumerable<IReadOnlyList<string>> Values => all.Value.Values;

    public IReadOnlyList<string> this[string key] => all.Value[key];

    public bool ContainsKey(string key) => all.Value.ContainsKey(key);

#pragma warning disable CS8767 // The interface of netstandard2.0 is not annotated.
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out IReadOnlyList<string> value) => all.Value.TryGetValue(key, out value);
#pragma warning restore CS8767

    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => all.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
