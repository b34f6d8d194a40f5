/** What checks requests and writes answers by the schemas of routes. */
import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";
import type { FormatsPlugin } from "ajv-formats";
import { isDay } from "../pure/day.ts";

const require = createRequire(import.meta.url);

// Its types know two ways of importing it, and this is the one on which all compilers agree.
const { default: addFormats } = require("ajv-formats") as { default: FormatsPlugin };

type Part = { readonly schema: unknown; readonly httpPart?: string };
type Serialize = (answer: unknown) => string;

export type SchemaCompilers = {
  /** What checks a body, a query or parameters. */
  readonly validator: (part: Part) => ValidateFunction;
  /** What writes an answer. */
  readonly serializer: (part: Part) => Serialize;
};

// What Fastify uses where nothing else is said; it comes with Fastify, which does not hand it out.
const { SerializerSelector } = createRequire(require.resolve("fastify"))(
  "@fastify/fast-json-stringify-compiler",
) as { SerializerSelector: () => (schemas: object, options: object) => (part: Part) => Serialize };

/** Bodies are taken as they are (a wrong type is an error); query strings and paths are text and are coerced. */
export function schemaCompilers(): SchemaCompilers {
  const body = new Ajv({
    allErrors: false,
    coerceTypes: false,
    useDefaults: true,
    strict: false,
    strictNumbers: true, // 1e999 is no number
  });
  const text = new Ajv({
    allErrors: false,
    coerceTypes: "array",
    useDefaults: true,
    strict: false,
    strictNumbers: true,
  });
  for (const ajv of [body, text]) {
    addFormats(ajv);
    ajv.addFormat("date", isDayOfUse);
  }
  return {
    validator: ({ schema, httpPart }) =>
      (httpPart === "body" ? body : text).compile(schema as object),
    serializer: SerializerSelector()({}, {}),
  };
}

/** A day that somebody may mean; years far off would only lead sums with days beyond the calendar. */
function isDayOfUse(text: string): boolean {
  return /^(19|20|21)/.test(text) && isDay(text);
}

/**
 * Compiles for the first request that comes to a route, in a few milliseconds: all routes before the first
 * request cost 1.4 s of processor time at every start (328 routes, November 2026).
 */
export function whenFirstUsed(compilers: SchemaCompilers) {
  return {
    validator: (part: Part) => {
      let compiled: ValidateFunction | undefined;
      const validate = (data: unknown): unknown => {
        compiled ??= compilers.validator(part);
        const isValid = compiled(data);
        validate.errors = compiled.errors;
        return isValid;
      };
      validate.errors = undefined as ValidateFunction["errors"];
      return validate;
    },
    serializer: (part: Part): Serialize => {
      let compiled: Serialize | undefined;
      return (answer) => (compiled ??= compilers.serializer(part))(answer);
    },
  };
}
