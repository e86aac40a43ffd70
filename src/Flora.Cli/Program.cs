using Flora.Cli;
using Flora.Cli.Generated;
using Flora.Cli.Product;
using Flora.Cli.Terminal;

using var interrupt = new Interrupt();
var tool = new Tool(ToolHost.OfProcess(), FloraIdentity.Of(Commands.Identity), Commands.All, Commands.Groups);
return (int)interrupt.CodeOf(await tool.RunAsync(args, interrupt.Token, interrupt.CodeOf));
