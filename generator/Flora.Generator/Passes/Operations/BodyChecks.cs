using Flora.Generator.Document;
using Flora.Generator.Passes.Bodies;

namespace Flora.Generator.Passes.Operations;

/// <summary>The calls of the runtime's validator that check a body before anything is sent.</summary>
public static class BodyChecks
{
    public static IEnumerable<string> Of(ApiDocument document, Operation operation)
    {
        if (operation.Annotation["body"] is not { } body)
        {
            yield break;
        }
        if (body["required"] is not null)
        {
            yield return $"Required(\"body\", {DescribeBodies.Member})";
        }
    }
}
