namespace Flora.Cli.Errors;

/// <summary>A value that was refused.</summary>
/// <param name="Field">Its name as the API spells it.</param>
/// <param name="Option">The option that gives it; null when none does.</param>
/// <param name="Message">Why it was refused.</param>
internal sealed record FieldReport(string Field, string? Option, string Message)
{
    /// <summary>Where inside of the option's value; null when the value as a whole was refused.</summary>
    public string? Inside { get; init; }

    /// <summary>What people call it: the option that they typed.</summary>
    internal string Name => Option is null ? Field : Inside is null ? Option : $"{Option} ({Inside})";
}
