using Flora.Generator.Passes.Commands;
using Flora.Generator.Passes.Documentation;
using Flora.Generator.Passes.Naming;
using Flora.Generator.Passes.Types;
using Newtonsoft.Json.Linq;

namespace Flora.Generator.Passes.Models;

/// <summary>Describes the alternatives of a union: their types, and how one is told from the others in JSON.</summary>
internal static class UnionVariants
{
    public static IEnumerable<JObject> Of(PassContext context, string unionName, UnionShape shape)
    {
        var scope = new NameScope(context.Settings.Namespace, ["Value", "IsKnown"]);
        var variants = shape.Variants
            .Select(variant => (Shape: variant, Type: TypeMapper.Map(context.Document, variant.Schema, scope)))
            .Where(variant => variant.Type != CSharpType.Json)
            .DistinctBy(variant => variant.Type.Name)
            .ToList();
        var names = MemberNames.Of(
            context.Diagnostics, unionName, ReservedNames.UnionMembers, variants.ConvertAll(variant => new NamedMember(variant.Shape.Reference ?? NameOf(variant.Type))));
        foreach (var ((variant, type), name) in variants.Zip(names))
        {
            var described = new JObject
            {
                ["name"] = name,
                ["csharp"] = type.Name,
                ["out"] = type.Name + (type.IsValue ? "" : "?"),
                ["local"] = CSharpName.Local(name),
                ["docs"] = new JArray(DocComment.Of(
                    (string?)(variant.Schema["description"] as JValue) ?? (string?)(variant.Target["description"] as JValue) ?? $"{name} of {unionName}.")),
                ["codec"] = Codec(unionName, shape, variant, type),
            };
            if (type.IsValue)
            {
                described["isStruct"] = true;
            }
            // C# has no conversions from interfaces.
            if (type.ValueWrapper is { } wrapper)
            {
                described["wrapper"] = wrapper;
            }
            yield return described;
        }
    }

    private static string NameOf(CSharpType type) => type.Item is { } item ? NameOf(item) + "List" : type.Reader switch
    {
        "Map" => "Map",
        "Object" or "Value" when type == CSharpType.Bytes => "Bytes",
        "Object" or "Value" => type.Name,
        var reader => reader,
    };

    private static string Codec(string unionName, UnionShape shape, UnionVariant variant, CSharpType type)
    {
        var kind = $"JsonKinds.{CSharpName.Type(variant.Kind)}";
        List<string> arguments = [type.ItemCodec, $"static value => new {unionName}((object)value)", kind];
        if (shape.Discriminator is not null)
        {
            arguments.Add($"names: {CliWords.List(variant.DiscriminatorValues)}");
            return string.Join(", ", arguments);
        }
        if (variant.Required.Count > 0)
        {
            arguments.Add($"required: {CliWords.List(variant.Required)}");
        }
        // An enum that two alternatives share tells nothing; values that only one of them has do.
        var constants = variant.Constants.Where(constant => constant.Values.Count > 0 && IsTelling(shape, variant, constant)).ToList();
        if (constants.Count > 0)
        {
            arguments.Add($"constants: [{string.Join(", ", constants.Select(constant => $"({CSharpName.Literal(constant.Member)}, {CliWords.List(constant.Values.Select(Spelled))})"))}]");
        }
        return string.Join(", ", arguments);
    }

    private static bool IsTelling(UnionShape shape, UnionVariant variant, UnionConstant constant) =>
        constant.Values.Count == 1
        || !shape.Variants.Where(other => other != variant)
            .SelectMany(other => other.Constants.Where(same => same.Member == constant.Member))
            .SelectMany(same => same.Values)
            .Intersect(constant.Values, new JTokenEqualityComparer())
            .Any();

    private static string Spelled(JValue value) => value.Value as string ?? value.ToString(Newtonsoft.Json.Formatting.None);
}
