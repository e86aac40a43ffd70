using Flora.Generator.Engine.Server;
using Flora.Generator.Document;
using Flora.Contract.Tests.Client;
using Flora.Contract.Tests.Json;
using Flora.Contract.Tests.Pages;
using Flora.Contract.Tests.Server;

namespace Flora.Contract.Tests.Checks;

/// <summary>The documented error bodies as models: read and written back without loss, every member in a property.</summary>
internal sealed class ErrorModelCheck : IContractCheck
{
    public override string ToString() => "error bodies as models";

    public Task<IReadOnlyList<string>> RunAsync(ClientAssembly assembly, ContractServer server)
    {
        var model = assembly.TypeOf(nameof(ErrorBody));
        return Task.FromResult<IReadOnlyList<string>>([.. Documentation.Statuses.Where(status => status >= 400).SelectMany(Problems)]);

        IEnumerable<string> Problems(int status)
        {
            var body = Documentation.Body(status);
            try
            {
                var error = assembly.Parse(model, body.ToString());
                return JsonDifference.Between(body, JsonText.Read(assembly.Write(error)))
                    .Concat(Models.UnknownMembers(error).Select(member => $"no property takes the documented member {member}"));
            }
            catch (Exception error) when (error.GetType().Namespace == nameof(Flora))
            {
                return [error.Message];
            }
        }
    }
}
