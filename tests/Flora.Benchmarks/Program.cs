using System.Globalization;
using BenchmarkDotNet.Running;
using Flora.Benchmarks.Cases;
using Flora.Benchmarks.Reports;
using Flora.Benchmarks.Server;

// Nothing or report [FILE], short [FILE], start [FILE]; anything else goes to BenchmarkDotNet, such as --filter '*PageDecode*'.
switch (args)
{
    case [PageServer.Verb, var pages, var delay]:
        await PageServer.RunAsync(int.Parse(pages, CultureInfo.InvariantCulture), TimeSpan.FromMilliseconds(double.Parse(delay, CultureInfo.InvariantCulture)));
        return 0;
    case [OneListing.Verb, var subject, var url]:
        await OneListing.RunAsync(subject, new Uri(url));
        return 0;
    case [] or ["report" or "short" or "start", ..]:
        await ReportCommand.RunAsync(args is [var scope, ..] ? Enum.Parse<Scope>(scope, ignoreCase: true) : Scope.Report, args.ElementAtOrDefault(1));
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
