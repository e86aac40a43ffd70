namespace Flora.Runtime;

/// <summary>Writes the members of <paramref name="value"/>, or the value itself when it is no object.</summary>
internal delegate void WriteModel<T>(ModelWriter json, T value);
