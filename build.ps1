# What maintainers do, each as one command: `./build.ps1 VERB`. Without PowerShell, run the line itself.
$rest = @($args | Select-Object -Skip 1)
switch ($args[0]) {
    'lint'     { dotnet run --project generator/Flora.Generator -- lint }
    'generate' { dotnet run --project generator/Flora.Generator -- generate }
    'verify'   { dotnet run --project generator/Flora.Generator -- verify }
    'approve'  { dotnet test tests/Flora.Generated.Tests --filter PublicApi -e FLORA_APPROVE=1 }
    'explain'  { dotnet run --project generator/Flora.Generator -- explain @rest }
    'docs'     { dotnet run --project generator/Flora.Generator -- docs @rest }
    'diff'     { dotnet run --project generator/Flora.Generator -- diff @rest }
    'build'    { dotnet build Flora.Generated.sln }
    'test'     { dotnet test Flora.Generated.sln }
    'pack'     { dotnet pack Flora.Generated.sln --configuration Release --output artifacts }
    'publish'  { dotnet publish src/Flora.Cli --configuration Release -p:SingleFile=true --output "artifacts/$rest" --runtime @rest }
    'benchmarks' { dotnet run --project tests/Flora.Benchmarks --configuration Release -- @rest }
    'release'  { dotnet run --project generator/Flora.Generator -- release @rest }
    default    { 'Usage: ./build.ps1 lint | generate | verify | explain | docs | approve | diff | build | test | pack | publish RID | benchmarks [short | start] | release'; exit 2 }
}
exit $LASTEXITCODE
