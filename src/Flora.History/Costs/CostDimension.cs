namespace Flora.History;

/// <summary>What costs are summed up by.</summary>
public enum CostDimension
{
    /// <summary>The model.</summary>
    Model,

    /// <summary>The project.</summary>
    Project,

    /// <summary>The workspace.</summary>
    Workspace,

    /// <summary>The state of the run.</summary>
    Status,

    /// <summary>The day on which the run was created.</summary>
    Day,
}
