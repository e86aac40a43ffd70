using Flora.Cli.Commands;

namespace Flora.Cli.Auth;

/// <summary>The commands about the key.</summary>
internal static class AuthCommands
{
    internal const string Word = "auth";

    internal static CommandGroup Group { get; } = new() { Words = [Word], Summary = "The API keys that the tool keeps, one a profile." };

    internal static LocalCommand Login { get; } = new LoginCommand
    {
        Words = [Word, "login"],
        Summary = "Keep an API key in the configuration file",
        Description = "Asks for the key without showing it, or reads it from standard input. It is kept in the profile that --profile names, for the address that --base-url names, and sent nowhere else.",
    };

    internal static LocalCommand Status { get; } = new StatusCommand
    {
        Words = [Word, "status"],
        Summary = "Say which API key is used, and where it comes from",
        Description = "Of the key no more than its last four characters are shown. Without a key the exit code is 3.",
    };

    internal static LocalCommand Logout { get; } = new LogoutCommand
    {
        Words = [Word, "logout"],
        Summary = "Take the API key out of the configuration file",
        Description = "Takes it out of the profile that --profile names; its other settings stay.",
    };
}
