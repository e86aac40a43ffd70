namespace Flora.Generator.Diff.Model;

/// <summary>Which part of the version number a change raises.</summary>
internal enum ChangeSeverity
{
    /// <summary>Nobody has to do anything.</summary>
    Patch,

    /// <summary>There is more than before; what is in use goes on as it is.</summary>
    Minor,

    /// <summary>Code that compiles and runs today may not do so any more.</summary>
    Major,
}
