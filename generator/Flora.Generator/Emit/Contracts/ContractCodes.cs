namespace Flora.Generator.Emit.Contracts;

/// <summary>The codes of what the emission of contract cases reports.</summary>
public static class ContractCodes
{
    /// <summary>An operation gets no contract case, because nothing says what a required parameter could hold.</summary>
    public const string NoCase = "FLORA095";
}
