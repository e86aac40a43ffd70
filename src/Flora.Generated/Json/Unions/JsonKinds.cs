namespace Flora.Runtime;

/// <summary>Kinds of JSON values that a variant of a union takes.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    Object = 1,
    Array = 2,
    String = 4,
    Integer = 8,

    /// <summary>Any number, integers included.</summary>
    Number = 16 | Integer,
    Boolean = 32,
    Any = Object | Array | String | Number | Boolean,
}
