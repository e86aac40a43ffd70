namespace Flora.Generator.Lint.Support;

/// <summary>What becomes of a part of OpenAPI that the generator does not support.</summary>
internal enum Effect
{
    /// <summary>It only narrows what is valid: the generated code does not check it.</summary>
    NotChecked,

    /// <summary>Nothing is generated from it, and nothing else changes.</summary>
    NoEffect,

    /// <summary>An answer of this type is told apart from the one that is read, and nothing else is generated from it.</summary>
    AnswerNotRead,

    /// <summary>The schema becomes any JSON.</summary>
    Untyped,

    /// <summary>The parameter is taken for a text.</summary>
    ParameterIsText,

    /// <summary>The text is sent, and said to be, in UTF-8.</summary>
    TextIsUtf8,

    /// <summary>The parameter is left out, as OpenAPI demands; calls are right without it.</summary>
    ParameterIgnored,

    /// <summary>The parameter is left out, and the operation that needs it with it.</summary>
    ParameterLeftOut,

    /// <summary>The operation is left out: its calls would be wrong.</summary>
    OperationLeftOut,
}
