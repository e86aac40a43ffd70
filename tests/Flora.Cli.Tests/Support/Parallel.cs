// Each test starts processes and servers of its own, and shares nothing.
[assembly: Parallelizable(ParallelScope.All)]
