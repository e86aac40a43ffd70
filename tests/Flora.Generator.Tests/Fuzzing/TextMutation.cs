namespace Flora.Generator.Tests.Fuzzing;

/// <summary>Changes a text where an editor could: characters and lines that are lost, doubled or moved.</summary>
internal static class TextMutation
{
    private const string Marks = "{}[]:,'\"#&*!|>-?%@`\t\n \0é";

    /// <summary>A changed copy of a text.</summary>
    public static string Of(string text, int seed)
    {
        var random = new Random(seed);
        for (var steps = random.Next(1, 4); steps > 0; steps--)
        {
            text = Change(text, random);
        }
        return text;
    }

    private static string Change(string text, Random random)
    {
        var at = random.Next(text.Length);
        switch (random.Next(5))
        {
            case 0:
                return text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at));
            case 1:
                return text.Insert(at, Marks[random.Next(Marks.Length)].ToString());
            case 2:
                return text[..at];
            default:
                var lines = text.Split('\n').ToList();
                var line = random.Next(lines.Count);
                lines.Insert(random.Next(lines.Count), lines[line]);
                if (random.Next(2) == 0)
                {
                    lines.RemoveAt(line);
                }
                return string.Join('\n', lines);
        }
    }
}
