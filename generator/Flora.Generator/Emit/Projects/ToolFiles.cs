using Flora.Generator.Passes.Commands;

namespace Flora.Generator.Emit.Projects;

/// <summary>The files that make the tool of a project.</summary>
internal sealed class ToolFiles(GeneratorPaths paths, ProjectSettings settings)
{
    private readonly PackageReferences packages = new(paths);

    /// <summary>Adds them.</summary>
    public void AddTo(OutputTree tree)
    {
        tree.Add($"{ProjectSettings.Tool}/{settings.Namespace}.Cli.csproj", Project());
        tree.Add($"{ProjectSettings.Tool}/Program.cs", Program);
    }

    private string Project() => $"""
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <AssemblyName>{CliWords.Kebab(settings.Name)}</AssemblyName>
            <RootNamespace>Flora.Cli</RootNamespace>
            <InvariantGlobalization>true</InvariantGlobalization>
            <TieredPGO>false</TieredPGO>
          </PropertyGroup>

        {packages.Of($"{GeneratorPaths.Tool}/Flora.Cli.csproj")}

          <ItemGroup>
            <ProjectReference Include="../{settings.Namespace}.csproj" />
          </ItemGroup>

        </Project>

        """;

    private const string Program = """
        using Flora.Cli;
        using Flora.Cli.Generated;
        using Flora.Cli.Terminal;

        using var interrupt = new Interrupt();
        var tool = new Tool(ToolHost.OfProcess(), Commands.Identity, Commands.All, Commands.Groups);
        return (int)interrupt.CodeOf(await tool.RunAsync(args, interrupt.Token));

        """;
}
