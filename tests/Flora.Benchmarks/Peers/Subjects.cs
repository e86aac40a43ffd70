namespace Flora.Benchmarks.Peers;

/// <summary>What is compared.</summary>
internal static class Subjects
{
    internal const string Flora = "Flora.Generated";
    internal const string FloraPrefetching = "Flora.Generated with PrefetchNextPage";
    internal const string HandWritten = "HttpClient + System.Text.Json";
    internal const string BareCall = "a bare HttpClient call";
    internal const string Reader = "Utf8JsonReader loop";
    internal const string Stock = "stock NSwag";
    internal const string TypeScript = "FLORA's TypeScript SDK";
    internal const string Transport = "HttpClient alone, nothing decoded";
    internal const string Tool = "flora";
    internal const string TrimmedTool = "flora with a trimmed .NET in it";
    internal const string InstalledTool = "flora on an installed .NET";
    internal const string Curl = "curl | jq";
    internal const string Generator = "Flora.Generator";
}
