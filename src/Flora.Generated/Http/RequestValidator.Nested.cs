using System.Globalization;

namespace Flora.Runtime;

/// <summary>Checks inside of bodies. An error is named by its whole path, which is put together only then.</summary>
internal sealed partial class RequestValidator
{
    private readonly List<(string Name, int? Index)> scopes = [];

    /// <summary>Checks what a member holds; null passes.</summary>
    /// <param name="name">The member; empty for the value itself, which adds nothing to the path.</param>
    /// <param name="value">What it holds.</param>
    /// <param name="validate">Checks it.</param>
    internal void Within<T>(string name, T? value, Action<RequestValidator, T> validate) where T : class
    {
        if (value is not null)
        {
            Scoped(name, null, value, validate);
        }
    }

    /// <summary>Checks each item of a list; null passes.</summary>
    internal void Each<T>(string name, IEnumerable<T>? values, Action<RequestValidator, T> validate)
    {
        var index = 0;
        foreach (var value in values ?? [])
        {
            if (value is not null)
            {
                Scoped(name, index, value, validate);
            }
            index++;
        }
    }

    /// <summary>Checks each value of a map; null passes.</summary>
    internal void EachValue<T>(string name, IReadOnlyDictionary<string, T>? values, Action<RequestValidator, T> validate)
    {
        if (values is null)
        {
            return;
        }
        scopes.Add((name, null));
        foreach (var pair in values)
        {
            if (pair.Value is not null)
            {
                Scoped(pair.Key, null, pair.Value, validate);
            }
        }
        scopes.RemoveAt(scopes.Count - 1);
    }

    private void Scoped<T>(string name, int? index, T value, Action<RequestValidator, T> validate)
    {
        scopes.Add((name, index));
        validate(this, value);
        scopes.RemoveAt(scopes.Count - 1);
    }

    private string PathOf(string name)
    {
        var path = "";
        foreach (var scope in scopes)
        {
            path = Join(path, scope.Name) + (scope.Index is { } index ? $"[{index.ToString(CultureInfo.InvariantCulture)}]" : "");
        }
        return Join(path, name);
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : name.Length == 0 ? path : $"{path}.{name}";
}
