using Flora.Generator.Document;
using System.Collections;
using System.Text;
using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.Client;
using Flora.Contract.Tests.Json;
using Newtonsoft.Json;

namespace Flora.Contract.Tests.Checks;

/// <summary>Compares what a call gave with the documented answer.</summary>
internal static class AnswerExpectation
{
    public static async Task<IEnumerable<string>> ProblemsAsync(ClientAssembly assembly, ContractCase contractCase, Answer answer)
    {
        var problems = new[]
        {
            answer.Status == contractCase.Status ? null : $"the status is {answer.Status}",
            answer.RequestId == contractCase.ResponseHeader("request-id") ? null : $"the request id is {answer.RequestId}",
        }.OfType<string>();
        return problems.Concat(answer.Value switch
        {
            null => contractCase.HasBody ? ["nothing came of the documented body"] : [],
            _ when !contractCase.HasBody => [$"a {answer.Value.GetType().Name} came of an answer without a body"],
            IAsyncDisposable download when contractCase.Answer == "stream" => await DownloadProblemsAsync(contractCase, download),
            string text when contractCase.Answer == "text" => text == Encoding.UTF8.GetString(contractCase.RawBody) ? [] : [$"the text is '{text}'"],
            var model => ModelProblems(assembly, contractCase, model),
        });
    }

    private static IEnumerable<string> ModelProblems(ClientAssembly assembly, ContractCase contractCase, object model)
    {
        if (model is IEnumerable)
        {
            // A list or a map is no type of the package; its items are.
            return JsonDifference.Between(contractCase.Body, JsonText.Read(JsonConvert.SerializeObject(model)));
        }
        var parsed = assembly.Parse(model.GetType(), contractCase.Body!.ToString());
        return JsonDifference.Between(contractCase.Body, JsonText.Read(assembly.Write(model)))
            .Concat(Models.UnknownMembers(model).Select(member => $"no property takes the documented member {member}"))
            .Concat(Equals(parsed, model) ? [] : ["the parsed example does not equal the result of the call"]);
    }

    private static async Task<IEnumerable<string>> DownloadProblemsAsync(ContractCase contractCase, IAsyncDisposable download)
    {
        using var content = new MemoryStream();
        await ((Stream)ClientAssembly.Get(download, "Stream")!).CopyToAsync(content);
        var mediaType = (string?)ClientAssembly.Get(download, "ContentType");
        await download.DisposeAsync();
        return new[]
        {
            content.ToArray().AsSpan().SequenceEqual(contractCase.RawBody) ? null : $"the download holds {Convert.ToHexString(content.ToArray())}",
            mediaType == contractCase.ResponseHeader("Content-Type") ? null : $"the download is of the type {mediaType}",
        }.OfType<string>();
    }
}
