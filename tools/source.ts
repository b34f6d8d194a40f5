/** What the boundary check wants to know about one source file, read from its syntax tree. */
import { parseSync } from "oxc-parser";

export type Found = { readonly line: number; readonly text: string };
export type LongFunction = Found & { readonly lines: number };

export type Source = {
  /** Everything imported: values, types, re-exports, `import()` and `typeof import()`. */
  readonly imports: readonly Found[];
  /** Texts and templates; a template's expressions are left out. */
  readonly texts: readonly Found[];
  /** Names of tables given to a query builder as plain texts. */
  readonly tables: readonly Found[];
  /** Reads of the clock, of chance or of the environment. */
  readonly impure: readonly Found[];
  readonly functions: readonly LongFunction[];
  /** The argument of `defineModule({…})`, as far as it is written out. */
  readonly manifest: { readonly name?: string; readonly dependsOn?: readonly string[] } | undefined;
  readonly lines: number;
};

type Node = { readonly type: string; readonly start: number; readonly end: number } & Record<
  string,
  unknown
>;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

const TABLE_METHODS =
  /^(selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto|withSchema|innerJoin|leftJoin|rightJoin|fullJoin|crossJoin|using|table)$/;

type Draft = {
  -readonly [K in keyof Source]: Source[K] extends readonly (infer T)[] ? T[] : Source[K];
};

/** Reads a file. Throws with the parser's message where it cannot be read. */
export function readSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
    lineStarts.push(at + 1);
  const lineOf = (offset: number): number => {
    let [low, high] = [0, lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  const draft: Draft = {
    imports: [],
    texts: [],
    tables: [],
    impure: [],
    functions: [],
    manifest: undefined,
    lines: text === "" ? 0 : text.replace(/\n$/, "").split("\n").length,
  };
  visit(program as unknown as Node, (node) => read(node, draft, lineOf));
  return draft;
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) visit(item, see);
    } else if (isNode(value)) visit(value, see);
  }
}

function read(node: Node, draft: Draft, lineOf: (offset: number) => number): void {
  const line = lineOf(node.start);
  const found = (text: string): Found => ({ line, text });
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
    case "ImportExpression":
    case "TSImportType": {
      const from = textOf(node["source"]);
      if (from !== undefined) draft.imports.push(found(from));
      return;
    }
    case "Literal":
      if (typeof node["value"] === "string") draft.texts.push(found(node["value"]));
      return;
    case "TemplateLiteral":
      draft.texts.push(found(templateText(node)));
      return;
    case "CallExpression":
      readCall(node, draft, found);
      return;
    case "NewExpression":
      if (nameOf(node["callee"]) === "Date" && (node["arguments"] as unknown[]).length === 0)
        draft.impure.push(found("new Date()"));
      return;
    case "MemberExpression": {
      const name = nameOf(node);
      if (name !== undefined && IMPURE.has(name)) draft.impure.push(found(name));
      return;
    }
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression": {
      const lines = lineOf(node.end) - line + 1;
      const name = nameOf(node["id"]) ?? "a function";
      draft.functions.push({ ...found(name), lines });
    }
  }
}

const IMPURE = new Set([
  "Date.now",
  "Math.random",
  "process.env",
  "performance.now",
  "crypto.randomUUID",
  "crypto.getRandomValues",
]);

function readCall(node: Node, draft: Draft, found: (text: string) => Found): void {
  const callee = node["callee"];
  const [first] = node["arguments"] as unknown[];
  if (nameOf(callee) === "Date") draft.impure.push(found("Date()"));
  if (nameOf(callee) === "defineModule" && isNode(first)) draft.manifest = manifestOf(first);
  if (!isNode(callee) || callee.type !== "MemberExpression") return;
  if (!TABLE_METHODS.test(nameOf(callee["property"]) ?? "")) return;
  const list = isNode(first) && first.type === "ArrayExpression" ? first["elements"] : [first];
  for (const item of list as unknown[]) {
    const table = textOf(item);
    if (table !== undefined) draft.tables.push(found(table));
  }
}

function manifestOf(object: Node): NonNullable<Source["manifest"]> {
  const manifest: { name?: string; dependsOn?: string[] } = {};
  for (const property of (object["properties"] ?? []) as Node[]) {
    const key = nameOf(property["key"]);
    if (key === "name") {
      const name = textOf(property["value"]);
      if (name !== undefined) manifest.name = name;
    }
    if (key === "dependsOn") {
      const value = withoutAs(property["value"]);
      if (isNode(value) && value.type === "ArrayExpression")
        manifest.dependsOn = (value["elements"] as unknown[]).flatMap((item) => textOf(item) ?? []);
    }
  }
  return manifest;
}

function withoutAs(value: unknown): unknown {
  return isNode(value) && /^TS(As|Satisfies)Expression$/.test(value.type)
    ? withoutAs(value["expression"])
    : value;
}

function textOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === "Literal" && typeof value["value"] === "string") return value["value"];
  if (value.type === "TemplateLiteral" && (value["expressions"] as unknown[]).length === 0)
    return templateText(value);
  return undefined;
}

function templateText(node: Node): string {
  const quasis = node["quasis"] as { value: { cooked: string | null } }[];
  return quasis.map((quasi) => quasi.value.cooked ?? "").join("?");
}

/** `a`, `a.b` or `a.b.c`; undefined for anything else. */
function nameOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === "Identifier") return value["name"] as string;
  if (value.type !== "MemberExpression" || value["computed"] === true) return undefined;
  const object = nameOf(value["object"]);
  const property = nameOf(value["property"]);
  if (object === undefined || property === undefined) return undefined;
  return object === "globalThis" ? property : `${object}.${property}`;
}
