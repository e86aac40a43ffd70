namespace Flora.Generator.Release;

/// <summary>Goes through the steps of a release and stops at the first one that fails.</summary>
internal static class Releaser
{
    /// <summary>Runs them.</summary>
    /// <returns>Whether all went well.</returns>
    public static bool Run(IEnumerable<ReleaseStep> steps, ReleaseState state, bool isDry)
    {
        state.Output.Write($"Release {state.Version}{(isDry ? ", as a dry run" : "")}\n");
        foreach (var step in steps)
        {
            if (isDry && !step.OnlyReads)
            {
                state.Output.Write($"{step.Name}: would {step.Does}\n");
                continue;
            }
            state.Output.Write($"{step.Name}: {step.Does} ...\n");
            state.Output.Flush();
            if (!step.Run(state))
            {
                state.Output.Write($"{step.Name}: failed\n");
                return false;
            }
            state.Output.Write($"{step.Name}: ok\n");
        }
        return true;
    }
}
