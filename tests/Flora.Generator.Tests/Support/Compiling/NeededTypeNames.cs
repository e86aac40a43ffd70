using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Flora.Generator.Tests.Support.Compiling;

/// <summary>The names of types and namespaces that a source declares beside the generated types, or writes without saying where they are.</summary>
/// <remarks>A generated type of such a name would take its place.</remarks>
internal sealed class NeededTypeNames(SemanticModel model) : CSharpSyntaxWalker
{
    private readonly HashSet<string> names = [];

    /// <summary>The names in one source.</summary>
    public static IReadOnlyCollection<string> In(SemanticModel model)
    {
        var walker = new NeededTypeNames(model);
        walker.Visit(model.SyntaxTree.GetRoot());
        return walker.names;
    }

    /// <inheritdoc/>
    public override void VisitUsingDirective(UsingDirectiveSyntax node)
    {
        // They are read before any of our namespaces is entered.
    }

    /// <inheritdoc/>
    public override void VisitIdentifierName(IdentifierNameSyntax node) => Add(node);

    /// <inheritdoc/>
    public override void VisitGenericName(GenericNameSyntax node)
    {
        Add(node);
        base.VisitGenericName(node);
    }

    /// <inheritdoc/>
    public override void DefaultVisit(SyntaxNode node)
    {
        if (node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && model.GetDeclaredSymbol(node) is { ContainingType: null } declared)
        {
            names.Add(declared.Name);
        }
        base.DefaultVisit(node);
    }

    private void Add(SimpleNameSyntax node)
    {
        var isQualified = node.Parent switch
        {
            QualifiedNameSyntax name => name.Right == node,
            MemberAccessExpressionSyntax access => access.Name == node,
            AliasQualifiedNameSyntax or MemberBindingExpressionSyntax or BaseNamespaceDeclarationSyntax => true,
            _ => false,
        };
        var symbol = isQualified ? null : model.GetSymbolInfo(node).Symbol;
        var named = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : symbol;
        var written = node.Identifier.Text;
        if (named is INamespaceSymbol or INamedTypeSymbol { ContainingType: null } && (named.Name == written || named.Name == written + "Attribute"))
        {
            names.Add(written);
            names.Add(named.Name);
        }
    }
}
