using Flora.Generator.Document;

namespace Flora.Generator.Docs.Samples.Uses;

/// <summary>The same request until what it asks for has ended, where the document says by <c>x-follow</c> when that is.</summary>
internal sealed class FollowUntilEnded : ISamplePass
{
    public IEnumerable<Sample> Of(SampledOperation operation)
    {
        if (FollowRule.Of(operation.Operation) is not { } rule)
        {
            yield break;
        }
        if (operation.Answers.FirstOrDefault(answer => rule.HasEnded(answer.Body)) is not { } end || operation.Answers.All(answer => rule.HasEnded(answer.Body)))
        {
            operation.Diagnostics.Warning(DiagnosticCodes.NoSample, operation.Operation.Body[FollowRule.Extension]!,
                $"x-follow of '{operation.Operation.Id}' cannot be shown: no example is under way, or none has ended.", "Give the answer an example of each.");
            yield break;
        }
        yield return operation.Sample(SampleUse.Follow, "Follow it until it has ended", [], end) with { Follow = rule };
    }
}
