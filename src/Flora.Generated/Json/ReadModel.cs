namespace Flora.Runtime;

/// <summary>Reads the value that <paramref name="json"/> stands on.</summary>
internal delegate T ReadModel<T>(ref ModelReader json);
