using Newtonsoft.Json.Linq;

namespace Flora.Generator.Lint.Support;

/// <summary>A place of the document that uses what is not supported.</summary>
/// <param name="Construct">The line of the table.</param>
/// <param name="Object">The object that uses it.</param>
/// <param name="At">The place within the object.</param>
/// <param name="Operation">The operation that suffers; null where the effect is the same for all.</param>
internal sealed record UnsupportedUse(UnsupportedConstruct Construct, JObject Object, JToken At, OperationParts? Operation)
{
    /// <summary>Whether the operation cannot be called rightly without it.</summary>
    public bool TakesOperation =>
        Construct.Effect == Effect.OperationLeftOut || (Construct.Effect == Effect.ParameterLeftOut && Object["required"] is JValue { Value: true });

    /// <summary>What is found, and what becomes of it, as a sentence.</summary>
    public string Message => Construct.Effect switch
    {
        Effect.NotChecked => $"{Construct.What} are not checked.",
        Effect.NoEffect or Effect.ParameterIgnored => $"{Construct.What} have no effect.",
        Effect.AnswerNotRead => $"{Construct.What} are not read: who gets one is told its type by an exception.",
        Effect.Untyped => $"{Construct.What} are not supported: any JSON is taken.",
        Effect.ParameterIsText => $"{Construct.What} are taken for texts.",
        Effect.TextIsUtf8 => $"{Construct.What} are sent as UTF-8.",
        Effect.ParameterLeftOut when !TakesOperation => $"{Operation!.Name} is generated without '{Object["name"]}': {What} are not supported.",
        Effect.ParameterLeftOut => $"{Operation!.Name} is left out, because it needs '{Object["name"]}': {What} are not supported.",
        _ => $"{Operation!.Name} is left out: {What} are not supported.",
    };

    private string What => char.ToLowerInvariant(Construct.What[0]) + Construct.What[1..];
}
