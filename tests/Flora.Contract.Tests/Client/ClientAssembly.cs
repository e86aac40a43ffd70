using System.Reflection;
using System.Text;
using Flora.Contract.Tests.Cases;

namespace Flora.Contract.Tests.Client;

/// <summary>The client of an assembly, driven by names: the real one, one in which a fault was planted, or one of another document.</summary>
/// <param name="assembly">The client with its models and the runtime.</param>
/// <param name="manifest">What it is called with.</param>
/// <param name="generated">The namespace of what was generated.</param>
/// <param name="name">What the client is called after.</param>
internal sealed class ClientAssembly(Assembly assembly, ContractManifest manifest, string generated = nameof(Flora), string name = nameof(Flora))
{
    /// <summary>The client under test, as the tests were built with it.</summary>
    public static ClientAssembly Real { get; } = new(typeof(FloraClient).Assembly, ContractManifest.Current);

    /// <summary>A public type of the package, by its name without the namespace.</summary>
    public Type TypeOf(string type) =>
        assembly.GetType($"{generated}.{type}") ?? assembly.GetType($"{nameof(Flora)}.{type}")
        ?? throw new InvalidOperationException($"The package has no type '{type}'.");

    /// <summary>A client for the documented base path on a server; it sends each request once.</summary>
    public object Open(Uri server)
    {
        var options = Activator.CreateInstance(TypeOf(nameof(FloraClientOptions)))!;
        foreach (var (option, value) in manifest.Credentials)
        {
            Set(options, option, value);
        }
        Set(options, nameof(FloraClientOptions.BaseUrl), new Uri(server, manifest.BasePath));
        Set(options, nameof(FloraClientOptions.MaxRetries), 0);
        return Activator.CreateInstance(TypeOf($"{name}Client"), options)!;
    }

    /// <summary>Starts the call that a case names; what it returns is awaited or enumerated by the caller.</summary>
    public object Begin(object client, ContractCase contractCase)
    {
        var (type, target) = (TypeOf($"I{name}Client"), client);
        foreach (var step in contractCase.Access.Split('.'))
        {
            var property = Member(type, step);
            (type, target) = (property.PropertyType, property.GetValue(target)!);
        }
        var method = type.GetMethod(contractCase.Method) ?? throw new InvalidOperationException($"{type.Name} has no method '{contractCase.Method}'.");
        object?[] arguments =
        [
            .. method.GetParameters().Select(parameter => parameter.ParameterType.Name == contractCase.Request
                ? RequestRecord.Of(this, contractCase, parameter.ParameterType)
                : Type.Missing),
        ];
        const BindingFlags call = BindingFlags.DoNotWrapExceptions | BindingFlags.OptionalParamBinding;
        return method.Invoke(target, call, binder: null, arguments, culture: null)!;
    }

    /// <summary>Makes the call that a case names and waits for its answer.</summary>
    public async Task<Answer> CallAsync(object client, ContractCase contractCase)
    {
        var pending = Begin(client, contractCase);
        var task = (Task)Invoke(pending.GetType().GetMethod(nameof(AsyncPageable<,>.WithResponseAsync))!, pending)!;
        await task;
        var response = Get(task, nameof(Task<>.Result))!;
        return new(
            response.GetType().GetProperty(nameof(FloraResponse<>.Value))?.GetValue(response),
            (int)Get(response, nameof(FloraResponse<>.StatusCode))!,
            (string?)Get(response, nameof(FloraResponse<>.RequestId)));
    }

    /// <summary>A model as the package itself writes it.</summary>
    public string Write(object model)
    {
        using var stream = new MemoryStream();
        var method = TypeOf(nameof(FloraJson)).GetMethods().Single(candidate =>
            candidate.Name == nameof(FloraJson.Write) && candidate.GetParameters()[1].ParameterType == typeof(Stream));
        Invoke(method.MakeGenericMethod(model.GetType()), null, model, stream, false);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A model as the package itself reads it.</summary>
    public object Parse(Type model, string json)
    {
        var method = TypeOf(nameof(FloraJson)).GetMethods().Single(candidate =>
            candidate.Name == nameof(FloraJson.Parse) && candidate.GetParameters()[0].ParameterType == typeof(string));
        return Invoke(method.MakeGenericMethod(model), null, json)!;
    }

    /// <summary>A file to be sent.</summary>
    public object FileOf(byte[] bytes, string? fileName, string? contentType)
    {
        var method = TypeOf("FloraFile").GetMethod("FromBytes")!;
        return Invoke(method, null,
        [
            .. method.GetParameters().Select(parameter => parameter.Name switch
            {
                "fileName" => (object?)fileName,
                "contentType" => contentType,
                _ => new ReadOnlyMemory<byte>(bytes),
            }),
        ])!;
    }

    /// <summary>The value of a public property.</summary>
    public static object? Get(object target, string name) => Member(target.GetType(), name).GetValue(target);

    /// <summary>A public property.</summary>
    public static PropertyInfo Member(Type type, string name) =>
        type.GetProperty(name) ?? throw new InvalidOperationException($"{type.Name} has no property '{name}'.");

    private static void Set(object target, string name, object? value) => Member(target.GetType(), name).SetValue(target, value);

    private static object? Invoke(MethodInfo method, object? target, params object?[] arguments) =>
        method.Invoke(target, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
}
