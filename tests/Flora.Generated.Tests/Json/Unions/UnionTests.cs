using Flora.Runtime;
using Flora.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Flora.Tests.Json.Unions;

/// <summary>How the variant of a union is chosen, and what becomes of those that this version does not know.</summary>
public sealed class UnionTests
{
    [TestCase("""{"type":"add_node","node":"n","more":[1]}""", typeof(AddNode))]
    [TestCase("""{"node":"n","type":"insert_node"}""", typeof(AddNode))]
    [TestCase("""{"ty\u0070e":"move_node","node":"n","x":1,"deep":{"type":"add_node"}}""", typeof(MoveNode))]
    [TestCase("""{"type":"delete_node","node":"n","x":1.50}""", typeof(JObject))]
    [TestCase("""{"type":7,"node":"n"}""", typeof(JObject))]
    [TestCase("""{"node":"n"}""", typeof(JObject))]
    [TestCase("\"add_node\"", typeof(JValue))]
    [TestCase("[1]", typeof(JArray))]
    public void The_discriminator_names_the_variant(string json, Type expected)
    {
        var union = Coding.Read(CanvasOperation.Codec, json);

        Assert.That(union.Value, Is.TypeOf(expected));
        Assert.That(union.IsKnown, Is.EqualTo(!typeof(JToken).IsAssignableFrom(expected)));
        Assert.That(JToken.DeepEquals(JToken.Parse(Coding.Write(CanvasOperation.Codec, union)), JToken.Parse(json)));
        Assert.That(union, Is.EqualTo(Coding.Read(CanvasOperation.Codec, json)));
        Assert.That(union.GetHashCode(), Is.EqualTo(Coding.Read(CanvasOperation.Codec, json).GetHashCode()));
    }

    [Test]
    public void A_named_variant_that_is_not_what_its_name_says_fails_at_its_place()
    {
        var codec = Codecs.List(CanvasOperation.Codec);

        Assert.That(Coding.Fault(codec, """[{"type":"add_node","node":"n"},{"type":"move_node","node":"n"}]"""), Is.EqualTo("[1].x is required, but missing"));
        Assert.That(Coding.Fault(codec, """[{"type":"add_node","node":7}]"""), Is.EqualTo("[0].node is a number where a string is expected"));
    }

    [TestCase("""{"node":"n","type":"add"}""", typeof(AddNode))]
    [TestCase("""{"node":"n","type":"add","x":1}""", typeof(MoveNode))]
    [TestCase("""{"node":"n","type":"move","x":1,"y":2}""", typeof(MoveNode))]
    [TestCase("""{"node":"n","type":"add","x":"no number"}""", typeof(AddNode))]
    [TestCase("""{"node":"n","type":"other"}""", typeof(JObject))]
    [TestCase("""{"type":"add"}""", typeof(JObject))]
    [TestCase("\"text\"", typeof(string))]
    [TestCase("\"7d0f3c1e-5a54-4a3c-9a54-1c5d3a6c0b11\"", typeof(Guid))]
    [TestCase("3", typeof(int))]
    [TestCase("3000000000", typeof(decimal))]
    [TestCase("1.5", typeof(decimal))]
    [TestCase("[1,2]", typeof(ValueList<int>))]
    [TestCase("[1,\"two\"]", typeof(JArray))]
    [TestCase("true", typeof(JValue))]
    [TestCase("null", typeof(JValue))]
    public void Without_a_discriminator_what_fits_best_is_chosen(string json, Type expected)
    {
        var union = Coding.Read(Anything.Codec, json);

        Assert.That(union.Value, Is.TypeOf(expected));
        Assert.That(JToken.DeepEquals(JToken.Parse(Coding.Write(Anything.Codec, union)), JToken.Parse(json)));
        Assert.That(union, Is.EqualTo(Coding.Read(Anything.Codec, json)));
    }

    [Test]
    public void A_variant_that_was_tried_in_vain_leaves_nothing_behind()
    {
        var list = Coding.Read(Codecs.List(Anything.Codec), """[{"node":"n","type":"add","a":1,"x":"no number","b":2},{"node":"m","type":"add","c":3}]""");

        Assert.That(((AddNode)list[0].Value).AdditionalProperties.Keys, Is.EqualTo(["a", "x", "b"]));
        Assert.That(((AddNode)list[1].Value).AdditionalProperties.Keys, Is.EqualTo(["c"]));
    }

    [Test]
    public void Broken_JSON_is_not_taken_for_an_unknown_variant()
    {
        Assert.That(Coding.Fault(CanvasOperation.Codec, """{"type":"add_node","node":"""), Does.Contain("is not valid JSON"));
        Assert.That(Coding.Fault(Anything.Codec, """{"node":"n","x":[1}"""), Does.Contain("is not valid JSON"));
    }

    [Test]
    public void A_variant_becomes_a_union_by_itself()
    {
        CanvasOperation operation = new AddNode { Type = "add_node", Node = "n" };

        Assert.That(operation.TryGetAddNode(out var add), Is.True);
        Assert.That(add!.Node, Is.EqualTo("n"));
        Assert.That(Coding.Write(CanvasOperation.Codec, operation), Is.EqualTo("""{"type":"add_node","node":"n"}"""));
        Assert.That(Coding.Write(Anything.Codec, 7), Is.EqualTo("7"));
    }
}
