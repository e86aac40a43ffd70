namespace Flora.Generator.Passes;

/// <summary>One step of the way from the maintainer's document to the one that the templates print.</summary>
/// <remarks>A pass decides one thing and writes the decision into the document, as OpenAPI or as an <c>x-cs-*</c> key.</remarks>
public interface IPass
{
    void Apply(PassContext context);
}
