using Flora.Generator.Diff.Model;
using Flora.Generator.Diff.Rules;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Diff.Compare;

/// <summary>Compares what an operation takes as its body.</summary>
internal sealed class BodyComparer(Versions versions, ContentComparer contents)
{
    /// <summary>Compares the bodies.</summary>
    public void Compare(WireOperation before, WireOperation after)
    {
        var path = $"{after.Name} > body";
        switch (versions.FollowBefore(before.Node["requestBody"]), versions.FollowAfter(after.Node["requestBody"]))
        {
            case ({ } old, null):
                versions.Findings.Add(BodyRules.Removed, path, old);
                break;
            case (null, { } now):
                versions.Findings.Add(IsRequired(now) ? BodyRules.RequiredAdded : BodyRules.Added, path, now);
                break;
            case ({ } old, { } now):
                Compare(old, now, path);
                break;
        }
    }

    private void Compare(JObject old, JObject now, string path)
    {
        if (IsRequired(old) != IsRequired(now))
        {
            versions.Findings.Add(IsRequired(now) ? BodyRules.BecameRequired : BodyRules.BecameOptional, path, now["required"] ?? now);
        }
        versions.CompareTexts(old["description"], now["description"], OperationRules.DescriptionChanged, $"{path} > description", now);
        contents.Compare(old, now, new(Direction.Request, path, old, now));
    }

    private static bool IsRequired(JObject body) => body["required"] is JValue { Value: true };
}
