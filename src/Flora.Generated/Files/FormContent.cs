namespace Flora.Runtime;

/// <summary>The parts of a form, written one after the other.</summary>
internal sealed class FormContent : MultipartContent, ISpendable
{
    internal FormContent(string boundary) : base("form-data", boundary)
    {
        // Without the quotes, which some servers take for a part of it.
        Headers.Remove("Content-Type");
        Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
    }

    public bool CanSend => this.All(static part => part is not ISpendable { CanSend: false });
}
