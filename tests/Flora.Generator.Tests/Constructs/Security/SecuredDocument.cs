namespace Flora.Generator.Tests.Constructs.Security;

/// <summary>A document with security of every kind.</summary>
internal static class SecuredDocument
{
    public const string Yaml = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        servers: [ { url: https://api.test/v1 } ]
        security: [ { Bearer: [] } ]
        paths:
          /things/usual: { get: { operationId: things_usual, responses: { "204": { description: d } } } }
          /things/header: { get: { operationId: things_header, security: [ { admin_key: [] } ], responses: { "204": { description: d } } } }
          /things/root: { get: { operationId: things_root, security: [ { admin_key_root: [] } ], responses: { "204": { description: d } } } }
          /things/query:
            get:
              operationId: things_query
              parameters: [ { name: q, in: query, schema: { type: string } } ]
              security: [ { QueryKey: [] } ]
              responses: { "204": { description: d } }
          /things/cookie: { get: { operationId: things_cookie, security: [ { Session: [] } ], responses: { "204": { description: d } } } }
          /things/basic: { get: { operationId: things_basic, security: [ { login: [] } ], responses: { "204": { description: d } } } }
          /things/raw: { get: { operationId: things_raw, security: [ { Raw: [] } ], responses: { "204": { description: d } } } }
          /things/openid: { get: { operationId: things_openid, security: [ { Oidc: [ profile ] } ], responses: { "204": { description: d } } } }
          /things/both: { get: { operationId: things_both, security: [ { admin_key: [], login: [] } ], responses: { "204": { description: d } } } }
          /things/either: { get: { operationId: things_either, security: [ { login: [] }, { admin_key: [] } ], responses: { "204": { description: d } } } }
          /things/optional: { get: { operationId: things_optional, security: [ {}, { Bearer: [] } ], responses: { "204": { description: d } } } }
          /things/open: { get: { operationId: things_open, security: [], responses: { "204": { description: d } } } }
          /things/certificate: { get: { operationId: things_certificate, security: [ { Certificate: [], Bearer: [] } ], responses: { "204": { description: d } } } }
          /things/digest: { get: { operationId: things_digest, security: [ { Digest: [] } ], responses: { "204": { description: d } } } }
          /things/digest-or-key: { get: { operationId: things_digestOrKey, security: [ { Digest: [] }, { admin_key: [] } ], responses: { "204": { description: d } } } }
        components:
          securitySchemes:
            Bearer: { type: http, scheme: Bearer }
            admin_key: { type: apiKey, in: header, name: X-Admin-Key }
            admin_key_root: { type: apiKey, in: header, name: X-Root-Key }
            QueryKey: { type: apiKey, in: query, name: "api key" }
            Session: { type: apiKey, in: cookie, name: SESSION }
            login: { type: http, scheme: basic }
            Raw: { type: apiKey, in: header, name: Authorization }
            Oidc: { type: openIdConnect, openIdConnectUrl: "https://id.test/.well-known/openid-configuration" }
            Certificate: { type: mutualTLS }
            Digest: { type: http, scheme: digest }
        """;
}
