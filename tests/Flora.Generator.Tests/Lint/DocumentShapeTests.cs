using Flora.Generator.Tests.Support;

namespace Flora.Generator.Tests.Lint;

public sealed class DocumentShapeTests
{
    [TestCase("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n")]
    [TestCase("openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths: {}\nx-any: [1]\n")]
    [TestCase("openapi: '3.1.1'\ninfo: {title: T, version: '1'}\npaths: {x-note: 1}\n")]
    [TestCase("openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths: {}\n")]
    [TestCase("openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents: {}\n")]
    [TestCase("openapi: 3.2.0\ninfo: {title: T, version: '1'}\nwebhooks: {}\n")]
    public void Accepts_the_versions_that_it_knows(string document) => Assert.That(Linting.OfWhole(document).Lines, Is.Empty);

    [TestCase("info: {}\n", "1:1 FLORA020")]
    [TestCase("openapi: 3.3.0\n", "1:10 FLORA020")]
    [TestCase("openapi: 3.20.0\n", "1:10 FLORA020")]
    [TestCase("openapi: 4.0.0\n", "1:10 FLORA020")]
    [TestCase("openapi: 3.1\n", "1:10 FLORA020")]
    [TestCase("openapi:\n", "1:9 FLORA020")]
    [TestCase("openapi: [3]\n", "1:10 FLORA020")]
    [TestCase("info: {}\nswagger: '2.0'\n", "2:10 FLORA020")]
    public void Refuses_other_versions(string document, string place) =>
        Assert.That(Linting.OfWhole(document).Places, Is.EqualTo(new[] { place }));

    [TestCase("paths: []\n", "3:8 FLORA021")]
    [TestCase("paths:\n", "3:7 FLORA021")]
    [TestCase("paths: {/a: []}\n", "3:13 FLORA021")]
    [TestCase("paths: {/a: {get: text}}\n", "3:19 FLORA021")]
    [TestCase("paths: {/a: {get: {responses: []}}}\n", "3:31 FLORA021")]
    [TestCase("paths: {/a: {get: {responses: {'200': 1}}}}\n", "3:39 FLORA021")]
    [TestCase("paths: {/a: {get: {responses: {}, parameters: {}}}}\n", "3:47 FLORA021")]
    [TestCase("paths: {/a: {get: {responses: {}, parameters: [1]}}}\n", "3:48 FLORA021")]
    [TestCase("paths: {/a: {get: {responses: {}, tags: [1]}}}\n", "3:42 FLORA021")]
    [TestCase("paths: {/a: {get: {responses: {}, operationId: 1}}}\n", "3:48 FLORA021")]
    [TestCase("paths: {}\ntags: {}\n", "4:7 FLORA021")]
    [TestCase("paths: {}\nservers: [text]\n", "4:11 FLORA021")]
    [TestCase("paths: {}\nsecurity: {a: []}\n", "4:11 FLORA021")]
    [TestCase("paths: {}\ncomponents: {schemas: {A: [1]}}\n", "4:27 FLORA021")]
    [TestCase("paths: {}\ncomponents: {schemas: {A: {type: 1}}}\n", "4:34 FLORA021")]
    [TestCase("paths: {}\ncomponents: {schemas: {A: {properties: [a]}}}\n", "4:40 FLORA021")]
    [TestCase("paths: {}\ncomponents: {schemas: {A: {properties: {b: 7}}}}\n", "4:44 FLORA021")]
    [TestCase("paths: {}\ncomponents: {schemas: {A: {required: b}}}\n", "4:38 FLORA021")]
    [TestCase("paths: {}\ncomponents: {schemas: {A: {minLength: '1'}}}\n", "4:39 FLORA021")]
    [TestCase("paths: {}\ncomponents: {schemas: {A: {$ref: 1}}}\n", "4:34 FLORA021")]
    [TestCase("paths: {}\ncomponents: {schemas: {A: {enum: a}}}\n", "4:34 FLORA021")]
    [TestCase("paths: {/a: {get: {}}}\n", "3:14 FLORA022")]
    [TestCase("paths: {/a: {get: {responses: {'200': {}}}}}\n", "3:32 FLORA022")]
    [TestCase("paths: {/a: {parameters: [{in: query}]}}\n", "3:27 FLORA022")]
    [TestCase("paths: {/a: {parameters: [{name: x}]}}\n", "3:27 FLORA022")]
    [TestCase("tags: []\n", "1:1 FLORA022")]
    public void Refuses_members_of_the_wrong_kind_and_missing_ones(string rest, string place) =>
        Assert.That(Linting.Of(rest).Places, Is.EqualTo(new[] { place }));

    [Test]
    public void Version_30_asks_for_paths_and_later_ones_for_any_content()
    {
        Assert.That(Linting.OfWhole("openapi: 3.0.4\ninfo: {title: T, version: '1'}\ncomponents: {}\n").Lines.Single(), Does.Contain("error FLORA022: This root has no 'paths'."));
        Assert.That(Linting.Of("").Lines.Single(), Does.Contain("error FLORA022: This document has none of 'paths', 'components' and 'webhooks'."));
    }

    [Test]
    public void Says_what_is_expected_and_what_is_there() =>
        Assert.That(Linting.Of("paths: []\n").Lines.Single(), Is.EqualTo(
            "api.yaml(3,8): error FLORA021: 'paths' must be a mapping, but is a list. Write a mapping here."));

    [Test]
    public void Works_for_json_alike() =>
        Assert.That(
            Linting.OfWhole("{\n  \"openapi\": \"3.1.0\",\n  \"info\": {\"title\": \"T\", \"version\": 1},\n  \"paths\": {}\n}", "api.json").Lines.Single(),
            Does.StartWith("api.json(3,37): error FLORA021: 'version' must be a text, but is the number 1."));
}
