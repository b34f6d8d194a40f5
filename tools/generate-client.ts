/**
 * Writes the pages' typed client from an OpenAPI 3.1 document:
 * `node tools/generate-client.ts [--check] [document.json] [output.ts]`.
 * Without a document it asks the program itself for one (`openApiDocument` of src/app.ts).
 * `--check` writes nothing and fails where the file is not what the document says.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Schema = { readonly [key: string]: unknown };
type Operation = {
  readonly operationId?: string;
  readonly summary?: string;
  readonly parameters?: readonly Schema[];
  readonly requestBody?: { readonly required?: boolean; readonly content?: Record<string, Schema> };
  readonly responses?: Record<string, { readonly content?: Record<string, Schema> }>;
};
export type OpenApiDocument = {
  readonly openapi: string;
  readonly paths?: Record<string, Record<string, unknown>>;
  readonly components?: { readonly schemas?: Record<string, Schema> };
};

const methods = ["get", "post", "put", "patch", "delete"] as const;
const isName = (text: string): boolean => /^[A-Za-z_$][\w$]*$/.test(text);
const property = (name: string): string => (isName(name) ? name : JSON.stringify(name));
const pascal = (text: string): string =>
  text.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_all, letter: string) => letter.toUpperCase());

/** The name of a `$ref`; only components of the same document can be referred to. */
function refName(ref: string): string {
  const prefix = "#/components/schemas/";
  if (!ref.startsWith(prefix)) throw new Error(`cannot follow the reference ${ref}`);
  return pascal(ref.slice(prefix.length));
}

function union(parts: readonly string[]): string {
  const distinct = [...new Set(parts)];
  if (distinct.includes("unknown")) return "unknown";
  return distinct.length === 0 ? "never" : distinct.join(" | ");
}

const grouped = (type: string): string => (/[|&]/.test(type) ? `(${type})` : type);

function arrayType(schema: Schema): string {
  const tuple = (schema["prefixItems"] ??
    (Array.isArray(schema["items"]) ? schema["items"] : undefined)) as
    | readonly Schema[]
    | undefined;
  if (tuple !== undefined) return `readonly [${tuple.map(typeOf).join(", ")}]`;
  return `readonly ${grouped(typeOf(schema["items"] as Schema | undefined))}[]`;
}

function objectType(schema: Schema): string {
  const properties = Object.entries((schema["properties"] ?? {}) as Record<string, Schema>);
  const required = new Set((schema["required"] ?? []) as readonly string[]);
  const patterns = Object.values((schema["patternProperties"] ?? {}) as Record<string, Schema>);
  const rest = schema["additionalProperties"];
  const fields = properties.map(([name, value]) => {
    const optional = required.has(name) ? "" : "?";
    const type = optional === "" ? typeOf(value) : optionalType(value);
    return `readonly ${property(name)}${optional}: ${type};`;
  });
  const record =
    patterns.length > 0
      ? union(patterns.map(typeOf))
      : typeof rest === "object" && rest !== null
        ? typeOf(rest as Schema)
        : properties.length === 0 && rest !== false
          ? "unknown"
          : undefined;
  const fixed = fields.length === 0 ? undefined : `{ ${fields.join(" ")} }`;
  const open = record === undefined ? undefined : `Readonly<Record<string, ${record}>>`;
  if (fixed !== undefined && open !== undefined) return `${fixed} & ${open}`;
  return fixed ?? open ?? "Readonly<Record<string, never>>";
}

/** What may be absent may also be given as undefined; `unknown` says so already. */
function optionalType(schema: Schema | undefined): string {
  const type = typeOf(schema);
  return type === "unknown" ? type : `${type} | undefined`;
}

const plainTypes: Readonly<Record<string, string>> = {
  string: "string",
  number: "number",
  integer: "number",
  boolean: "boolean",
  null: "null",
};

