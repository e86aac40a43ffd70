using Flora.Testing;

namespace Flora.History.Tests.Failures;

public sealed class RunFailureTests
{
    [TestCase("provider_error", null, FailureAdvice.RetryNow, false)]
    [TestCase("model_timeout", null, FailureAdvice.RetryNow, false)]
    [TestCase("internal_error", null, FailureAdvice.RetryNow, false)]
    [TestCase("input_unreachable", null, FailureAdvice.ChangeInput, false)]
    [TestCase("safety_blocked", null, FailureAdvice.ChangeInput, true)]
    [TestCase("SAFETY_BLOCKED", null, FailureAdvice.ChangeInput, true)]
    [TestCase("provider.safetyFilter", null, FailureAdvice.ChangeInput, true)]
    [TestCase("provider_nsfw_error", null, FailureAdvice.ChangeInput, true)]
    [TestCase("image-too-large", null, FailureAdvice.ChangeInput, false)]
    [TestCase("model_overloaded", null, FailureAdvice.RetryLater, false)]
    [TestCase("provider_rate_limit", null, FailureAdvice.RetryLater, false)]
    [TestCase("upstream_timeout", null, FailureAdvice.RetryNow, false)]
    [TestCase("insufficient_credits", null, FailureAdvice.DoNotRetry, false)]
    [TestCase("run_cancelled", null, FailureAdvice.DoNotRetry, false)]
    [TestCase("provider_error", "The prompt was flagged by the provider's safety system.", FailureAdvice.ChangeInput, true)]
    [TestCase("internal_error", "Output removed: content policy violation", FailureAdvice.ChangeInput, true)]
    [TestCase("provider_error", "The provider returned an invalid answer.", FailureAdvice.RetryNow, false)]
    [TestCase("rate_limited", "The moderation service has too many requests.", FailureAdvice.RetryLater, false)]
    [TestCase("e1234", "The output was blocked by the provider's safety filter.", FailureAdvice.ChangeInput, true)]
    [TestCase(null, "Too many requests, try again later", FailureAdvice.RetryLater, false)]
    [TestCase(null, "An input image could not be downloaded.", FailureAdvice.ChangeInput, false)]
    [TestCase("generation_failed", "The provider did not answer in time.", FailureAdvice.RetryNow, false)]
    [TestCase("flux_capacitor_empty", "Great Scott", FailureAdvice.Unknown, false)]
    [TestCase("unsafetynet", null, FailureAdvice.Unknown, false)]
    [TestCase("", "", FailureAdvice.Unknown, false)]
    [TestCase(null, null, FailureAdvice.Unknown, false)]
    public void A_failure_is_told_with_what_to_do(string? code, string? message, FailureAdvice advice, bool isModeration)
    {
        var failure = RunFailure.Of(FloraModelFactory.Run(status: "failed", errorCode: code, errorMessage: message))!;
        Assert.That((failure.Advice, failure.IsModeration), Is.EqualTo((advice, isModeration)));
        Assert.That((failure.Code, failure.Message), Is.EqualTo((code, message)), "as received");
        Assert.That(failure.Explanation, Does.EndWith("."));
    }

    [Test]
    public void Every_code_of_the_table_leads_to_its_own_row()
    {
        using var reader = new StreamReader(typeof(RunFailure).Assembly.GetManifestResourceStream("failures.tsv")!);
        var rows = reader.ReadToEnd().TrimEnd('\n').Split('\n').Skip(1).Select(static line => line.Split('\t')).ToList();
        Assert.That(rows, Has.Count.GreaterThan(100).And.All.Length.EqualTo(5));
        Assert.That(rows.Select(static row => row[0] + row[1]), Is.Unique);
        foreach (var row in rows)
        {
            var text = row[1].ToUpperInvariant();
            var failure = row[0] switch
            {
                "code" => RunFailure.Of(text, null),
                "word" => RunFailure.Of($"A_{text}_B", null),
                _ => RunFailure.Of(null, $"It says: {text}!"),
            };
            Assert.That(failure.IsModeration, Is.EqualTo(row[3] == "yes"), row[1]);
            Assert.That(failure.Explanation, Is.EqualTo(row[4]), row[1]);
        }
    }

    [TestCase("completed")]
    [TestCase("running")]
    [TestCase("odd")]
    public void Only_a_failed_run_has_a_failure(string status)
    {
        Assert.That(RunFailure.Of(FloraModelFactory.Run(status: status, errorCode: "provider_error")), Is.Null);
        Assert.That(RunFailure.Of(FloraModelFactory.Generation(status: status, errorCode: "provider_error")), Is.Null);
        Assert.That(RunFailure.Of(FloraModelFactory.Generation(status: "failed", errorCode: "provider_error"))!.Code, Is.EqualTo("provider_error"));
    }
}
