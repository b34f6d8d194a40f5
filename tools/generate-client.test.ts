import assert from "node:assert/strict";
import { test } from "node:test";
import { clientSource, type OpenApiDocument, typeOf } from "./generate-client.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  paths: {
    "/api/v1/cases": {
      post: {
        operationId: "cases.intake",
        summary: "Takes a case in",
        parameters: [{ $ref: "#/components/parameters/IdempotencyKey" }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["kind"],
                properties: {
                  kind: { enum: ["application", "request"] },
                  "contact-name": { type: "string" },
                },
              },
            },
          },
        },
        responses: {
          "201": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/Case" } } },
          },
          "400": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
          },
        },
      },
    },
    "/api/v1/cases/{id}": {
      get: {
        operationId: "cases.read",
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "integer" } },
          { name: "full", in: "query", schema: { type: "boolean" } },
        ],
        responses: { "200": { content: { "application/octet-stream": { schema: {} } } } },
      },
    },
  },
  components: {
    schemas: {
      Case: {
        type: "object",
        required: ["id", "clock"],
        properties: { id: { type: "integer" }, clock: { $ref: "#/components/schemas/Clock" } },
      },
      Clock: {
        type: "object",
        required: ["dueAt"],
        properties: { dueAt: { type: ["string", "null"] } },
      },
      Error: { type: "object" },
    },
  },
};

test("schemas become the types they describe", () => {
  const written: [Parameters<typeof typeOf>[0], string][] = [
    [{ type: "string", format: "date-time" }, "string"],
    [{ type: "integer" }, "number"],
    [{ const: "open" }, '"open"'],
    [{ anyOf: [{ const: "a" }, { const: "b" }, { type: "null" }] }, '"a" | "b" | null'],
    [{ type: ["string", "null"] }, "string | null"],
    [
      { type: "array", items: { anyOf: [{ type: "string" }, { type: "number" }] } },
      "readonly (string | number)[]",
    ],
    [
      { type: "array", items: [{ type: "number" }, { type: "string" }] },
      "readonly [number, string]",
    ],
    [
      { type: "object", additionalProperties: { type: "number" } },
      "Readonly<Record<string, number>>",
    ],
    [
      { type: "object", patternProperties: { "^.*$": { type: "string" } } },
      "Readonly<Record<string, string>>",
    ],
    [
      { type: "object", properties: { a: { type: "string" } } },
      "{ readonly a?: string | undefined; }",
    ],
    [{ type: "object", additionalProperties: false }, "Readonly<Record<string, never>>"],
    [{}, "unknown"],
  ];
  for (const [schema, type] of written) assert.equal(typeOf(schema), type);
});

test("operation ids nest, and inputs and answers are named after them", () => {
  const source = clientSource(document);
  assert.match(source, /export type CasesIntakeAnswer = Case;/);
  assert.match(
    source,
    /CasesIntakeInput = \{ readonly body: \{ readonly kind: "application" \| "request"; readonly "contact-name"\?: string \| undefined; \}; \};/,
  );
  assert.match(
    source,
    /CasesReadInput = \{ readonly params: \{ readonly id: number; \}; readonly query\?: \{ readonly full\?: boolean \| undefined; \}; \};/,
  );
  assert.match(source, /export type CasesReadAnswer = Blob;/);
  assert.match(
    source,
    /cases: \{\n {4}\/\*\* Takes a case in \*\/\n {4}intake: \(input: CasesIntakeInput, options/,
  );
  assert.match(source, /send\("GET", "\/api\/v1\/cases\/\{id\}", input, options\)/);
});

test("only components that operations speak of are declared", () => {
  const source = clientSource(document);
  assert.match(source, /export type Clock = \{ readonly dueAt: string \| null; \};/);
  assert.doesNotMatch(source, /export type Error/);
});

test("an operation without an id, or with one taken, is refused", () => {
  const operation = { operationId: "cases.list", responses: {} };
  assert.throws(
    () => clientSource({ openapi: "3.1.0", paths: { "/a": { get: {} } } }),
    /operation id/,
  );
  assert.throws(
    () =>
      clientSource({
        openapi: "3.1.0",
        paths: { "/a": { get: operation }, "/b": { get: operation } },
      }),
    /two operations/,
  );
});

test("the same document gives the same text, and no operations give an empty client", () => {
  assert.equal(clientSource(document), clientSource(structuredClone(document)));
  assert.match(clientSource({ openapi: "3.1.0" }), /export const api = \{\n\};/);
});