/** The TypeScript type of a JSON Schema; what cannot be said precisely is `unknown`, never `any`. */
export function typeOf(schema: Schema | boolean | undefined): string {
  if (schema === undefined || schema === true) return "unknown";
  if (schema === false) return "never";
  if (typeof schema["$ref"] === "string") return refName(schema["$ref"]);
  if ("const" in schema) return JSON.stringify(schema["const"]);
  if (Array.isArray(schema["enum"])) return union(schema["enum"].map((one) => JSON.stringify(one)));
  const choices = (schema["anyOf"] ?? schema["oneOf"]) as readonly Schema[] | undefined;
  if (choices !== undefined) return union(choices.map(typeOf));
  const all = schema["allOf"] as readonly Schema[] | undefined;
  if (all !== undefined) return all.map((part) => grouped(typeOf(part))).join(" & ");
  const { type } = schema;
  if (Array.isArray(type))
    return union(type.map((one) => typeOf({ ...schema, type: one as unknown })));
  if (schema["format"] === "binary") return "Blob";
  if (type === "array") return arrayType(schema);
  if (type === "object" || schema["properties"] !== undefined) return objectType(schema);
  return plainTypes[String(type)] ?? "unknown";
}

type Parameter = { name: string; in: string; required: boolean; schema: Schema | undefined };

function parametersOf(operation: Operation, where: "path" | "query"): Parameter[] {
  return (operation.parameters ?? [])
    .filter((parameter) => parameter["in"] === where)
    .map((parameter) => ({
      name: String(parameter["name"]),
      in: where,
      required: where === "path" || parameter["required"] === true,
      schema: parameter["schema"] as Schema | undefined,
    }));
}

function part(name: string, parameters: readonly Parameter[]): string[] {
  if (parameters.length === 0) return [];
  const fields = parameters.map((one) => {
    const optional = one.required ? "" : "?";
    return `readonly ${property(one.name)}${optional}: ${one.required ? typeOf(one.schema) : optionalType(one.schema)};`;
  });
  const optional = parameters.some((one) => one.required) ? "" : "?";
  return [`readonly ${name}${optional}: { ${fields.join(" ")} };`];
}

function contentType(content: Record<string, Schema> | undefined): string {
  if (content === undefined) return "void";
  const json = content["application/json"];
  if (json !== undefined) return typeOf(json["schema"] as Schema | undefined);
  return Object.keys(content).length === 0 ? "void" : "Blob";
}

type Call = {
  id: string;
  summary: string;
  input: string;
  isInputOptional: boolean;
  answer: string;
};
type Generated = Call & { method: string; path: string };

function callOf(method: string, path: string, operation: Operation): Generated {
  const id = operation.operationId;
  if (id === undefined || !/^[A-Za-z]\w*(\.[A-Za-z]\w*)*$/.test(id))
    throw new Error(`${method} ${path} needs an operation id such as "cases.intake"`);
  const body = operation.requestBody;
  const isBodyRequired = body?.required === true;
  const bodyType = body === undefined ? undefined : contentType(body.content);
  const fields = [
    ...part("params", parametersOf(operation, "path")),
    ...part("query", parametersOf(operation, "query")),
    ...(bodyType === undefined ? [] : [`readonly body${isBodyRequired ? "" : "?"}: ${bodyType};`]),
  ];
  const ok = Object.entries(operation.responses ?? {}).find(([status]) =>
    status.startsWith("2"),
  )?.[1];
  return {
    id,
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? "",
    input: fields.length === 0 ? "Readonly<Record<string, never>>" : `{ ${fields.join(" ")} }`,
    isInputOptional: fields.every((field) => /^readonly \w+\?/.test(field)),
    answer: contentType(ok?.content),
  };
}

type Tree = { [name: string]: Tree | Generated };
const isCall = (node: Tree | Generated): node is Generated =>
  typeof (node as Generated).id === "string";

function treeOf(calls: readonly Generated[]): Tree {
  const root: Tree = {};
  for (const call of calls) {
    const names = call.id.split(".");
    const last = names.pop() ?? "";
    let node = root;
    for (const name of names) {
      const next = (node[name] ??= {});
      if (isCall(next)) throw new Error(`${call.id} lies inside the operation ${next.id}`);
      node = next;
    }
    if (node[last] !== undefined) throw new Error(`two operations are called ${call.id}`);
    node[last] = call;
  }
  return root;
}

