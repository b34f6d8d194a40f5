/** A readable page of the API, written from the OpenAPI document: no script, works with a reader. */
import type { FastifyInstance } from "fastify";
import { escapeHtml as escape } from "../pure/markup.ts";

type Schema = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
};
type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly "x-access": string;
  readonly parameters: readonly {
    readonly name?: string;
    readonly in?: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
};

/** A schema in a few words: `string (1–60)`, `"a" | "b"`, `array of object`. */
export function describeSchema(schema: Schema | undefined): string {
  if (schema === undefined) return "any";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined)
    return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(describeSchema))].join(" | ");
  if (schema.type === "array") return `array of ${describeSchema(schema.items)}`;
  const name = schema.format ?? String(schema.type ?? "any");
  const low = schema.minimum ?? schema.minLength;
  const high = schema.maximum ?? schema.maxLength;
  const bounded = low !== undefined || (high !== undefined && high < Number.MAX_SAFE_INTEGER);
  return bounded
    ? `${name} (${low ?? ""}–${high === Number.MAX_SAFE_INTEGER ? "" : (high ?? "")})`
    : name;
}

function fields(schema: Schema | undefined, depth = 0): string {
  const object = schema?.properties === undefined ? schema?.items : schema;
  if (object?.properties === undefined || depth > 2)
    return schema === undefined ? "" : `<p><code>${escape(describeSchema(schema))}</code></p>`;
  const rows = Object.entries(object.properties).map(([name, one]) => {
    const inner = one.properties ?? one.items?.properties;
    const optional = (object.required ?? []).includes(name) ? "" : " <i>optional</i>";
    const text = one.description === undefined ? "" : ` ${escape(one.description)}`;
    return `<li><code>${escape(name)}</code>${optional}: <code>${escape(describeSchema(one))}</code>${text}${
      inner === undefined ? "" : fields(one, depth + 1)
    }</li>`;
  });
  return `<ul>${rows.join("")}</ul>`;
}

function section(title: string, body: string): string {
  return body === "" ? "" : `<h4>${title}</h4>${body}`;
}

function operationHtml(method: string, path: string, operation: Operation): string {
  const parameters = operation.parameters
    .filter((one) => one.name !== undefined)
    .map(
      (one) =>
        `<li><code>${escape(one.name ?? "")}</code> in ${one.in}${one.required ? "" : " <i>optional</i>"}: <code>${escape(describeSchema(one.schema))}</code></li>`,
    )
    .join("");
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const [status, answer] = Object.entries(operation.responses)[0] ?? ["200", {}];
  return `<details id="${escape(operation.operationId)}"><summary><b>${method.toUpperCase()}</b> <code>${escape(path)}</code> <span>${escape(operation.summary)}</span></summary>
<p>Operation <code>${escape(operation.operationId)}</code>, access: <code>${escape(operation["x-access"])}</code></p>
${section("Parameters", parameters === "" ? "" : `<ul>${parameters}</ul>`)}${section("Body", fields(body))}${section(
  `Answer ${status}`,
  fields(Object.values(answer.content ?? {})[0]?.schema),
)}</details>`;
}

/** The page's own colours, served as a file because the policy allows no style in the page. */
export const API_STYLE = `body{margin:0 auto;max-width:60rem;padding:2rem 1rem;background:#f7f6f2;color:#1f2a37;
font:16px/1.7 "PingFang SC","HarmonyOS Sans SC","Source Han Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
h1,h2{font-weight:600}h2{border-top:1px solid #d9d5ca;padding-top:1rem;text-transform:capitalize}
details{border-top:1px solid #e6e2d8;padding:.4rem 0}summary{cursor:pointer}summary b{display:inline-block;min-width:4.5rem;color:#0b6350}
summary span{color:#4b5563}code{font-family:ui-monospace,monospace;font-size:.9em}h4{margin:.8rem 0 .2rem}ul{margin:.2rem 0}a{color:#0b6350}`;

/** Writes the page. */
export function apiPage(document: Record<string, unknown>): string {
  const paths = document.paths as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  const groups = new Map<string, string[]>();
  for (const [path, operations] of Object.entries(paths))
    for (const [method, operation] of Object.entries(operations)) {
      const tag = operation.tags[0] ?? "";
      groups.set(tag, [...(groups.get(tag) ?? []), operationHtml(method, path, operation)]);
    }
  const body = [...groups]
    .map(([tag, items]) => `<h2>${escape(tag)}</h2>${items.join("\n")}`)
    .join("\n");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Guiwei API</title><link rel="stylesheet" href="/api/style.css"></head><body><main><h1>Guiwei 归位 API</h1>
<p>Machine-readable: <a href="/api/openapi.json">OpenAPI 3.1</a>. Instants are ISO 8601 in UTC, lists are paged by cursor
(<code>next</code> → <code>cursor</code>), unsafe requests take an <code>Idempotency-Key</code>, errors carry a code, a kind and a message.
One case is followed with <code>Authorization: Receipt &lt;receipt number&gt;:&lt;query code&gt;</code>.</p>${body}</main></body></html>`;
}

/** Mounts `/api`, its style and the document. */
export function mountApiPage(server: FastifyInstance, document: Record<string, unknown>): void {
  const page = apiPage(document);
  server.get("/api/openapi.json", async () => document);
  server.get("/api/style.css", async (_request, reply) => reply.type("text/css").send(API_STYLE));
  server.get("/api", async (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
}
