using System.IO.Compression;
using System.Security.Cryptography;
using NUnit.Framework;

namespace Flora.Contract.Tests.OverHttp.Package;

public sealed class ReproducibilityTests
{
    /// <summary>Entries, not files: the times in a zip are those of the build.</summary>
    [Test]
    public void Another_clone_elsewhere_makes_the_same_packages_to_the_byte()
    {
        PackedFeed.PackAgain("deeper/other", "feed-again");

        using (Assert.EnterMultipleScope())
        {
            foreach (var (id, extension) in PackedFeed.Packages.SelectMany(id => new[] { (id, "nupkg"), (id, "snupkg") }))
            {
                using var first = PackedFeed.Open(id, extension);
                using var second = PackedFeed.Open(id, extension, "feed-again");
                Assert.That(Hashes(second), Is.EqualTo(Hashes(first)), $"{id}.{extension}");
            }
        }
    }

    private static List<string> Hashes(ZipArchive package)
    {
        var hashes = new List<string>();
        foreach (var entry in package.Entries)
        {
            using var stream = entry.Open();
            hashes.Add($"{entry.FullName} {Convert.ToHexString(SHA256.HashData(stream))}");
        }
        hashes.Sort(StringComparer.Ordinal);
        return hashes;
    }
}
