using System.Globalization;
using System.Net;

namespace Flora.Runtime;

/// <summary>What becomes of redirects: which of them are followed, and which are answers that the document describes.</summary>
/// <param name="isFollowed">Whether those with a target are followed.</param>
/// <param name="answers">The statuses that are successful answers where they are not followed, such as <c>300</c> or <c>3XX</c>.</param>
internal sealed class Redirection(bool isFollowed, params string[] answers)
{
    /// <summary>Redirects are followed, and none of them is an answer.</summary>
    internal static Redirection Followed { get; } = new(isFollowed: true);

    internal bool IsFollowed { get; } = isFollowed;

    /// <summary>Whether a status is that of a successful answer.</summary>
    internal bool IsAnswer(HttpStatusCode status) =>
        (int)status is >= 300 and < 400
        && Array.Exists(answers, answer => answer is "3XX" || answer == ((int)status).ToString(CultureInfo.InvariantCulture));
}
