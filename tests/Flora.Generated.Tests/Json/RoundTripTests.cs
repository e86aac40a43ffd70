using FsCheck;
using FsCheck.Fluent;
using Flora.Tests.Support;
using Newtonsoft.Json;

namespace Flora.Tests.Json;

public sealed class RoundTripTests
{
    private static Config Many => Config.QuickThrowOnFailure.WithMaxTest(300);

    [Test]
    public void Every_page_survives_writing_and_reading() => Prop.ForAll(
        AnyModel.Page.ToArbitrary(),
        static page => FloraJson.Parse<GenerationPage>(FloraJson.ToJson(page)).Equals(page)).Check(Many);

    [Test]
    public void Every_page_survives_indentation() => Prop.ForAll(
        AnyModel.Page.ToArbitrary(),
        static page => FloraJson.Parse<GenerationPage>(FloraJson.ToJson(page, indented: true)).Equals(page)).Check(Many);

    [Test]
    public void Writing_is_stable() => Prop.ForAll(
        AnyModel.Page.ToArbitrary(),
        static page => FloraJson.ToJson(FloraJson.Parse<GenerationPage>(FloraJson.ToJson(page))) == FloraJson.ToJson(page)).Check(Many);

    [Test]
    public void Every_page_survives_Newtonsoft() => Prop.ForAll(
        AnyModel.Page.ToArbitrary(),
        static page => page.Equals(JsonConvert.DeserializeObject<GenerationPage>(JsonConvert.SerializeObject(page)))).Check(Many);

    [Test]
    public void Equal_pages_have_equal_hash_codes() => Prop.ForAll(
        AnyModel.Page.ToArbitrary(),
        static page => FloraJson.Parse<GenerationPage>(FloraJson.ToJson(page)).GetHashCode() == page.GetHashCode()).Check(Many);
}
