// Each test starts servers of its own, and shares nothing.
[assembly: Parallelizable(ParallelScope.All)]
