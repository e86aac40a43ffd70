using Flora.Generator.Emit.Contracts;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Samples;

/// <summary>The files that samples send and receive.</summary>
internal static class SampleFiles
{
    /// <summary>A body that is a file.</summary>
    public const string OfBody = "upload.bin";

    /// <summary>What a download is kept as.</summary>
    public const string OfAnswer = "download.bin";

    /// <summary>A file that is a part of a form: named as the stub expects it.</summary>
    public static string OfPart(CasePart part) => part.FileName;

    /// <summary>The files that have to be there before a sample runs.</summary>
    public static IReadOnlyDictionary<string, byte[]> Needed(ContractCase request) => request.Body switch
    {
        { Kind: "file", Value: { } bytes } => new Dictionary<string, byte[]> { [OfBody] = BytesOf(bytes) },
        { Kind: "multipart" } body => body.Parts.Where(part => part.IsFile).ToDictionary(OfPart, part => BytesOf(part.Value)),
        _ => new Dictionary<string, byte[]>(),
    };

    private static byte[] BytesOf(JToken value) => (byte[])((JValue)value).Value!;
}
