# What maintainers do, each as one command: `./build.ps1 VERB`. Without PowerShell, run the line itself.
switch ($args[0]) {
    'lint'     { dotnet run --project generator/Flora.Generator -- lint }
    'generate' { dotnet run --project generator/Flora.Generator -- generate }
    'verify'   { dotnet run --project generator/Flora.Generator -- verify }
    'approve'  { dotnet test tests/Flora.Generated.Tests --filter PublicApi -e FLORA_APPROVE=1 }
    'build'    { dotnet build Flora.Generated.sln }
    'test'     { dotnet test Flora.Generated.sln }
    'pack'     { dotnet pack Flora.Generated.sln --configuration Release --output artifacts }
    default    { 'Usage: ./build.ps1 lint | generate | verify | approve | build | test | pack'; exit 2 }
}
exit $LASTEXITCODE
