namespace Flora.Generator.Emit.Contracts;

/// <summary>The key that the cases send: the tests read it from the manifest, the stubs match it.</summary>
internal static class CaseKey
{
    public const string Value = "contract_test_key";
}
