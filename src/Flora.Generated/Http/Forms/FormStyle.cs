namespace Flora.Runtime;

/// <summary>How a list or an object becomes the fields of a form, in the words of OpenAPI.</summary>
internal enum FormStyle
{
    /// <summary>A field for each item or member, or one with commas between them.</summary>
    Form,

    /// <summary>One field with blanks between the items.</summary>
    SpaceDelimited,

    /// <summary>One field with bars between the items.</summary>
    PipeDelimited,

    /// <summary>A field for each value within, named by its way there: <c>name[member]</c>.</summary>
    DeepObject,
}
