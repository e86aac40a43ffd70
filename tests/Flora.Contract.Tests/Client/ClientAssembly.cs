using System.Reflection;
using System.Text;
using Flora.Contract.Tests.Cases;

namespace Flora.Contract.Tests.Client;

/// <summary>The client of an assembly, driven by names: the real one, or one in which a fault was planted.</summary>
internal sealed class ClientAssembly(Assembly assembly)
{
    /// <summary>The client under test, as the tests were built with it.</summary>
    public static ClientAssembly Real { get; } = new(typeof(FloraClient).Assembly);

    /// <summary>A public type of the package, by its name without the namespace.</summary>
    public Type TypeOf(string name) =>
        assembly.GetType($"{nameof(Flora)}.{name}") ?? throw new InvalidOperationException($"The package has no type '{name}'.");

    /// <summary>A client for the documented base path on a server; it sends each request once.</summary>
    public object Open(Uri server)
    {
        var options = Activator.CreateInstance(TypeOf(nameof(FloraClientOptions)))!;
        Set(options, nameof(FloraClientOptions.ApiKey), ContractManifest.Current.ApiKey);
        Set(options, nameof(FloraClientOptions.BaseUrl), new Uri(server, ContractManifest.Current.BasePath));
        Set(options, nameof(FloraClientOptions.MaxRetries), 0);
        return Activator.CreateInstance(TypeOf(nameof(FloraClient)), options)!;
    }

    /// <summary>Starts the call that a case names; what it returns is awaited or enumerated by the caller.</summary>
    public object Begin(object client, ContractCase contractCase)
    {
        var property = Member(TypeOf(nameof(IFloraClient)), contractCase.Client);
        var method = property.PropertyType.GetMethod(contractCase.Method)
            ?? throw new InvalidOperationException($"{property.PropertyType.Name} has no method '{contractCase.Method}'.");
        object?[] arguments =
        [
            .. method.GetParameters().Select(parameter => parameter.ParameterType.Name == contractCase.Request
                ? RequestOf(contractCase, parameter.ParameterType)
                : Type.Missing),
        ];
        const BindingFlags call = BindingFlags.DoNotWrapExceptions | BindingFlags.OptionalParamBinding;
        return method.Invoke(property.GetValue(client), call, binder: null, arguments, culture: null)!;
    }

    /// <summary>Makes the call that a case names and waits for its answer.</summary>
    public async Task<Answer> CallAsync(object client, ContractCase contractCase)
    {
        var pending = Begin(client, contractCase);
        var withResponse = pending.GetType().GetMethod(nameof(AsyncPageable<,>.WithResponseAsync));
        var task = (Task)(withResponse is null ? pending : Invoke(withResponse, pending)!);
        await task;
        var result = Get(task, nameof(Task<>.Result))!;
        return withResponse is null ? new(result, null) : new(Get(result, "Value")!, (string?)Get(result, "RequestId"));
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

    /// <summary>The value of a public property.</summary>
    public static object? Get(object target, string name) => Member(target.GetType(), name).GetValue(target);

    private static object RequestOf(ContractCase contractCase, Type type)
    {
        var request = Activator.CreateInstance(type)!;
        foreach (var parameter in contractCase.Parameters)
        {
            // Converters on the types themselves turn JSON into what the member wants.
            Set(request, parameter.Member, parameter.Value.ToObject(Member(type, parameter.Member).PropertyType));
        }
        return request;
    }

    private static void Set(object target, string name, object? value) => Member(target.GetType(), name).SetValue(target, value);

    private static PropertyInfo Member(Type type, string name) =>
        type.GetProperty(name) ?? throw new InvalidOperationException($"{type.Name} has no property '{name}'.");

    private static object? Invoke(MethodInfo method, object? target, params object?[] arguments) =>
        method.Invoke(target, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
}
