namespace Flora.History;

/// <summary>A format of files.</summary>
/// <param name="Extension">The extension, with its dot.</param>
/// <param name="MediaTypes">What servers call it; the first is the proper one.</param>
internal sealed record MediaFormat(string Extension, params string[] MediaTypes);
