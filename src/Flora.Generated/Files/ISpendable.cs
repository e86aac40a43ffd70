namespace Flora.Runtime;

/// <summary>A body that makes its bytes anew each time it is sent, as long as it can.</summary>
internal interface ISpendable
{
    /// <summary>Whether it can be sent now.</summary>
    bool CanSend { get; }
}
