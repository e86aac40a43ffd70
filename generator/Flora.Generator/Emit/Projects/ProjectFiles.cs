using System.Xml.Linq;

namespace Flora.Generator.Emit.Projects;

/// <summary>The files that make a folder a project, whatever folders lie around it.</summary>
internal sealed class ProjectFiles(GeneratorPaths paths, ProjectSettings settings)
{
    private const string LibraryProject = $"{GeneratorPaths.Library}/Flora.Generated.csproj";

    private readonly PackageReferences packages = new(paths);

    /// <summary>Adds them.</summary>
    public void AddTo(OutputTree tree)
    {
        tree.Add($"{settings.Namespace}.csproj", Library());
        tree.Add("Directory.Build.props", BuildProperties());
        tree.Add("Directory.Build.targets", "<Project />\n");
        tree.Add("Directory.Packages.props", CentralVersions);
        tree.Add(".editorconfig", EditorConfig);
    }

    private string Library() => $"""
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <TargetFrameworks>{Property(LibraryProject, "TargetFrameworks")}</TargetFrameworks>
            <RootNamespace>{settings.Namespace}</RootNamespace>
            <IsAotCompatible Condition="$([MSBuild]::IsTargetFrameworkCompatible('$(TargetFramework)', 'net8.0'))">true</IsAotCompatible>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
          </PropertyGroup>

        {packages.Of(LibraryProject)}

          <ItemGroup>
            <Compile Remove="{ProjectSettings.Tool}/**" />
          </ItemGroup>

        </Project>

        """;

    private string BuildProperties() => $"""
        <Project>

          <PropertyGroup>
            <LangVersion>{Property("Directory.Build.props", "LangVersion")}</LangVersion>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <Deterministic>true</Deterministic>
            <NeutralLanguage>en</NeutralLanguage>
            <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
            <PathMap>$(MSBuildThisFileDirectory)=/_/</PathMap>
          </PropertyGroup>

        </Project>

        """;

    private const string CentralVersions = """
        <Project>

          <PropertyGroup>
            <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
          </PropertyGroup>

        </Project>

        """;

    private const string EditorConfig = """
        root = true

        [*]
        charset = utf-8
        end_of_line = lf

        [*.g.cs]
        generated_code = true

        """;

    private string Property(string file, string name) => XDocument.Load(paths[file]).Root!.Descendants(name).First().Value;
}
