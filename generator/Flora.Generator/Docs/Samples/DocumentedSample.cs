using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Samples;

/// <summary>A sample of the reference in every language, with all that it takes to run it.</summary>
/// <param name="Name">The operation's id and the use, such as <c>things_list.next-page</c>.</param>
/// <param name="Operation">The operation's id.</param>
/// <param name="Use">What it shows.</param>
/// <param name="Title">The same in words.</param>
/// <param name="Texts">The sample, a text a language.</param>
/// <param name="Stubs">What a server answers to it, in WireMock's format.</param>
/// <param name="Files">The files that it sends, by their names.</param>
/// <param name="Output">The documented values that it prints as JSON, one after another; none where it prints nothing.</param>
/// <param name="Download">The bytes that it keeps as <see cref="DownloadName"/>; null where it keeps none.</param>
public sealed record DocumentedSample(
    string Name,
    string Operation,
    SampleUse Use,
    string Title,
    IReadOnlyList<SampleText> Texts,
    IReadOnlyList<JObject> Stubs,
    IReadOnlyDictionary<string, byte[]> Files,
    IReadOnlyList<JToken> Output,
    byte[]? Download)
{
    /// <summary>The file that samples of downloads write.</summary>
    public const string DownloadName = SampleFiles.OfAnswer;

    public override string ToString() => Name;
}
