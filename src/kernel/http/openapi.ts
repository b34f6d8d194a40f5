/** OpenAPI 3.1 from the routes' own schemas. */
import type { AnyRoute } from "./route.ts";

type Schema = Record<string, unknown>;

function parametersOf(schema: unknown, where: "path" | "query"): Schema[] {
  const object = schema as { properties?: Record<string, Schema>; required?: string[] } | undefined;
  return Object.entries(object?.properties ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: where === "path" || (object?.required ?? []).includes(name),
    schema: property,
  }));
}

const ERROR_REF = { $ref: "#/components/schemas/Error" };
const errorAnswer = (description: string): Schema => ({
  description,
  content: { "application/json": { schema: ERROR_REF } },
});

function operationOf(route: AnyRoute): Schema {
  const unsafe = route.method !== "GET";
  const access = route.access === "public" ? "public" : route.access.name;
  return {
    operationId: route.id,
    summary: route.summary,
    tags: [route.id.split(".")[0]],
    "x-access": access,
    security: access === "public" ? [] : [{ session: [] }, { receipt: [] }],
    parameters: [
      ...parametersOf(route.params, "path"),
      ...parametersOf(route.query, "query"),
      ...(unsafe ? [{ $ref: "#/components/parameters/IdempotencyKey" }] : []),
    ],
    ...(route.rawBody
      ? {
          requestBody: {
            required: true,
            content: {
              "application/octet-stream": { schema: { type: "string", format: "binary" } },
            },
          },
        }
      : route.body === undefined
        ? {}
        : {
            requestBody: {
              required: true,
              content: { "application/json": { schema: route.body } },
            },
          }),
    responses: {
      [String(route.status ?? 200)]: {
        description: "OK",
        content: route.rawReply
          ? { "application/octet-stream": { schema: { type: "string", format: "binary" } } }
          : { "application/json": { schema: route.response } },
      },
      ...(route.later === undefined
        ? {}
        : {
            "202": {
              description:
                "Asked with `Prefer: respond-async`: it goes on as a long work, see /api/v1/long-works/{workId}",
              content: {
                "application/json": {
                  schema: { type: "object", properties: { workId: { type: "integer" } } },
                },
              },
            },
          }),
      "400": errorAnswer("The request is not well-formed or a rule refuses it"),
      ...(access === "public"
        ? {}
        : { "401": errorAnswer("Sign in first"), "403": errorAnswer("Not allowed") }),
      "503": errorAnswer("Try again later"),
    },
  };
}

/** Builds the document that `/api/openapi.json` serves and the typed client is generated from. */
export function openApiDocument(routes: readonly AnyRoute[], version: string): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Guiwei 归位",
      version,
      description:
        "Every duty has one owner, every case has a clock, and the people served do the grading.",
      license: { name: "MulanPSL-2.0", identifier: "MulanPSL-2.0" },
    },
    paths,
    components: {
      parameters: {
        IdempotencyKey: {
          name: "Idempotency-Key",
          in: "header",
          required: false,
          description: "A repeated request under the same key gets the first answer again.",
          schema: { type: "string", minLength: 8, maxLength: 100 },
        },
      },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "guiwei.session_token" },
        receipt: {
          type: "http",
          scheme: "receipt",
          description: "`Authorization: Receipt <receipt number>:<query code>` follows one case.",
        },
      },
      schemas: {
        Error: {
          type: "object",
          required: ["error"],
          properties: {
            error: {
              type: "object",
              required: ["code", "kind", "message", "params"],
              properties: {
                code: { type: "string" },
                kind: { type: "string" },
                message: { type: "string" },
                params: { type: "object" },
                reference: { type: "string" },
              },
            },
          },
        },
      },
    },
  };
}
