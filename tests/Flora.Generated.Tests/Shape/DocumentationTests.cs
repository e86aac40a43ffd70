using System.Reflection;
using System.Xml.Linq;
using Flora.History;

namespace Flora.Tests.Shape;

/// <summary>Every public member has XML documentation, in the file that the package ships.</summary>
public sealed class DocumentationTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [TestCase(typeof(FloraClient), "P:Flora.Generation.CreatedAt")]
    [TestCase(typeof(FloraHistory), "M:Flora.History.FloraHistory.SyncAsync")]
    public void Every_public_member_is_documented(Type type, string one)
    {
        var file = Path.ChangeExtension(type.Assembly.Location, ".xml");
        var documented = XDocument.Load(file).Descendants("member")
            .Where(static member => member.Elements().Any(static element => element.Name == "inheritdoc" || element.Value.Trim().Length > 0))
            .Select(static member => Owner(member.Attribute("name")!.Value)).ToHashSet();
        Assert.That(documented, Does.Contain(one), file);

        Assert.That(type.Assembly.GetExportedTypes().SelectMany(Names).Where(name => !documented.Contains(name)), Is.Empty);
    }

    private static IEnumerable<string> Names(Type type)
    {
        var owner = type.FullName!.Replace('+', '.');
        yield return $"T:{owner}";
        foreach (var member in type.GetMembers(Declared).Where(member => IsWritten(type, member)))
        {
            yield return member switch
            {
                ConstructorInfo => $"M:{owner}.#ctor",
                MethodInfo => $"M:{owner}.{member.Name}",
                PropertyInfo => $"P:{owner}.{member.Name}",
                _ => $"F:{owner}.{member.Name}",
            };
        }
    }

    /// <summary>Whether a person wrote the member: records and accessors come from the compiler.</summary>
    private static bool IsWritten(Type type, MemberInfo member) => member switch
    {
        ConstructorInfo constructor => IsVisible(constructor) && constructor.GetParameters() is { Length: > 0 } parameters
            && parameters[0].ParameterType != type && !IsPositional(type),
        MethodInfo method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
            && method.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null,
        PropertyInfo property => property.GetMethod is { } get && IsVisible(get) && property.Name != "EqualityContract" && !IsPositional(type),
        FieldInfo field => field.IsPublic && !field.IsSpecialName,
        _ => false,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily;

    /// <summary>The members of a positional record are documented as its parameters.</summary>
    private static bool IsPositional(Type type) => type == typeof(FloraFieldError) || type == typeof(UnixTimestamp);

    private static string Owner(string name)
    {
        var bare = name.Split('(')[0];
        var generic = bare.IndexOf("``", StringComparison.Ordinal);
        return generic < 0 ? bare : bare[..generic];
    }
}
