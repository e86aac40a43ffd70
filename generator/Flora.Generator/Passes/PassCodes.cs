namespace Flora.Generator.Passes;

/// <summary>The codes of what the passes report: 060 to 079.</summary>
public static class PassCodes
{
    /// <summary>Two things of the document get the same C# name.</summary>
    public const string NameCollision = "FLORA060";

    /// <summary>An <c>x-*</c> extension says what the document does not bear out.</summary>
    public const string BadExtension = "FLORA061";

    /// <summary>The document is valid, and this generator cannot write code for it yet.</summary>
    public const string NotGenerated = "FLORA062";
}
