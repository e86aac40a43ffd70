using Flora.Generator.Document;
using Flora.Generator.Passes.Answers;
using Flora.Generator.Passes.Bodies;
using Flora.Generator.Passes.Commands;
using Flora.Generator.Passes.Models;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Operations;
using Flora.Generator.Passes.Normalization;
using Flora.Generator.Passes.Validation;

namespace Flora.Generator.Passes;

/// <summary>The passes in their order: the table of contents of the generator.</summary>
public static class PassPipeline
{
    public static IReadOnlyList<IPass> Passes { get; } =
    [
        // What the document means, in the words of OpenAPI 3.0. First what refers to what,
        new RemoveOtherExtensions(),
        new LowerToOpenApi31(),
        new NameReferencedSchemas(),
        new ResolvePathItems(),
        new ResolveParameters(),
        new LeaveOutUnsupported(),
        new NameAnyContent(),

        // then each schema by itself: one keyword for one thing,
        new DropIdentifiers(),
        new ReplaceBooleanSchemas(),
        new LowerContentKeywords(),
        new LowerExclusiveBounds(),
        new SplitReferences(),
        new NormalizeConstants(),
        new SplitTypeLists(),
        new NormalizeNullability(),
        new InferTypes(),
        new NormalizeEnums(),

        // then what is made of several,
        new UnwrapAllOf(),
        new UnionsByInheritance(),
        new ResolveDiscriminators(),
        new NameInnerUnions(),
        new SimplifyAlternatives(),
        new NameCompositions(),
        new MergeAllOf(),
        new InlineCompositions(),
        new SimplifyAlternatives(),
        new InlineCompositions(),
        new EndSchemas(),
        new CompleteDiscriminators(),
        new MarkNullableReferences(),

        // and what everything is called.
        new NameOperations(),
        new HoistInlineSchemas(),
        new NameSchemas(),
        new MarkDirections(),
        new LowerToOpenApi30(),

        // What each thing is in C#.
        new SeparateBodySchemas(),
        new DetectPagination(),
        new DescribeAnswers(),
        new DescribeEnums(),
        new DescribeModels(),
        new DescribeUnions(),
        new DescribeForms(),
        new DescribeBodies(),
        new DescribeRequests(),
        new DescribeValidation(),
        new DescribeMethods(),
        new DescribeClients(),
        new DescribeCommands(),
    ];

    /// <summary>Runs every pass; it stops at the first one that reports an error, since the next ones stand on it.</summary>
    public static AnnotatedDocument Run(ApiDocument document, GenerationSettings settings, Diagnostics diagnostics)
    {
        var context = new PassContext(document, settings, new FileTable(), diagnostics);
        foreach (var pass in Passes)
        {
            pass.Apply(context);
            if (diagnostics.HasErrors)
            {
                break;
            }
        }
        return new AnnotatedDocument(document, context.Files, settings);
    }
}
