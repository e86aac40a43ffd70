using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace Flora.Runtime;

/// <summary>The headers of an answer, gathered only when somebody looks.</summary>
internal sealed class ResponseHeaders(HttpHeaders answer, HttpHeaders? content) : IReadOnlyDictionary<string, IReadOnlyList<string>>
{
    private volatile Dictionary<string, IReadOnlyList<string>>? all;

    public int Count => All.Count;

    public IEnumerable<string> Keys => All.Keys;

    public IEnumerable<IReadOnlyList<string>> Values => All.Values;

    public IReadOnlyList<string> this[string key] => All[key];

    public bool ContainsKey(string key) => All.ContainsKey(key);

#pragma warning disable CS8767 // The interface of netstandard2.0 is not annotated.
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out IReadOnlyList<string> value) => All.TryGetValue(key, out value);
#pragma warning restore CS8767

    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => All.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dictionary<string, IReadOnlyList<string>> All
    {
        get
        {
            if (all is { } known)
            {
                return known;
            }
            // HttpHeaders are not safe to read by many threads at once: one of them gathers.
            lock (answer)
            {
                return all ??= Gather();
            }
        }
    }

    private Dictionary<string, IReadOnlyList<string>> Gather()
    {
        var gathered = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in content is null ? answer : answer.Concat(content))
        {
            gathered[header.Key] = ValueList.Of(header.Value);
        }
        return gathered;
    }
}
