using System.Globalization;
using System.Text;

namespace Flora.Benchmarks.Reports;

/// <summary>A document of many resources: for each two operations and three schemas, and for every third another one.</summary>
internal static class LargeDocument
{
    internal static string Write(int resources)
    {
        var paths = new StringBuilder();
        var schemas = new StringBuilder();
        for (var i = 0; i < resources; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            paths.Append(Paths.Replace("NUMBER", number, StringComparison.Ordinal));
            schemas.Append(Schemas.Replace("NUMBER", number, StringComparison.Ordinal));
            if (i % 3 == 0)
            {
                schemas.Append(Union.Replace("NUMBER", number, StringComparison.Ordinal));
            }
        }
        return $"{Head}paths:\n{paths}components:\n  schemas:\n{schemas}";
    }

    private const string Head = """
        openapi: 3.1.0
        info: {title: Large, version: "1"}
        servers: [{url: "https://large.test/v1"}]

        """;

    private const string Paths = """
          /thingsNUMBER:
            get:
              operationId: thingsNUMBER_list
              tags: [thingsNUMBER]
              parameters:
                - {name: cursor, in: query, schema: {type: string}}
                - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
              responses:
                "200": {description: A page., content: {application/json: {schema: {$ref: "#/components/schemas/ThingNUMBERPage"}}}}
          /thingsNUMBER/{id}:
            get:
              operationId: thingsNUMBER_get
              tags: [thingsNUMBER]
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
              responses:
                "200": {description: One., content: {application/json: {schema: {$ref: "#/components/schemas/ThingNUMBER"}}}}

        """;

    private const string Schemas = """
            ThingNUMBERPage:
              type: object
              required: [things, next_cursor]
              properties:
                things: {type: array, items: {$ref: "#/components/schemas/ThingNUMBER"}}
                next_cursor: {type: [string, "null"]}
            ThingNUMBER:
              type: object
              required: [id, name]
              properties:
                id: {type: string}
                name: {type: string, description: What it is called.}
                size: {type: integer, format: int64}
                cost: {type: number}
                created_at: {type: string, format: date-time}
                owner: {$ref: "#/components/schemas/OwnerNUMBER"}
            OwnerNUMBER:
              type: object
              required: [id]
              properties:
                id: {type: string}
                kind: {type: string, enum: [person, team]}

        """;

    private const string Union = """
            EventNUMBER:
              oneOf: [{$ref: "#/components/schemas/ThingNUMBER"}, {$ref: "#/components/schemas/OwnerNUMBER"}]

        """;
}
