namespace Flora.Generator.Passes.Normalization;

/// <summary>Takes webhooks and callbacks out: they are calls that the API makes, and a client has none of them.</summary>
public sealed class DropIncomingCalls : IPass
{
    public void Apply(PassContext context)
    {
        context.Document.Root.Remove("webhooks");
        (context.Document.Root["components"] as Newtonsoft.Json.Linq.JObject)?.Remove("callbacks");
        foreach (var operation in Operation.All(context.Document))
        {
            operation.Node.Remove("callbacks");
        }
    }
}
