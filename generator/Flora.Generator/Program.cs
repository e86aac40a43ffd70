using Flora.Generator.Commands;

return new CommandLine(Console.Out, Console.Error).Run(args);