function writeTree(tree: Tree, indent: string): string {
  const lines = Object.entries(tree).map(([name, node]) => {
    if (!isCall(node)) return `${indent}${name}: {\n${writeTree(node, `${indent}  `)}${indent}},\n`;
    const type = pascal(node.id);
    const optional = node.isInputOptional ? " = {}" : "";
    const summary =
      node.summary === "" ? "" : `${indent}/** ${node.summary.replaceAll("*/", "* /")} */\n`;
    return `${summary}${indent}${name}: (input: ${type}Input${optional}, options?: RequestOptions): Promise<${type}Answer> =>\n${indent}  send(${JSON.stringify(node.method)}, ${JSON.stringify(node.path)}, input, options),\n`;
  });
  return lines.join("");
}

/** Declares the components that the types speak of, and those that these speak of; no others. */
function neededComponents(document: OpenApiDocument, types: string): string[] {
  const declared = new Map<string, string>();
  const schemas = Object.entries(document.components?.schemas ?? {});
  for (let text = types; text !== ""; ) {
    const found = schemas
      .map(([name, schema]) => [pascal(name), schema] as const)
      .filter(([name]) => !declared.has(name) && new RegExp(`\\b${name}\\b`).test(text));
    for (const [name, schema] of found)
      declared.set(name, `export type ${name} = ${typeOf(schema)};\n`);
    text = found.map(([name]) => declared.get(name)).join("");
  }
  return [...declared.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
}

/** The text of the typed client for a document; the same document always gives the same text. */
export function clientSource(document: OpenApiDocument): string {
  const calls = Object.entries(document.paths ?? {})
    .flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const operation = item[method] as Operation | undefined;
        return operation === undefined ? [] : [callOf(method, path, operation)];
      }),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const types = calls.map(
    (call) =>
      `export type ${pascal(call.id)}Input = ${call.input};\nexport type ${pascal(call.id)}Answer = ${call.answer};\n`,
  );
  const components = neededComponents(document, types.join(""));
  return [
    "/** Written by `node tools/generate-client.ts` from the server's routes: change those. */\n",
    calls.length === 0 ? "" : 'import { type RequestOptions, send } from "./client.ts";\n\n',
    ...components,
    components.length === 0 ? "" : "\n",
    ...types,
    `\nexport const api = {\n${writeTree(treeOf(calls), "  ")}};\n`,
  ].join("");
}

const root = join(import.meta.dirname, "..");

async function documentOfProgram(): Promise<OpenApiDocument> {
  const [{ ROUTES }, { openApiDocument }] = await Promise.all([
    import("../src/app.ts"),
    import("#kernel/http/openapi.ts"),
  ]);
  return openApiDocument(ROUTES, "generated") as unknown as OpenApiDocument;
}

/** Lays the text out as the formatter does, so that a written file is a formatted file. */
function formatted(source: string): string {
  const biome = join(root, "node_modules", ".bin", "biome");
  return execFileSync(biome, ["format", "--stdin-file-path=client.gen.ts"], {
    cwd: root,
    input: source,
    encoding: "utf8",
  });
}

async function main(given: readonly string[]): Promise<void> {
  const files = given.filter((one) => !one.startsWith("--"));
  const [input, output = join(root, "src", "ui", "client.gen.ts")] = files;
  const document =
    input === undefined
      ? await documentOfProgram()
      : (JSON.parse(readFileSync(input, "utf8")) as OpenApiDocument);
  const source = formatted(clientSource(document));
  if (!given.includes("--check")) {
    writeFileSync(output, source);
    return;
  }
  if (!existsSync(output) || readFileSync(output, "utf8") !== source) {
    console.error(`${output} is stale: run node tools/generate-client.ts`);
    process.exitCode = 1;
  }
}

if (import.meta.main) await main(process.argv.slice(2));
