using System.Net;
using Flora.Tests.Support;

namespace Flora.Tests.Errors;

public sealed class ErrorMappingTests
{
    [TestCase(400, typeof(FloraBadRequestException))]
    [TestCase(401, typeof(FloraAuthenticationException))]
    [TestCase(402, typeof(FloraPaymentRequiredException))]
    [TestCase(403, typeof(FloraPermissionDeniedException))]
    [TestCase(404, typeof(FloraNotFoundException))]
    [TestCase(409, typeof(FloraConflictException))]
    [TestCase(405, typeof(FloraApiException))]
    [TestCase(418, typeof(FloraApiException))]
    [TestCase(422, typeof(FloraApiException))]
    [TestCase(429, typeof(FloraRateLimitedException))]
    [TestCase(500, typeof(FloraServerException))]
    [TestCase(502, typeof(FloraServerException))]
    [TestCase(503, typeof(FloraServerException))]
    [TestCase(599, typeof(FloraServerException))]
    public async Task Every_status_has_its_class(int status, Type type)
    {
        var fault = await Fault(status, """{"error":{"code":"some_code","message":"Some text."}}""", ("request-id", "req_1"));

        Assert.Multiple(() =>
        {
            Assert.That(fault, Is.TypeOf(type));
            Assert.That((int)fault.StatusCode, Is.EqualTo(status));
            Assert.That(fault.Code, Is.EqualTo("some_code"));
            Assert.That(fault.Fields, Is.Empty);
            Assert.That(fault.RequestId, Is.EqualTo("req_1"));
            Assert.That(fault.RawBody, Is.EqualTo("""{"error":{"code":"some_code","message":"Some text."}}"""));
            Assert.That(fault.Message, Is.EqualTo($"{status} some_code: Some text. (request req_1)"));
            Assert.That(fault.Attempts.Single().StatusCode, Is.EqualTo((HttpStatusCode)status));
            Assert.That(fault.Attempts.Single().RequestId, Is.EqualTo("req_1"));
            Assert.That(fault.Attempts.Single().Exception, Is.Null);
        });
    }

    [Test]
    public async Task The_message_is_that_of_the_design()
    {
        var fault = await Fault(429, """{"error":{"code":"rate_limited","message":"Rate limit exceeded."}}""", ("request-id", "req_abc"));

        Assert.That(fault.Message, Is.EqualTo("429 rate_limited: Rate limit exceeded. (request req_abc)"));
    }

    [Test]
    public async Task Fields_are_given()
    {
        var fault = await Fault(400, """{"error":{"code":"input_validation_error","message":"prompt: Required","fields":[{"field":"prompt","message":"Required","x":1}]}}""");

        Assert.That(fault.Fields, Is.EqualTo([new FloraFieldError("prompt", "Required")]));
        Assert.That(fault.Message, Is.EqualTo("400 input_validation_error: prompt: Required"));
    }

    [TestCase("", "502 Bad Gateway")]
    [TestCase("<html>\r\n<h1>502</h1>\u001b[31m</html>", "502 Bad Gateway: the answer begins \"<html>  <h1>502</h1> [31m</html>\"")]
    [TestCase("null", "502 Bad Gateway: the answer begins \"null\"")]
    [TestCase("[1]", "502 Bad Gateway: the answer begins \"[1]\"")]
    [TestCase("""{"error":null}""", "502 Bad Gateway: the answer begins \"{\"error\":null}\"")]
    [TestCase("""{"error":[{"code":"x"}]}""", "502 Bad Gateway: the answer begins \"{\"error\":[{\"code\":\"x\"}]}\"")]
    [TestCase("""{"error":"plain words"}""", "502 Bad Gateway: plain words")]
    [TestCase("""{"error":{"code":7,"message":{"a":1},"fields":{"b":2}}}""", "502 7")]
    [TestCase("""{"a":[{}],"error":{"message":"m","fields":[1,null,{"field":5},{"message":"x","field":[]}]}}""", "502 Bad Gateway: m")]
    [TestCase("""{"error":{"code":"a\nb","message":"c\u0000d\u2028e"}}""", "502 a b: c d e")]
    public async Task Whatever_the_body_is_the_class_is_right(string body, string message)
    {
        var fault = await Fault(502, body);

        Assert.That(fault, Is.TypeOf<FloraServerException>());
        Assert.That(fault.Message, Is.EqualTo(message));
        Assert.That(fault.RawBody, Is.EqualTo(body.Length == 0 ? null : body));
    }

    [Test]
    public async Task Nested_garbage_does_not_matter()
    {
        Assert.That(await Fault(500, new string('[', 100_000)), Is.TypeOf<FloraServerException>());
        Assert.That((await Fault(599, "{}")).Message, Does.StartWith("599: the answer begins"));
    }

    [Test]
    public async Task Text_of_any_length_gives_a_message_of_bounded_length()
    {
        var fault = await Fault(400, $$$"""{"error":{"code":"{{{new string('c', 5000)}}}","message":"{{{new string('m', 5000)}}}"}}""", ("request-id", new string('r', 5000)));

        Assert.That(fault.Message, Has.Length.LessThan(1400));
        Assert.That(fault.Code, Has.Length.EqualTo(5000));
    }

    [TestCase("0", 0)]
    [TestCase("5", 5)]
    [TestCase("1.25", 1.25)]
    [TestCase(" 7 ", 7)]
    [TestCase("Sun, 01 Mar 2026 12:01:30 GMT", 90)]
    [TestCase("Sunday, 01-Mar-26 12:01:30 GMT", 90)]
    [TestCase("Sun Mar  1 12:01:30 2026", 90)]
    [TestCase("Sun, 01 Mar 2026 11:00:00 GMT", 0)]
    [TestCase("-5", null)]
    [TestCase("1,5", null)]
    [TestCase("soon", null)]
    [TestCase("", null)]
    [TestCase("NaN", null)]
    [TestCase("99999999999999999999", double.MaxValue)]
    public async Task Retry_After_in_all_its_forms(string header, double? seconds)
    {
        var fault = (FloraRateLimitedException)await Fault(429, "{}", ("Retry-After", header));

        Assert.That(fault.RetryAfter, Is.EqualTo(seconds switch
        {
            null => (TimeSpan?)null,
            double.MaxValue => TimeSpan.MaxValue,
            _ => TimeSpan.FromSeconds(seconds.Value),
        }));
    }

    [Test]
    public async Task A_429_without_Retry_After() => Assert.That(((FloraRateLimitedException)await Fault(429, "{}")).RetryAfter, Is.Null);

    [Test]
    public void Exceptions_can_be_made_in_tests()
    {
        var fault = new FloraRateLimitedException("rate_limited", "Slow down.") { RequestId = "req_1", RetryAfter = TimeSpan.FromSeconds(3), Attempts = [new()] };

        Assert.That(fault.Message, Is.EqualTo("429 rate_limited: Slow down. (request req_1)"));
        Assert.That(new FloraValidationException("no").Fields, Is.Empty);
        Assert.That(new FloraApiException(HttpStatusCode.NotFound).Message, Is.EqualTo("404 Not Found"));
    }

    private static async Task<FloraApiException> Fault(int status, string body, params (string, string)[] headers)
    {
        using var client = new StubTransport(_ => StubTransport.Json(body, status, headers)).Client(options => options.TimeProvider = new FakeTime());
        return (await Assert.CatchAsync<FloraApiException>(async () => await client.Generations.ListAsync()))!;
    }
}
