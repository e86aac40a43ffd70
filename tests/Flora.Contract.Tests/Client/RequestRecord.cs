using Flora.Contract.Tests.Cases;

namespace Flora.Contract.Tests.Client;

/// <summary>Fills the request record of a case.</summary>
internal static class RequestRecord
{
    /// <summary>A new record with the parameters and the body of a case.</summary>
    public static object Of(ClientAssembly assembly, ContractCase contractCase, Type type)
    {
        var request = Activator.CreateInstance(type)!;
        foreach (var parameter in contractCase.Parameters)
        {
            // Converters on the types themselves turn JSON into what the member wants.
            Set(request, parameter.Member, member => parameter.Value.ToObject(member));
        }
        if (contractCase.Sent is { } body)
        {
            Set(request, body.Member, member => BodyOf(assembly, body, member));
        }
        return request;
    }

    private static object BodyOf(ClientAssembly assembly, CaseBody body, Type type)
    {
        if (body.Bytes is { } bytes)
        {
            return assembly.FileOf(bytes, null, body.MediaType);
        }
        if (body.Value is { } value)
        {
            return value.ToObject(type)!;
        }
        var form = Activator.CreateInstance(type)!;
        foreach (var part in body.Parts)
        {
            Set(form, part.Member, member => part.Bytes is { } content ? assembly.FileOf(content, part.FileName, null) : part.Value!.ToObject(member));
        }
        return form;
    }

    private static void Set(object target, string name, Func<Type, object?> value)
    {
        var member = ClientAssembly.Member(target.GetType(), name);
        member.SetValue(target, value(member.PropertyType));
    }
}
