using System.Diagnostics.CodeAnalysis;

namespace Flora;

public sealed partial record GenerationOutput
{
    /// <summary>The address of the output.</summary>
    /// <param name="uri">An absolute address of http or https.</param>
    /// <returns>False for a text output, whose <see cref="Url"/> is the text itself, and for anything else that is no such address.</returns>
    public bool TryGetUri([NotNullWhen(true)] out Uri? uri)
    {
        if (Type != GenerationOutputType.Text
            && Uri.TryCreate(Url, UriKind.Absolute, out uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
        {
            return true;
        }
        uri = null;
        return false;
    }
}
