using Flora.Cli.Errors;
using Flora.Cli.Terminal;

namespace Flora.Cli.Commands;

/// <summary>A parameter whose value is the path of a file to send, or <c>-</c> for standard input.</summary>
/// <typeparam name="TRequest">What takes the file.</typeparam>
internal sealed class FileParameter<TRequest> : RequestParameter<TRequest>
{
    /// <summary>Puts the file into the request.</summary>
    public required Action<TRequest, FloraFile> Assign { get; init; }

    /// <inheritdoc/>
    public override bool TakesInput => true;

    /// <inheritdoc/>
    public override bool IsFile => true;

    /// <inheritdoc/>
    public override string? Rule => $"the path of a file, or {StandardInput.Name} for standard input";

    /// <inheritdoc/>
    public override string? Problem(string text, bool checkRule)
    {
        if (text == StandardInput.Name) return null;
        if (text.Length == 0) return "must be the path of a file, but is empty";
        if (Directory.Exists(text)) return $"must be the path of a file, but \"{text}\" is a folder";
        if (!File.Exists(text)) return $"must be the path of a file, but there is none at \"{text}\"";
        try
        {
            File.OpenRead(text).Dispose();
            return null;
        }
        catch (Exception error) when (SystemFault.Is(error))
        {
            return $"cannot be read: {SystemFault.Of(error)}";
        }
    }

    /// <inheritdoc/>
    public override void Apply(TRequest request, string text, StandardInput input) => Assign(
        request, text == StandardInput.Name ? FloraFile.FromStream(input.Open()) : FloraFile.FromPath(text, MediaTypeOfFile.Of(text)));
}
