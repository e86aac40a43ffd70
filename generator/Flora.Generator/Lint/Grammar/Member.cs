namespace Flora.Generator.Lint.Grammar;

/// <summary>A member of an object of the document.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Shape">What may stand there.</param>
/// <param name="IsRequired">Whether it must be there, unless the object is a reference.</param>
internal sealed record Member(string Name, Shape Shape, bool IsRequired = false);
