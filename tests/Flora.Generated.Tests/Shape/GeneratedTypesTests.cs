using System.Reflection;
using System.Runtime.CompilerServices;

namespace Flora.Tests.Shape;

/// <summary>Rules that every generated type keeps.</summary>
public sealed class GeneratedTypesTests
{
    private static readonly Type[] Public = [.. typeof(FloraClient).Assembly.GetExportedTypes()];

    // Of the runtime, not generated.
    private static readonly Type[] Moments = [typeof(UnixTimestamp), typeof(IsoTimestamp), typeof(IsoDate), typeof(IsoTime), typeof(IsoDuration), typeof(HttpDate)];

    private static readonly Type[] WithCodec =
    [
        .. Public.Where(static type => type.GetField("Codec", BindingFlags.Static | BindingFlags.NonPublic) is not null),
    ];

    private static readonly Type[] Models = [.. WithCodec.Where(static type => type.IsClass)];

    private static readonly Type[] Enums = [.. WithCodec.Where(static type => type.IsValueType).Except(Moments)];

    private static readonly Type[] Requests = [.. Public.Where(static type => type.GetMethod("ToApiRequest", BindingFlags.Instance | BindingFlags.NonPublic) is not null)];

    [Test]
    public void The_rules_meet_types()
    {
        Assert.That(Models, Does.Contain(typeof(Generation)).And.Contain(typeof(GenerationPage)).And.Contain(typeof(ErrorBody)));
        Assert.That(Enums, Is.EquivalentTo([typeof(GenerationStatus), typeof(GenerationOutputType)]));
        Assert.That(Requests, Is.EquivalentTo([typeof(GenerationListRequest), typeof(RunGetRequest)]));
    }

    [Test]
    public void Public_classes_are_sealed_or_meant_to_be_derived_from()
    {
        Type[] open =
        [
            typeof(FloraException), typeof(FloraApiException), typeof(FloraResponse), typeof(AsyncPageable<,>), typeof(SystemTextJsonModelConverter<>),
        ];

        Assert.That(Public.Where(static type => type.IsClass && !type.IsSealed && !type.IsAbstract || type is { IsClass: true, IsAbstract: true, IsSealed: false }).Except(open), Is.Empty);
    }

    [TestCaseSource(nameof(WithCodec))]
    public void Codecs_are_reached_by_both_libraries_and_by_FloraJson(Type type)
    {
        var newtonsoft = type.GetCustomAttribute<Newtonsoft.Json.JsonConverterAttribute>()!.ConverterType;
        var systemText = type.GetCustomAttribute<System.Text.Json.Serialization.JsonConverterAttribute>()!.ConverterType!;

        Assert.Multiple(() =>
        {
            Assert.That(((Newtonsoft.Json.JsonConverter)Activator.CreateInstance(newtonsoft)!).CanConvert(type), Is.True);
            Assert.That(((System.Text.Json.Serialization.JsonConverter)Activator.CreateInstance(systemText)!).CanConvert(type), Is.True);
            Assert.That(type.GetCustomAttributesData().Select(static data => data.AttributeType.Name), Does.Contain("KeepConstructorAttribute"));
            Assert.That(Moments.Contains(type) || Flora.Runtime.ModelCodecs.Find(type) is not null, Is.True);
        });
    }

    [TestCaseSource(nameof(Models))]
    public void Models_are_sealed_records_with_init_and_required_members(Type type)
    {
        Assert.That(type.IsSealed && type.GetMethod("<Clone>$") is not null, Is.True, "a sealed record");
        Assert.That(type.GetProperty(nameof(AdditionalProperties))?.PropertyType, Is.EqualTo(typeof(AdditionalProperties)));
        foreach (var property in type.GetProperties().Where(static property => property.CanWrite))
        {
            Assert.That(IsInit(property), Is.True, $"{property.Name} is init");
            if (property.Name != nameof(AdditionalProperties))
            {
                Assert.That(
                    IsRequired(property) || MayBeNull(property), Is.True, $"{property.Name} is required, or null when absent");
            }
            Assert.That(property.PropertyType.IsArray || property.PropertyType.Name.StartsWith("List`", StringComparison.Ordinal), Is.False);
        }
    }

    [TestCaseSource(nameof(Enums))]
    public void Enums_are_open(Type type)
    {
        var values = type.GetNestedType("Values")!.GetFields().Select(static field => (string)field.GetRawConstantValue()!).ToList();
        var members = ((System.Collections.IEnumerable)type.GetProperty("All")!.GetValue(null)!).Cast<object>().Select(static value => value.ToString());

        Assert.That(type.IsValueType && type.GetInterfaces().Contains(typeof(IEquatable<>).MakeGenericType(type)), Is.True);
        Assert.That(values, Is.Not.Empty.And.EqualTo(members));
        Assert.That(type.GetMethod("op_Implicit", [typeof(string)]), Is.Not.Null);
    }

    [TestCaseSource(nameof(Requests))]
    public void Requests_are_sealed_records_whose_members_are_optional_and_settable(Type type)
    {
        Assert.That(type.IsSealed && type.GetMethod("<Clone>$") is not null, Is.True);
        foreach (var property in type.GetProperties())
        {
            Assert.That(property.SetMethod is { IsPublic: true } && !IsInit(property), Is.True, $"{property.Name} has a setter");
            Assert.That(MayBeNull(property), Is.True, property.Name);
        }
    }

    [Test]
    public void Each_client_has_an_interface_and_a_place_in_the_root_client()
    {
        var clients = Public.Where(static type => type.IsClass && type.Name.EndsWith("Client", StringComparison.Ordinal)).ToList();

        Assert.That(clients, Has.Count.GreaterThan(1));
        foreach (var client in clients)
        {
            Assert.That(client.GetInterfaces().Select(static contract => contract.Name), Does.Contain($"I{client.Name}"));
        }
        Assert.That(
            typeof(IFloraClient).GetProperties().Select(static property => property.PropertyType.Name),
            Is.EquivalentTo(clients.Where(static client => client != typeof(FloraClient)).Select(static client => $"I{client.Name}")));
    }

    [Test]
    public void Public_types_stand_in_one_namespace()
    {
        Assert.That(Public.Select(static type => type.Namespace).Distinct(), Is.EqualTo(["Flora"]));
    }

    [Test]
    public void Nothing_of_System_Text_Json_is_public_but_the_converters()
    {
        var types = Public.Where(static type => !type.Name.Contains("SystemTextJson", StringComparison.Ordinal))
            .SelectMany(static type => type.GetMembers())
            .SelectMany(static member => member switch
            {
                MethodBase method => method.GetParameters().Select(static parameter => parameter.ParameterType),
                PropertyInfo property => [property.PropertyType],
                _ => [],
            });

        Assert.That(types.Where(static type => type.FullName?.StartsWith("System.Text.Json", StringComparison.Ordinal) == true), Is.Empty);
    }

    private static bool IsInit(PropertyInfo property) =>
        property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsRequired(PropertyInfo property) => property.GetCustomAttribute<RequiredMemberAttribute>() is not null;

    private static bool MayBeNull(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
}
