namespace Flora.Runtime;

/// <summary>Decodes what an answer holds.</summary>
internal delegate T DecodeAnswer<T>(ReceivedAnswer answer);
