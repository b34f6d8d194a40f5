import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { checkBoundaries } from "./boundaries.ts";

const trees: string[] = [];
after(() => trees.forEach((tree) => rmSync(tree, { recursive: true, force: true })));

/** Two modules, b knowing a, and whatever else is planted. */
function findingsIn(planted: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), "guiwei-boundaries-"));
  trees.push(root);
  const files = {
    "src/modules/a/module.ts": `export const a = defineModule({ name: "a", dependsOn: [] as const });`,
    "src/modules/b/module.ts": `export const b = defineModule({ name: "b", dependsOn: ["a"] });`,
    "src/modules/a/index.ts": `export const face = 1;`,
    ...planted,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkBoundaries(root);
}

const rulesIn = (planted: Record<string, string>): string[] =>
  findingsIn(planted).violations.map(({ file, line, rule }) => `${file}:${line} ${rule}`);

const accepts = (planted: Record<string, string>) => assert.deepEqual(rulesIn(planted), []);
function refuses(planted: Record<string, string>, expected: string): void {
  assert.deepEqual(rulesIn(planted), [expected]);
}

test("the real tree breaks no boundary", () => {
  assert.deepEqual(checkBoundaries(join(import.meta.dirname, "..")).violations, []);
});

test("another module is reached through its face only, for types, re-exports and import() too", () => {
  const actions = "src/modules/b/actions.ts";
  const rule = `${actions}:1 ../a/rules.ts: other modules only through #name`;
  for (const text of [
    `import { r } from "../a/rules.ts";`,
    `import type { r } from "../a/rules.ts";`,
    `export { r } from "../a/rules.ts";`,
    `export * from "../a/rules.ts";`,
    `const r = await import("../a/rules.ts");`,
    `type R = import("../a/rules.ts").R;`,
  ])
    refuses({ [actions]: text }, rule);
});

test("a face is imported only where dependsOn declares it", () => {
  accepts({ "src/modules/b/actions.ts": `import { face } from "#a";` });
  refuses(
    { "src/modules/a/actions.ts": `\nimport type { face } from "#b";` },
    "src/modules/a/actions.ts:2 #b: a does not declare b in dependsOn",
  );
});

test("modules do not depend on each other in a circle", () => {
  refuses(
    { "src/modules/a/module.ts": `defineModule({ name: "a", dependsOn: ["b"] as const });` },
    "src/modules/a/module.ts:1 modules depend on each other: a → b → a",
  );
});

test("a manifest writes out its name and what it depends on", () => {
  refuses(
    { "src/modules/c/module.ts": `defineModule({ name: "c", dependsOn: computed() });` },
    "src/modules/c/module.ts:1 the manifest writes out defineModule({ name, dependsOn: […] })",
  );
  refuses(
    { "src/modules/c/module.ts": `defineModule({ name: "d", dependsOn: [] });` },
    "src/modules/c/module.ts:1 the manifest's name is the folder's, c",
  );
});

test("the kernel imports no module and nothing above it", () => {
  const rule = "the kernel imports no module, page or entry";
  refuses({ "src/kernel/x.ts": `import { face } from "#a";` }, `src/kernel/x.ts:1 #a: ${rule}`);
  refuses(
    { "src/kernel/x.ts": `import "../modules/a/index.ts";` },
    `src/kernel/x.ts:1 ../modules/a/index.ts: ${rule}`,
  );
  refuses({ "src/kernel/x.ts": `import "../app.ts";` }, `src/kernel/x.ts:1 ../app.ts: ${rule}`);
  accepts({ "src/kernel/x.ts": `import pg from "pg"; import "node:fs"; import "./pure/day.ts";` });
});

test("kernel/pure imports itself only", () => {
  const file = "src/kernel/pure/x.ts";
  const rule = "kernel/pure imports itself only";
  for (const specifier of ["node:fs", "pg", "#kernel/db.ts", "../db.ts", "#a"])
    refuses({ [file]: `import "${specifier}";` }, `${file}:1 ${specifier}: ${rule}`);
  accepts({ [file]: `import "./day.ts"; import "#kernel/pure/day.ts";` });
  accepts({ "src/kernel/pure/x.test.ts": `import "node:test"; import "fast-check";` });
});

test("rules, access and schema import each other and kernel/pure only", () => {
  for (const part of ["rules", "access", "schema", "rules/deep", "access/deep", "schema/deep"]) {
    const file = `src/modules/b/${part}.ts`;
    const [up, own] = [part.includes("/") ? "../" : "./", part.split("/")[0] ?? ""];
    accepts({ [file]: `import "${up}rules.ts"; import "#kernel/pure/day.ts";` });
    for (const [specifier, rule] of [
      [`${up}store.ts`, `${own} may not import store`],
      [`${up}actions.ts`, `${own} may not import actions`],
      ["#kernel/db.ts", `${own} may not import this`],
      ["#a", `${own} may not import other modules`],
      ["node:fs", `${own} may not import packages like this`],
      ["pg", `${own} may not import packages like this`],
      ["#ui/x.ts", `${own} may not import this of the ui`],
    ] as const) {
      refuses({ [file]: `import "${specifier}";` }, `${file}:1 ${specifier}: ${rule}`);
    }
  }
});

