using Flora.Contract.Tests.Cases;
using Flora.Contract.Tests.Pages;

namespace Flora.Contract.Tests.Checks;

/// <summary>Everything that is checked of a client.</summary>
internal static class AllChecks
{
    public static IReadOnlyList<IContractCheck> List { get; } =
    [
        .. ContractManifest.Current.Cases.Select(contractCase => new DocumentedCaseCheck(contractCase)),
        .. Documentation.Fields.Select(field => new FieldCheck(field)),
        new PagingCheck(),
        new ErrorModelCheck(),
    ];
}
