using System.Text.RegularExpressions;

namespace Flora.Generator.Docs.Samples.Languages;

/// <summary>Writes paths of members in the language of jq.</summary>
internal static partial class JqPath
{
    /// <param name="path">Names with dots between levels.</param>
    public static string Of(string path) => string.Concat(path.Split('.').Select(Step));

    public static string Text(string text) => Newtonsoft.Json.JsonConvert.ToString(text);

    private static string Step(string name) => Identifier().IsMatch(name) ? "." + name : $".[{Text(name)}]";

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Identifier();
}
