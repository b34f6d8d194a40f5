/** What is wrong with what was sent, in a sentence of the reader's language instead of the validator's own. */
import type { FastifyError } from "fastify";
import { patternName } from "../pure/patterns.ts";
import { type Refusal, refusal } from "../pure/refusal.ts";

type Failure = NonNullable<FastifyError["validation"]>[number];

/** The one number, name or kind that makes a failure plain, by what the validator calls it. */
const DETAILS = [
  ["limit", "limit"],
  ["multipleOf", "limit"],
  ["missingProperty", "name"],
  ["additionalProperty", "name"],
  ["type", "type"],
  ["format", "format"],
] as const;

/** Lists of allowed values are said up to this length. */
const VALUES_SAID = 12;

function valuesOf({ allowedValues, allowedValue }: Record<string, unknown>): string[] {
  const values = Array.isArray(allowedValues) ? allowedValues : [allowedValue];
  return values.filter((value) => value !== undefined).map(String);
}

/**
 * The refusal of what a schema does not take: `http.invalid` with where it is (`body`, `querystring`, `params`), the path inside
 * (a JSON pointer, empty for the whole), what the schema asks (`problem`, the keyword of JSON Schema) and its detail.
 */
export function invalid(failure: Failure | undefined, where: string): Refusal {
  const known: Record<string, string | number | readonly string[]> = {
    where,
    path: failure?.instancePath ?? "",
    problem: failure?.keyword ?? "",
  };
  const params: Record<string, unknown> = failure?.params ?? {};
  for (const [theirs, ours] of DETAILS) {
    const value = params[theirs];
    if (typeof value === "string" || typeof value === "number") known[ours] = value;
  }
  const { pattern } = params;
  const form = typeof pattern === "string" ? patternName(pattern) : undefined;
  if (form !== undefined) known["format"] = form;
  const values = valuesOf(params);
  if (values.length > 0 && values.length <= VALUES_SAID) known["values"] = values;
  return refusal("invalid", "http.invalid", known);
}

/** The words of one problem: the most telling text that there is for it. */
function problemIn(
  texts: Readonly<Record<string, string>>,
  params: Refusal["params"],
): string | undefined {
  const said = (name: string): string => String(params[name] ?? "");
  const keys = ["type", "format"].map(said).filter((detail) => detail !== "");
  if (params["limit"] === 1) keys.push("1");
  if (params["values"] !== undefined) keys.push("values");
  const problem = `http.invalid.${said("problem")}`;
  return [...keys.map((key) => texts[`${problem}.${key}`]), texts[problem]].find(
    (text) => text !== undefined,
  );
}

/** The sentence for a refusal of {@link invalid}, with its places still to be filled: which field, and what it needs. */
export function sayInvalid(
  texts: Readonly<Record<string, string>>,
  params: Refusal["params"],
): { readonly template: string; readonly field: string } {
  const path = String(params["path"] ?? "").slice(1);
  const where = `http.invalid.in.${String(params["where"] ?? "body")}`;
  const problem = problemIn(texts, params) ?? texts["http.invalid.other"] ?? "";
  const template = (texts["http.invalid"] ?? "").replace("{problem}", problem);
  if (path === "") return { template, field: texts[where] ?? "" };
  const name = texts[`http.invalid.field.${path.slice(path.lastIndexOf("/") + 1)}`];
  return { template, field: name ?? (texts["http.invalid.path"] ?? "").replace("{path}", path) };
}
