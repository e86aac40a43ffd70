using Flora.Generator.Passes.Normalization;
using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Passes.Normalization;

public sealed class ResolveParametersTests
{
    [Test]
    public void An_operation_has_those_of_its_path_and_its_own_wins()
    {
        var root = Annotating.Through<ResolveParameters>("""
            paths:
              /things:
                parameters:
                  - { name: a, in: query, description: of the path }
                  - { name: b, in: query, description: of the path }
                  - { name: b, in: header, description: of the path }
                get:
                  parameters:
                    - { name: b, in: query, description: own }
            """);

        var operation = root["paths"]!["/things"]!["get"]!;
        Assert.That(
            operation["parameters"]!.Select(parameter => $"{parameter["name"]} {parameter["in"]} {parameter["description"]}"),
            Is.EqualTo(new[] { "a query of the path", "b header of the path", "b query own" }));
    }

    [Test]
    public void References_are_followed_and_what_they_point_at_stays_as_it_is()
    {
        var root = Annotating.Through<ResolveParameters>("""
            paths:
              /things:
                get:
                  parameters: [ { $ref: "#/components/parameters/Limit" } ]
              /others:
                get:
                  parameters: [ { $ref: "#/components/parameters/Limit" } ]
            components:
              parameters:
                Limit: { name: limit, in: query }
            """);

        var things = root["paths"]!["/things"]!["get"]!["parameters"]![0]!;
        var others = root["paths"]!["/others"]!["get"]!["parameters"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)things["name"], Is.EqualTo("limit"));
            Assert.That(others, Is.Not.SameAs(things));
            Assert.That((string?)root["components"]!["parameters"]!["Limit"]!["name"], Is.EqualTo("limit"));
        });
    }
}
