using System.Reflection;
using System.Runtime.Versioning;

namespace Flora.Tests.Support;

/// <summary>Which build of the client is under test, and what it can do.</summary>
internal static class Build
{
    /// <summary>Such as <c>.NETStandard,Version=v2.0</c>.</summary>
    internal static string FrameworkOf(Type type) => type.Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;

    /// <summary>Whether it is that for netstandard2.0.</summary>
    internal static bool IsNetStandard { get; } = FrameworkOf(typeof(FloraClient)).StartsWith(".NETStandard", StringComparison.Ordinal);

    /// <summary>How answers may be compressed; netstandard2.0 does not know br.</summary>
    internal static string[] Encodings { get; } = IsNetStandard ? ["gzip", "deflate"] : ["gzip", "deflate", "br"];
}
