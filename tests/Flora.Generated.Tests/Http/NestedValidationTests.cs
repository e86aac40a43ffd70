using Flora.Runtime;

namespace Flora.Tests.Http;

/// <summary>Checks inside of bodies name the place.</summary>
public sealed class NestedValidationTests
{
    [Test]
    public void Errors_are_named_by_their_whole_path()
    {
        var check = new RequestValidator();
        var tags = new Dictionary<string, string> { ["a"] = "toolong", ["b"] = "ok" };

        check.Within("body", "anything", (inner, _) =>
        {
            inner.Length("name", "toolong", max: 3);
            inner.Each("operations", ["x", null, "y"], static (item, text) => item.Range("z", text == "y" ? 11 : 1, max: 10));
            inner.Each("tags", ["ok", "toolong"], static (item, text) => item.Length("", text, max: 3));
            inner.EachValue("labels", tags, static (item, text) => item.Length("", text, max: 3));
            inner.Within("", "itself", static (same, _) => same.Required("plain", null));
            inner.Within("none", (string?)null, static (never, _) => never.Required("never", null));
            inner.Each("none", (string[]?)null, static (never, _) => never.Required("never", null));
            inner.EachValue("none", (IReadOnlyDictionary<string, string>?)null, static (never, _) => never.Required("never", null));
        });
        check.Required("outside", null);

        var fault = Assert.Throws<FloraValidationException>(check.ThrowIfInvalid)!;
        Assert.That(
            fault.Fields.Select(static field => field.Field),
            Is.EqualTo(["body.name", "body.operations[2].z", "body.tags[1]", "body.labels.a", "body.plain", "outside"]));
        Assert.That(fault.Message, Does.StartWith("body.name must have at most 3 characters, but has 7; body.operations[2].z must be at most 10, but is 11; "));
    }

    [TestCase(null, null)]
    [TestCase(1, null)]
    [TestCase(3, null)]
    [TestCase(0, "must have 1 to 3 items, but has 0")]
    [TestCase(4, "must have 1 to 3 items, but has 4")]
    public void Items_are_counted(int? count, string? problem)
    {
        Assert.That(Problem(check => check.Count("tags", count, min: 1, max: 3)), Is.EqualTo(problem));
    }

    [TestCase(null, null)]
    [TestCase(2L, null)]
    [TestCase(4L, "must be one of 1, 2, 3, but is 4")]
    public void A_number_is_one_of_those_known(long? number, string? problem)
    {
        Assert.That(Problem(check => check.KnownNumber("priority", number, 1, 2, 3)), Is.EqualTo(problem));
    }

    [TestCase(null, null)]
    [TestCase(0.0, null)]
    [TestCase(1.5, null)]
    [TestCase(1.7, "must be a multiple of 0.5, but is 1.7")]
    public void A_number_is_a_multiple(double? number, string? problem)
    {
        Assert.That(Problem(check => check.MultipleOf("size", (decimal?)number, 0.5m)), Is.EqualTo(problem));
    }

    private static string? Problem(Action<RequestValidator> checks)
    {
        var check = new RequestValidator();
        checks(check);
        try
        {
            check.ThrowIfInvalid();
            return null;
        }
        catch (FloraValidationException e)
        {
            return e.Fields.Single().Message;
        }
    }
}