test("the pure face of a module is open to rules of those that declare it, and is pure itself", () => {
  accepts({ "src/modules/b/rules.ts": `import "#a/pure";` });
  refuses(
    { "src/modules/a/rules.ts": `import "#b/pure";` },
    "src/modules/a/rules.ts:1 #b/pure: a does not declare b in dependsOn",
  );
  refuses(
    { "src/modules/a/pure.ts": `import "./actions.ts";` },
    "src/modules/a/pure.ts:1 ./actions.ts: rules may not import actions",
  );
});

test("a second file of a part is bound like the part", () => {
  accepts({ "src/modules/b/routes-export.ts": `import "./actions.ts";` });
  refuses(
    { "src/modules/b/routes-export.ts": `import "./store.ts";` },
    "src/modules/b/routes-export.ts:1 ./store.ts: routes may not import store",
  );
});

test("schemas are TypeBox, and rules may use packages that only compute", () => {
  accepts({ "src/modules/b/schema.ts": `import "typebox"; import "typebox/value";` });
  accepts({
    "src/modules/b/rules.ts": `import "gcoord"; import "@turf/boolean-point-in-polygon";`,
  });
});

test("what rules import counts as rules, under whatever name", () => {
  refuses(
    {
      "src/modules/b/rules.ts": `import "./table.ts";`,
      "src/modules/b/table.ts": `import "node:fs";`,
    },
    "src/modules/b/table.ts:1 node:fs: rules may not import packages like this",
  );
});

test("a store knows the database and its own rules, nothing else", () => {
  const file = "src/modules/b/store.ts";
  accepts({ [file]: `import "#kernel/db.ts"; import "./rules.ts"; import "kysely";` });
  for (const [specifier, rule] of [
    ["#kernel/files.ts", "store may not import this"],
    ["#a", "store may not import other modules"],
    ["./actions.ts", "store may not import actions"],
  ] as const)
    refuses({ [file]: `import "${specifier}";` }, `${file}:1 ${specifier}: ${rule}`);
});

test("routes and jobs reach their own actions, not the store, the rules or other modules", () => {
  for (const part of ["routes", "jobs"]) {
    const file = `src/modules/b/${part}.ts`;
    accepts({ [file]: `import "#kernel/jobs.ts"; import "./actions.ts"; import "./schema.ts";` });
    for (const [specifier, rule] of [
      ["./store.ts", `${part} may not import store`],
      ["./rules.ts", `${part} may not import rules`],
      ["#a", `${part} may not import other modules`],
    ] as const)
      refuses({ [file]: `import "${specifier}";` }, `${file}:1 ${specifier}: ${rule}`);
  }
});

test("actions do not import routes", () => {
  refuses(
    { "src/modules/b/actions.ts": `import "./routes.ts";` },
    "src/modules/b/actions.ts:1 ./routes.ts: actions may not import routes",
  );
});

test("pages stay in the browser: no store, no kernel but pure, no Node, no other module", () => {
  const file = "src/modules/b/pages/list.tsx";
  accepts({ [file]: `import "react"; import "#ui/x.tsx"; import "../rules.ts";` });
  for (const [specifier, rule] of [
    ["../store.ts", "pages may not import store"],
    ["#kernel/db.ts", "pages may not import this"],
    ["node:fs", "pages may not import packages like this"],
    ["#a", "pages may not import other modules"],
  ] as const)
    refuses({ [file]: `import "${specifier}";` }, `${file}:1 ${specifier}: ${rule}`);
});

test("messages use the ui's language parts, not its pages", () => {
  const file = "src/modules/b/messages/en.ts";
  accepts({ [file]: `import "#ui/i18n/plural.ts"; import "./zh.ts"; import "../rules.ts";` });
  refuses(
    { [file]: `import "#ui/shell.tsx";` },
    `${file}:1 #ui/shell.tsx: messages may not import this of the ui`,
  );
});

test("the ui imports no module, and of the kernel pure only", () => {
  const file = "src/ui/shell.tsx";
  accepts({ [file]: `import "react"; import "#kernel/pure/day.ts";` });
  refuses({ [file]: `import "#a";` }, `${file}:1 #a: the ui imports no module`);
  const specifier = "../modules/a/index.ts";
  refuses({ [file]: `import "${specifier}";` }, `${file}:1 ${specifier}: the ui imports no module`);
  const db = "#kernel/db.ts";
  refuses(
    { [file]: `import "${db}";` },
    `${file}:1 ${db}: of the kernel, the ui imports pure only`,
  );
});

