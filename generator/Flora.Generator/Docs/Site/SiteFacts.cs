using Flora.Generator.Docs.Reference;

namespace Flora.Generator.Docs.Site;

/// <summary>What the pages of the site's own say of the API, the package and the tool.</summary>
/// <param name="Title">The API's name.</param>
/// <param name="Summary">What it is, in a few sentences; empty when the document does not say.</param>
/// <param name="Package">The package with the client.</param>
/// <param name="ToolPackage">The package with the tool.</param>
/// <param name="Tool">The word that starts the tool.</param>
/// <param name="KeyVariable">The environment variable that holds the key, or the first one of several credentials.</param>
/// <param name="HasBearerKey">Whether the key, as a bearer token, is all that operations ask for.</param>
/// <param name="BaseUrl">Where the API is.</param>
/// <param name="Languages">The languages that there are pages of.</param>
internal sealed record SiteFacts(
    string Title, string Summary, string Package, string ToolPackage, string Tool, string KeyVariable, bool HasBearerKey, string BaseUrl, IReadOnlyList<IReferenceLanguage> Languages)
{
    /// <summary>How tags are called in links.</summary>
    public TagLinks Tags { get; } = new();
}
