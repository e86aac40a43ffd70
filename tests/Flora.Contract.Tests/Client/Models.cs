using System.Collections;

namespace Flora.Contract.Tests.Client;

/// <summary>Looks into models without knowing their types.</summary>
internal static class Models
{
    private const string Unknown = "AdditionalProperties";

    /// <summary>Members of a body that no property of the model, or of any model inside, has taken.</summary>
    public static IEnumerable<string> UnknownMembers(object? model, string path = "$")
    {
        if (model is null || model is string || model.GetType() is { IsPrimitive: true })
        {
            return [];
        }
        if (model is IEnumerable items)
        {
            return items.Cast<object?>().SelectMany((item, index) => UnknownMembers(item, $"{path}[{index}]"));
        }
        var properties = model.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0).ToList();
        if (properties.Find(property => property.Name == Unknown)?.GetValue(model) is not IEnumerable unknown)
        {
            return [];   // a value such as a number or an open enum
        }
        return unknown.Cast<object>().Select(member => $"{path}: {ClientAssembly.Get(member, "Key")}")
            .Concat(properties.Where(property => property.Name != Unknown)
                .SelectMany(property => UnknownMembers(property.GetValue(model), $"{path}.{property.Name}")));
    }

    /// <summary>The value of the property that a path of JSON names, each member in C#'s way of writing it.</summary>
    public static object? ValueAt(object model, string path)
    {
        object? current = model;
        foreach (var step in path.Split('.'))
        {
            var name = step.Split('[')[0];
            current = current is null ? null : ClientAssembly.Get(current, Pascal(name));
            current = name.Length == step.Length ? current : ((IEnumerable?)current)?.Cast<object>().First();
        }
        return current;
    }

    private static string Pascal(string name) =>
        string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
