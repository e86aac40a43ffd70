namespace Flora.Cli.Commands;

/// <summary>A parameter of an operation, as an option of its command.</summary>
internal abstract class Parameter
{
    /// <summary>The name as the API spells it, by which its errors name the parameter.</summary>
    public required string Name { get; init; }

    /// <summary>The option, with its dashes.</summary>
    public required string Option { get; init; }

    /// <summary>What stands for the value in the help.</summary>
    public required string Hint { get; init; }

    /// <summary>What the parameter means.</summary>
    public required string Help { get; init; }

    /// <summary>Whether it takes several values: the option is given once for each.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether the value may stand without its option, in the order of the path.</summary>
    public bool IsPositional { get; init; }

    /// <summary>What stands in the help for a value without its option.</summary>
    public string Position => Option.TrimStart('-').Replace('-', '_').ToUpperInvariant();

    /// <summary>Whether the operation cannot be called without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What the API takes when the option is left out; null when the document does not say.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the option may stand alone, which means <c>true</c>.</summary>
    public virtual bool IsSwitch => false;

    /// <summary>Whether the value <c>-</c> stands for standard input.</summary>
    public virtual bool TakesInput => false;

    /// <summary>Whether the value is the path of a file to send.</summary>
    public virtual bool IsFile => false;

    /// <summary>The values that the document names; null when it names none.</summary>
    public virtual IReadOnlyList<string>? Choices => null;

    /// <summary>What a value must be, such as <c>1 to 100</c>; null when any text will do.</summary>
    public abstract string? Rule { get; }

    /// <summary>What is wrong with a value as typed, to be read after the option; null when nothing is.</summary>
    /// <param name="text">The value as typed.</param>
    /// <param name="checkRule">Whether a value that breaks the rule of the document is wrong, too.</param>
    public abstract string? Problem(string text, bool checkRule);
}
