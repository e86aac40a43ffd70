namespace Flora.Cli.Commands;

/// <summary>How a column of the table shows its value.</summary>
internal enum ColumnKind
{
    /// <summary>As it is, cut where it does not fit.</summary>
    Text,

    /// <summary>An identifier: never cut, so that it can be pasted.</summary>
    Id,

    /// <summary>A state, in its colour.</summary>
    State,

    /// <summary>A unix time, as the time since then.</summary>
    Age,

    /// <summary>A number, at the right.</summary>
    Number,

    /// <summary>An amount of money, at the right.</summary>
    Money,

    /// <summary>Addresses, as links where the terminal has them.</summary>
    Links,
}
