using Flora.Runtime;
using Flora.Tests.Support;

namespace Flora.Tests.Json;

/// <summary>Unset, null and a value are three things.</summary>
public sealed class OptionalTests
{
    [Test]
    public void Unset_null_and_a_value_differ()
    {
        Optional<string?> unset = default;
        Optional<string?> removed = null;
        Optional<string?> text = "a";

        Assert.That((unset.IsSet, removed.IsSet, text.IsSet), Is.EqualTo((false, true, true)));
        Assert.That((unset.ValueOr("x"), removed.ValueOr("x"), text.ValueOr("x")), Is.EqualTo(("x", (string?)null, "a")));
        Assert.That(() => unset.Value, Throws.InvalidOperationException);
        Assert.That((removed.Value, text.Value), Is.EqualTo(((string?)null, "a")));
        Assert.That((unset.ToString(), removed.ToString(), text.ToString()), Is.EqualTo(("(unset)", "null", "a")));
    }

    [Test]
    public void Equality_is_by_value()
    {
        Assert.That(new Optional<string?>("a") == Optional.Of<string?>("a"), Is.True);
        Assert.That(new Optional<string?>("a") != Optional.Of<string?>("b"), Is.True);
        Assert.That(default(Optional<string?>) == new Optional<string?>(null), Is.False);
        Assert.That(new Optional<int?>(3).Equals((object)new Optional<int?>(3)), Is.True);
        Assert.That(new Optional<int?>(3).GetHashCode(), Is.EqualTo(Optional.Of<int?>(3).GetHashCode()));
        Assert.That(Optional.Of<IReadOnlyList<int>?>(null), Is.EqualTo(new Optional<IReadOnlyList<int>?>(null)));
    }

    [Test]
    public void A_value_type_is_set_by_a_value_or_by_null()
    {
        Optional<int?> removed = null;
        Optional<int?> seven = 7;
        Optional<IReadOnlyList<int>?> none = null;

        Assert.That((removed.Value, seven.Value), Is.EqualTo(((int?)null, 7)));
        Assert.That((none.IsSet, none.Value), Is.EqualTo((true, (IReadOnlyList<int>?)null)));
    }

    [TestCase("{}", "(unset)", "(unset)")]
    [TestCase("""{"name":null,"limit":null}""", "null", "null")]
    [TestCase("""{"name":"a","limit":7}""", "a", "7")]
    public void Each_arrives_as_it_was_written(string json, string name, string limit)
    {
        var patch = Coding.Read(Patch.Codec, json);

        Assert.That((patch.Name.ToString(), patch.Limit.ToString()), Is.EqualTo((name, limit)));
        Assert.That(Coding.Write(Patch.Codec, patch), Is.EqualTo(json));
    }

    private sealed record Patch
    {
        public Optional<string?> Name { get; init; }

        public Optional<int?> Limit { get; init; }

        internal static readonly Codec<Patch> Codec = new(Read, Write, "name", "limit");

        private static Patch Read(ref ModelReader json)
        {
            Optional<string?> name = default;
            Optional<int?> limit = default;
            while (json.NextMember())
            {
                switch (json.Name)
                {
                    case "name": name = json.Optional(Codecs.Nullable(Codecs.String)); break;
                    case "limit": limit = json.Optional(Codecs.NullableValue(Codecs.Int32)); break;
                    default: json.KeepUnknown(); break;
                }
            }
            return new() { Name = name, Limit = limit };
        }

        private static void Write(ModelWriter json, Patch value) => json
            .Member("name", value.Name, Codecs.Nullable(Codecs.String))
            .Member("limit", value.Limit, Codecs.NullableValue(Codecs.Int32));
    }
}
