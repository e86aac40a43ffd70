namespace Flora.Generator.Lint;

/// <summary>One rule that a document must keep.</summary>
public interface ICheck
{
    /// <summary>Adds what breaks the rule.</summary>
    void Run(CheckContext context);
}
