using Flora.Generator.Passes.Answers;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>Describes what a command does that sends one request: print JSON or bytes, or say that it is done.</summary>
internal static class CommandAnswer
{
    private const string Lambda = "static async (client, request, options, token) => ";

    public static void Describe(PassContext context, Operation operation, JObject command)
    {
        var kind = (string?)operation.Annotation["answer"]?["kind"];
        var request = SdkNames.Of((string)operation.Annotation["request"]!);
        command["create"] = kind is "stream" or "text" ? $"DownloadCommand<{request}>" : $"SendCommand<{request}>";
        command["send"] = Lambda + kind switch
        {
            "stream" => $"await {Call(operation)}",
            "text" => $"TextDownload.Of(await {Call(operation)})",
            "none" => $"{{ await {Call(operation)}; return null; }}",
            _ => $"(await {Call(operation)}.WithResponseAsync()).RawBody",
        };
        var schema = Answer.SchemaOf(context.Document, operation) is { } answered ? Schemas.Follow(context.Document, answered) : [];
        if (schema["items"] is JObject item && CommandColumns.Of(context, item).ToList() is { Count: > 0 } columns)
        {
            command["columns"] = new JArray(columns);
        }
        if (kind is not ("stream" or "text"))
        {
            CommandListing.DescribeItem(context, schema["items"] as JObject ?? schema, command);
        }
    }

    /// <summary>The call of the operation's method.</summary>
    public static string Call(Operation operation) =>
        $"client.{operation.Annotation["access"] ?? operation.Annotation["client"]}.{operation.Annotation["method"]}(request, options, token)";
}
