using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Commands;

/// <summary>A parameter of an operation as an option of its command.</summary>
/// <param name="Name">The name in the document.</param>
/// <param name="Option">The option, with its dashes.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Maximum">The largest value, as a C# number; null when the document names none.</param>
/// <param name="Annotation">What the template prints.</param>
public sealed record CommandParameter(string Name, string Option, CSharpType Type, string? Maximum, JObject Annotation);
