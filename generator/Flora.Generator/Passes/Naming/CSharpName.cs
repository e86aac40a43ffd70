using System.Globalization;

namespace Flora.Generator.Passes.Naming;

/// <summary>Makes C# identifiers of the names in a document.</summary>
public static class CSharpName
{
    /// <summary>A name of a type or member: <c>created_at</c> becomes <c>CreatedAt</c>.</summary>
    public static string Type(string name)
    {
        var pascal = string.Concat(Words.Of(name).Select(Capitalize));
        return pascal.Length == 0 ? "Value" : char.IsDigit(pascal[0]) ? "Value" + pascal : pascal;
    }

    /// <summary>A part of a name, which may begin with a digit.</summary>
    public static string Word(string text) => string.Concat(Words.Of(text).Select(Capitalize));

    /// <summary>A name of a local or parameter: <c>CreatedAt</c> becomes <c>createdAt</c>.</summary>
    public static string Local(string typeName)
    {
        var camel = char.ToLowerInvariant(typeName[0]) + typeName[1..];
        return ReservedNames.Keywords.Contains(camel) ? "@" + camel : camel;
    }

    /// <summary>The name of one thing of many: <c>Things</c> becomes <c>Thing</c>.</summary>
    public static string Singular(string typeName) => Plurals.Singular(typeName);

    /// <summary>A C# text literal with its quotes; JSON escapes nothing that C# does not escape alike.</summary>
    public static string Literal(string text) => Newtonsoft.Json.JsonConvert.ToString(text);

    private static string Capitalize(string word) =>
        word.Length > 1 && word.All(char.IsUpper)
            ? word[..1] + word[1..].ToLower(CultureInfo.InvariantCulture)
            : char.ToUpperInvariant(word[0]) + word[1..];
}
