using Flora.Cli;
using Flora.Cli.Terminal;

using var interrupt = new Interrupt();
using var output = new StandardOutput();
var host = ToolHost.OfProcess(output);
var tool = new Tool(host, Flora.Cli.Generated.Commands.All, Flora.Cli.Generated.Commands.Groups);
return (int)await tool.RunAsync(args, interrupt.Token);
