using System.Globalization;
using System.Text.RegularExpressions;
using Flora.Generator.Diff.Model;

namespace Flora.Generator.Release;

/// <summary>A version number as semantic versioning defines it.</summary>
/// <param name="Core">Major, minor and patch.</param>
/// <param name="Label">What marks a version before its release, such as <c>rc.1</c>; empty for a released one.</param>
internal sealed partial record SemanticVersion((int Major, int Minor, int Patch) Core, string Label)
{
    /// <summary>Reads <c>1.2.3</c>, <c>1.2.3-rc.1</c>, or the same after a <c>v</c>; null when it is none.</summary>
    public static SemanticVersion? Parse(string text)
    {
        var match = Form().Match(text);
        return match.Success && Number("major") is { } major && Number("minor") is { } minor && Number("patch") is { } patch
            ? new((major, minor, patch), match.Groups["label"].Value)
            : null;

        int? Number(string group) => int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The lowest version that may follow this one. Below 1.0.0 a break raises the second number, and all else the third.</summary>
    public SemanticVersion Next(ChangeSeverity severity)
    {
        var (major, minor, patch) = Core;
        // A version before its release is followed by the release itself.
        return Label.Length > 0 ? this with { Label = "" }
            : severity == ChangeSeverity.Major && major > 0 ? new((major + 1, 0, 0), "")
            : severity == ChangeSeverity.Major || (severity == ChangeSeverity.Minor && major > 0) ? new((major, minor + 1, 0), "")
            : new((major, minor, patch + 1), "");
    }

    /// <summary>Whether this version may follow another one, given what changed; a version before a release counts as that release.</summary>
    public bool MayFollow(SemanticVersion earlier, ChangeSeverity severity) =>
        this != earlier && Core.CompareTo(earlier.Next(severity).Core) >= 0;

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Core.Major}.{Core.Minor}.{Core.Patch}") + (Label.Length > 0 ? "-" + Label : "");

    [GeneratedRegex(@"^v?(?<major>[0-9]+)\.(?<minor>[0-9]+)\.(?<patch>[0-9]+)(-(?<label>[0-9A-Za-z.-]+))?\z")]
    private static partial Regex Form();
}
