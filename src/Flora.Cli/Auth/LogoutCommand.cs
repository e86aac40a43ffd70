using Flora.Cli.CommandLine;
using Flora.Cli.Commands;
using Flora.Cli.Errors;

namespace Flora.Cli.Auth;

/// <summary>Takes the key out of a profile.</summary>
internal sealed class LogoutCommand : LocalCommand
{
    /// <inheritdoc/>
    public override IEnumerable<OptionSpec> Specs => [];

    /// <inheritdoc/>
    public override Task<ExitCode> RunAsync(LocalCall call, CancellationToken cancellationToken)
    {
        var sources = call.ReadSettings();
        sources.RequireProfile();
        if (sources.Profile is { } profile && profile.Remove(ToolOptions.ApiKey))
        {
            if (profile.IsEmpty) sources.File.Remove(sources.ProfileName.Text);
            sources.File.Save();
            call.Notice($"Took the key of {profile.Title} out of {sources.File.Path}.");
        }
        else
        {
            call.Notice($"Profile \"{sources.ProfileName.Text}\" has no key.");
        }
        if (call.ReadSettings().Find(ToolOptions.ApiKey) is { Profile: null } left) call.Notice($"note: the API key of {left.Origin} is still set");
        return Task.FromResult(ExitCode.Done);
    }
}