test("only the program's entries and commands know modules, by their faces; page entries also pages", () => {
  for (const file of ["src/app.ts", "src/portal.tsx", "src/console.tsx", "src/commands/verify.ts"])
    accepts({ [file]: `import "#a";` });
  for (const file of ["src/portal.tsx", "src/console.tsx"])
    accepts({ [file]: `import("./modules/a/pages/home.tsx");` });
  const only = "only entries and commands know modules";
  refuses({ "src/boot.ts": `import "#a";` }, `src/boot.ts:1 #a: ${only}`);
  refuses(
    { "src/app.ts": `import "./modules/a/pages/home.tsx";` },
    "src/app.ts:1 ./modules/a/pages/home.tsx: other modules only through #name",
  );
});

test("the program does not import its tests and tools; tests import what they check", () => {
  refuses(
    { "src/modules/b/actions.ts": `import "../../../test/database.ts";` },
    "src/modules/b/actions.ts:1 ../../../test/database.ts: the program does not import its tests or tools",
  );
  accepts({
    "src/modules/a/builders.ts": "",
    "src/modules/b/actions.test.ts": `import "../../../test/database.ts"; import "../../app.ts"; import "./store.ts"; import "../a/builders.ts";`,
  });
  refuses(
    { "src/modules/b/actions.test.ts": `import "../a/store.ts";` },
    "src/modules/b/actions.test.ts:1 ../a/store.ts: other modules only through #name",
  );
});

test("rules take time, chance and settings as arguments", () => {
  const rule = "rules take time, chance and settings as arguments";
  for (const file of [
    "src/modules/a/rules.ts",
    "src/modules/a/access/x.ts",
    "src/kernel/pure/x.ts",
  ])
    for (const [text, name] of [
      ["Date.now()", "Date.now"],
      ["new Date()", "new Date()"],
      ["Math.random()", "Math.random"],
      ["process.env.X", "process.env"],
    ])
      refuses({ [file]: `export const f = () => ${text};` }, `${file}:1 ${name}: ${rule}`);
  accepts({ "src/modules/a/rules.ts": `export const f = (at: number) => new Date(at);` });
  accepts({ "src/modules/a/rules.test.ts": `Date.now();` });
});

test("no SQL names another module's tables, in any kind of text or builder", () => {
  const file = "src/modules/b/store.ts";
  for (const text of [
    "sql`select 1 from a.thing`",
    "sql`select ${x} from b.own join\n a.thing on true`",
    `client.query("insert into a.thing values (1)")`,
    `client.query("UPDATE A.thing set n = 1")`,
    `db.selectFrom("a.thing as t")`,
    `db.withSchema("a")`,
    `db.selectFrom(["b.own", "a.thing"])`,
  ]) {
    const found = rulesIn({ [file]: `const x = 1; ${text};` });
    assert.equal(found.length, 1, text);
    assert.match(found[0] ?? "", /SQL names a table of a$/i);
  }
  accepts({ [file]: `db.selectFrom("b.own"); sql\`from b.own\`; const code = "a.not_found";` });
});

test("a module with a hyphen in its name is one like others, and its schema has an underscore there", () => {
  const hyphened = {
    "src/modules/c-d/module.ts": `export const c = defineModule({ name: "c-d", dependsOn: ["a"] });`,
    "src/modules/c-d/index.ts": `export const face = 2;`,
  };
  accepts({
    ...hyphened,
    "src/modules/c-d/actions.ts": `import { face } from "#a";`,
    "src/modules/c-d/store.ts": `sql\`select 1 from c_d.own\`;`,
  });
  const store = "src/modules/b/store.ts";
  refuses(
    { ...hyphened, [store]: `sql\`select 1 from c_d.thing\`;` },
    `${store}:1 SQL names a table of c_d`,
  );
  const actions = "src/modules/b/actions.ts";
  refuses(
    { ...hyphened, [actions]: `import { face } from "#c-d";` },
    `${actions}:1 #c-d: b does not declare c-d in dependsOn`,
  );
});

test("long files and functions are told but do not fail; in a test a function may be long", () => {
  const long = `export function f() {\n${"  g();\n".repeat(400)}}\n`;
  const { violations, warnings } = findingsIn({
    "src/kernel/x.ts": long,
    "src/kernel/y.test.ts": long,
  });
  assert.deepEqual(violations, []);
  assert.deepEqual(
    warnings.map(({ rule }) => rule),
    ["402 lines", "f has 402 lines", "402 lines"],
  );
});
