using Flora.Generator.Emit.Contracts;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Docs.Samples;

/// <summary>When what an operation answers has ended: the document's <c>x-follow</c>.</summary>
/// <param name="State">The member that tells.</param>
/// <param name="Ended">Its values after which nothing changes any more.</param>
/// <param name="Seconds">How long to wait before asking again.</param>
internal sealed record FollowRule(string State, IReadOnlyList<string> Ended, int Seconds)
{
    /// <summary>The extension; what is said about what the document does not have is refused by <see cref="Uses.FollowUntilEnded"/>.</summary>
    public const string Extension = "x-follow";

    /// <summary>What the document says; null when it says nothing, or half of it.</summary>
    public static FollowRule? Of(DocumentedOperation operation) =>
        operation.Body[Extension] is JObject said
        && DocumentReader.Text(said["state"]) is { } state
        && (said["ended"] as JArray ?? []).Select(DocumentReader.Text).OfType<string>().ToList() is { Count: > 0 } ended
            ? new(state, ended, said["seconds"] is JValue { Type: JTokenType.Integer } seconds ? (int)Math.Clamp((long)seconds, 1, 3600) : 2)
            : null;

    /// <summary>Whether an answer is one of the end.</summary>
    public bool HasEnded(JToken? body) => DocumentReader.Text((body as JObject)?[State]) is { } state && Ended.Contains(state);
}
