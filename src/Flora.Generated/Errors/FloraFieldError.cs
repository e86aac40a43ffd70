namespace Flora;

/// <summary>A member or parameter that was refused.</summary>
/// <param name="Field">Its name, as the API spells it.</param>
/// <param name="Message">Why it was refused.</param>
public sealed record FloraFieldError(string Field, string Message);
