using Flora.Generator.Emit.Contracts;

namespace Flora.Generator.Docs.Samples;

/// <summary>One use of an operation, in no language yet: what every writer prints and every test expects.</summary>
/// <param name="Use">What it shows.</param>
/// <param name="Title">The same in words, as a heading.</param>
/// <param name="Request">What is sent, and the documented answer to it.</param>
internal sealed record Sample(SampleUse Use, string Title, ContractCase Request)
{
    /// <summary>How the operation is paged; null when it is not.</summary>
    public Paging? Paging { get; init; }

    /// <summary>When to stop asking; null for what is asked once.</summary>
    public FollowRule? Follow { get; init; }

    /// <summary>A value for the header by which the API knows a repeated request, for who has to write it; null where there is none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>A name for tests and links: the operation's id, and the use.</summary>
    public string Name => $"{Request.Operation.Id}.{SampleNames.Of(Use)}";
}
