namespace Flora.Cli.Output;

/// <summary>Prints pages.</summary>
internal interface IOutputFormat
{
    /// <summary>Prints a page as it comes.</summary>
    void Write(OutputPage page);

    /// <summary>Ends what was printed: also when a later page failed, so that the document stays valid.</summary>
    void End();
}
