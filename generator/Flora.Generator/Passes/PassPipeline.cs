using Flora.Generator.Document;
using Flora.Generator.Passes.Answers;
using Flora.Generator.Passes.Bodies;
using Flora.Generator.Passes.Commands;
using Flora.Generator.Passes.Models;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Operations;
using Flora.Generator.Passes.Normalization;
using Flora.Generator.Passes.Security;
using Flora.Generator.Passes.Servers;
using Flora.Generator.Passes.Validation;

namespace Flora.Generator.Passes;

/// <summary>The passes in their order: the table of contents of the generator.</summary>
public static class PassPipeline
{
    public static IReadOnlyList<IPass> Passes { get; } =
    [
        // What the document means, in the words of OpenAPI 3.0. First what of it is true, and what refers to what,
        new LeaveOutContradictions(),
        new RemoveOtherExtensions(),
        new LowerToOpenApi31(),
        new NameReceivedBodies(),
        new NameReferencedSchemas(),
        new ResolvePathItems(),
        new ResolveParameters(),
        new LeaveOutUnsupported(),
        new LowerParameterContent(),
        new NameAnyContent(),

        // then each schema by itself: one keyword for one thing,
        new DropIdentifiers(),
        new LowerTuples(),
        new LowerPatternProperties(),
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
        new DescribeSecurity(),
        new DescribeServers(),
        new DescribeClients(),
        new DescribeCommands(),
    ];

    /// <summary>Runs every pass; it stops at the first one that reports an error, since the next ones stand on it.</summary>
    /// <param name="document">The document; the passes change it.</param>
    /// <param name="settings">Names and folders.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    /// <param name="files">Takes the files that come of it; null for a table of its own.</param>
    public static AnnotatedDocument Run(ApiDocument document, GenerationSettings settings, Diagnostics diagnostics, FileTable? files = null)
    {
        var context = new PassContext(document, settings, files ?? new FileTable(), diagnostics);
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
