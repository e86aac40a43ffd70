using System.Globalization;

namespace Flora.Generator.Passes.Naming;

/// <summary>Makes C# identifiers of the names in a document.</summary>
public static class CSharpName
{
    /// <summary>A name of a type or member: <c>created_at</c> becomes <c>CreatedAt</c>.</summary>
    public static string Type(string name)
    {
        // A sign is all that tells +1 from -1, and symbols are all that names without letters have.
        var isSigned = name is ['+' or '-', >= '0' and <= '9', ..];
        var words = Words.Of(name);
        return Identifier(isSigned ? Words.Of(SpelledWords.Of(name[..1])).Concat(words) : words.Count > 0 ? words : Words.Of(SpelledWords.Of(name)));
    }

    /// <summary>The same with each symbol in words, for names that differ in nothing else: <c>created_at</c> becomes <c>CreatedUnderscoreAt</c>.</summary>
    public static string Spelled(string name) => Identifier(Words.Of(SpelledWords.Of(name)));

    /// <summary>A part of a name, which may begin with a digit and has no underscore.</summary>
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

    // Two numbers in a row stay apart: 16:9 and 1:69 are not the same.
    private static string Identifier(IEnumerable<string> words)
    {
        var name = "";
        foreach (var word in words)
        {
            name += (name.Length > 0 && char.IsDigit(name[^1]) && char.IsDigit(word[0]) ? "_" : "") + Capitalize(word);
        }
        return name.Length == 0 || char.IsDigit(name[0]) ? "Value" + name : name;
    }

    private static string Capitalize(string word) =>
        word.Length > 1 && word.All(char.IsUpper)
            ? word[..1] + word[1..].ToLower(CultureInfo.InvariantCulture)
            : char.ToUpperInvariant(word[0]) + word[1..];
}
