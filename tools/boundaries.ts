/**
 * Who may import whom, checked on the syntax tree: types count as much as values. The modules'
 * dependencies are read from their manifests without running them.
 */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { type Source, readSource } from "./source.ts";

export type Finding = { readonly file: string; readonly line: number; readonly rule: string };
export type Findings = { readonly violations: Finding[]; readonly warnings: Finding[] };

const FILE_LIMIT_LINES = 400;
const FUNCTION_LIMIT_LINES = 70;

/** The parts of a module, by file name or folder name. */
const PARTS = [
  "access",
  "actions",
  "builders",
  "index",
  "jobs",
  "messages",
  "module",
  "pages",
  "routes",
  "rules",
  "schema",
  "store",
] as const;
type Part = (typeof PARTS)[number] | "test" | "other";

type Allowance = {
  /** Parts of the same module. */
  readonly own: readonly Part[] | "all";
  /** Files of the kernel; `#kernel/pure` is open to all. */
  readonly kernel: RegExp | undefined;
  /** Faces of the modules in dependsOn; their pure faces (`#name/pure`) are open to every part. */
  readonly faces: boolean;
  /** Files of the ui. */
  readonly ui: RegExp | undefined;
  /** Packages and Node's own modules. */
  readonly packages: RegExp | undefined;
};

const ALL = /./;
/** Packages that only compute, in the server as in the browser. */
const COMPUTING = /^(typebox|gcoord|flatbush|kdbush|h3-js|@turf\/[a-z-]+)(\/|$)/;
const PURE: readonly Part[] = ["schema", "rules", "access"];
const closed = { kernel: undefined, faces: false, ui: undefined, packages: undefined };
const open = { kernel: ALL, faces: true, ui: undefined, packages: ALL };
const edge: Allowance = {
  own: ["actions", "routes", "jobs", "schema", "access", "messages", "other"],
  kernel: ALL,
  faces: false,
  ui: undefined,
  packages: COMPUTING,
};

const ALLOWED: Record<Part, Allowance> = {
  rules: { ...closed, own: PURE, packages: COMPUTING },
  access: { ...closed, own: PURE },
  schema: { ...closed, own: PURE, packages: COMPUTING },
  messages: { ...closed, own: ["messages", ...PURE], ui: /^(i18n\/|help\/contract\.ts$)/ },
  store: {
    ...closed,
    own: ["store", "other", ...PURE],
    kernel: /^(array-text|db|events)\.ts$/,
    packages: /^kysely$/,
  },
  actions: { ...open, own: ["actions", "store", "messages", "other", ...PURE] },
  routes: edge,
  jobs: edge,
  pages: {
    own: ["pages", "messages", ...PURE],
    kernel: undefined,
    faces: false,
    ui: ALL,
    packages: /^(?!node:)/,
  },
  module: { ...open, own: "all" },
  index: { ...open, own: "all" },
  builders: { ...open, own: "all" },
  other: { ...open, own: ["store", "messages", "other", ...PURE] },
  test: { ...open, own: "all", ui: ALL },
};

type File = { readonly path: string; readonly source: Source; part: Part | undefined };

/** Checks the tree at `root`. */
export function checkBoundaries(root: string): Findings {
  const findings: Findings = { violations: [], warnings: [] };
  const files = new Map<string, File>();
  const paths = globSync("{src,test,tools,bench}/**/*.{ts,tsx}", { cwd: root });
  for (const path of paths.map((found) => found.replaceAll("\\", "/")).sort()) {
    const source = readSource(path, readFileSync(join(root, path), "utf8"));
    files.set(path, { path, source, part: partOf(path) });
  }
  spreadParts(files);
  const graph = readManifests(files, findings);
  for (const file of files.values()) {
    checkImports(file, files, graph, findings);
    checkPurity(file, findings);
    checkTables(file, [...graph.keys()], findings);
    checkSize(file, findings);
  }
  checkCycles(graph, findings);
  return findings;
}

/** Tests and what they set up. */
const isTest = (path: string): boolean => /\.(test|fixture)\.tsx?$/.test(path);
const moduleOf = (path: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(path)?.[1];

function partOf(path: string): Part | undefined {
  const inside = /^src\/modules\/[^/]+\/(.+)$/.exec(path)?.[1];
  if (inside === undefined) return undefined;
  if (isTest(path)) return "test";
  const first = inside.split("/")[0]?.replace(/\.tsx?$/, "") ?? "";
  // The pure face is made of rules and bound like them; `routes-export` is a second file of routes.
  if (first === "pure") return "rules";
  return PARTS.find((part) => part === first || first.startsWith(`${part}-`)) ?? "other";
}

/** A file under a name of its own is what it is used as: what rules import must itself be pure. */
function spreadParts(files: Map<string, File>): void {
  const waiting = [...files.values()].filter((file) => PURE.includes(file.part ?? "test"));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop())
    for (const { text } of file.source.imports) {
      const target = files.get(resolveFrom(file.path, text) ?? "");
      if (target?.part !== "other" || moduleOf(target.path) !== moduleOf(file.path)) continue;
      target.part = "rules";
      waiting.push(target);
    }
}

/** The path inside the repository that a specifier means; undefined for packages and faces. */
function resolveFrom(from: string, specifier: string): string | undefined {
  if (specifier.startsWith(".")) return posix.normalize(posix.join(dirname(from), specifier));
  const inside = /^#(kernel|ui)\/(.+)$/.exec(specifier);
  return inside === null ? undefined : `src/${inside[1]}/${inside[2]}`;
}

type Graph = ReadonlyMap<string, readonly string[]>;

function readManifests(files: ReadonlyMap<string, File>, findings: Findings): Graph {
  const names = new Set([...files.keys()].flatMap((path) => moduleOf(path) ?? []));
  const graph = new Map<string, readonly string[]>();
  for (const name of [...names].sort()) {
    const path = `src/modules/${name}/module.ts`;
    const manifest = files.get(path)?.source.manifest;
    graph.set(name, manifest?.dependsOn ?? []);
    if (!files.has(path)) continue;
    const complain = (rule: string) => findings.violations.push({ file: path, line: 1, rule });
    if (manifest?.dependsOn === undefined)
      complain("the manifest writes out defineModule({ name, dependsOn: […] })");
    else if (manifest.name !== name) complain(`the manifest's name is the folder's, ${name}`);
  }
  return graph;
}

function checkCycles(graph: Graph, findings: Findings): void {
  const done = new Set<string>();
  const walk = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) {
      const cycle = [...trail.slice(trail.indexOf(name)), name].join(" → ");
      const file = `src/modules/${name}/module.ts`;
      findings.violations.push({ file, line: 1, rule: `modules depend on each other: ${cycle}` });
      return;
    }
    if (done.has(name)) return;
    for (const next of graph.get(name) ?? []) walk(next, [...trail, name]);
    done.add(name);
  };
  for (const name of graph.keys()) walk(name, []);
}

function checkImports(
  file: File,
  files: ReadonlyMap<string, File>,
  graph: Graph,
  findings: Findings,
): void {
  for (const { line, text } of file.source.imports) {
    const rule = refuseImport(file, text, files, graph);
    if (rule !== undefined)
      findings.violations.push({ file: file.path, line, rule: `${text}: ${rule}` });
  }
}

/** Why this file may not import this; undefined if it may. */
function refuseImport(
  file: File,
  specifier: string,
  files: ReadonlyMap<string, File>,
  graph: Graph,
): string | undefined {
  const { path } = file;
  const target = resolveFrom(path, specifier);
  const face = /^#([a-z-]+)$/.exec(specifier)?.[1];
  if (path.startsWith("src/") && !isTest(path) && /^(test|tools|bench)\//.test(target ?? ""))
    return "the program does not import its tests or tools";
  if (path.startsWith("src/modules/")) {
    const part = target === undefined ? undefined : (files.get(target)?.part ?? partOf(target));
    return refuseInModule(file, specifier, target, part, face, graph);
  }
  if (path.startsWith("src/kernel/pure/")) return refuseInPure(path, target, face);
  const named = face ?? (target === undefined ? undefined : moduleOf(target));
  if (path.startsWith("src/kernel/")) {
    const above = !isTest(path) && /^src\/(ui\/|[^/]+$)/.test(target ?? "");
    return named !== undefined || above ? "the kernel imports no module, page or entry" : undefined;
  }
  if (path.startsWith("src/ui/")) return refuseInUi(path, target, named);
  if (!path.startsWith("src/") || named === undefined) return undefined;
  return refuseInEntry(path, target, face);
}

function refuseInPure(
  path: string,
  target: string | undefined,
  face: string | undefined,
): string | undefined {
  if (target?.startsWith("src/kernel/pure/") === true) return undefined;
  if (isTest(path) && target === undefined && face === undefined) return undefined;
  return "kernel/pure imports itself only";
}

function refuseInUi(
  path: string,
  target: string | undefined,
  named: string | undefined,
): string | undefined {
  if (named !== undefined) return "the ui imports no module";
  const kernel = target?.startsWith("src/kernel/") === true;
  if (kernel && !target.startsWith("src/kernel/pure/") && !isTest(path))
    return "of the kernel, the ui imports pure only";
  return undefined;
}

const ENTRIES = new Set(["src/app.ts", "src/main.ts"]);

/** Entries and commands use the modules' public faces; the two page entries also their pages. */
function refuseInEntry(
  path: string,
  target: string | undefined,
  face: string | undefined,
): string | undefined {
  const isPages = path === "src/portal.tsx" || path === "src/console.tsx";
  const mayUseModules = isPages || ENTRIES.has(path) || path.startsWith("src/commands/");
  if (!mayUseModules && !isTest(path)) return "only entries and commands know modules";
  if (face !== undefined || /^src\/modules\/[^/]+\/index\.ts$/.test(target ?? "")) return undefined;
  if (path === "src/app.ts" && /^src\/modules\/[^/]+\/module\.ts$/.test(target ?? ""))
    return undefined;
  if (isPages && /^src\/modules\/[^/]+\/(pages\/.+\.tsx|messages\/.+)$/.test(target ?? ""))
    return undefined;
  if (isTest(path) && /\/builders(\.ts|\/)/.test(target ?? "")) return undefined;
  return "other modules only through #name";
}

function refuseInModule(
  file: File,
  specifier: string,
  target: string | undefined,
  targetPart: Part | undefined,
  face: string | undefined,
  graph: Graph,
): string | undefined {
  const own = moduleOf(file.path) ?? "";
  const part = file.part ?? "other";
  const allowed = ALLOWED[part];
  const targetModule = target === undefined ? undefined : moduleOf(target);
  const pureFace = /^#([a-z-]+)\/pure$/.exec(specifier)?.[1];
  if (pureFace !== undefined) {
    if (pureFace === own) return "a module does not import its own face";
    return (graph.get(own) ?? []).includes(pureFace) || part === "test"
      ? undefined
      : `${own} does not declare ${pureFace} in dependsOn`;
  }
  if (face !== undefined) {
    if (face === own) return "a module does not import its own face";
    if (!allowed.faces) return `${part} may not import other modules`;
    return (graph.get(own) ?? []).includes(face) || part === "test"
      ? undefined
      : `${own} does not declare ${face} in dependsOn`;
  }
  if (targetModule !== undefined && targetModule !== own)
    return part === "test" && targetPart === "builders"
      ? undefined
      : "other modules only through #name";
  if (targetModule === own) {
    const known = targetPart ?? "other";
    return allowed.own === "all" || allowed.own.includes(known)
      ? undefined
      : `${part} may not import ${known}`;
  }
  if (target?.startsWith("src/kernel/pure/") === true) return undefined;
  if (target?.startsWith("src/kernel/") === true) {
    const name = target.slice("src/kernel/".length);
    return allowed.kernel?.test(name) === true ? undefined : `${part} may not import this`;
  }
  if (target?.startsWith("src/ui/") === true)
    return allowed.ui?.test(target.slice("src/ui/".length)) === true
      ? undefined
      : `${part} may not import this of the ui`;
  if (target !== undefined)
    return part === "test" || part === "builders"
      ? undefined
      : "a module does not know the program around it";
  return allowed.packages?.test(specifier) === true
    ? undefined
    : `${part} may not import packages like this`;
}

/** Rules, access, schemas and kernel/pure take time and chance as arguments. */
function checkPurity(file: File, findings: Findings): void {
  if (isTest(file.path)) return;
  const pure = PURE.includes(file.part ?? "other") || file.path.startsWith("src/kernel/pure/");
  if (!pure) return;
  for (const { line, text } of file.source.impure)
    findings.violations.push({
      file: file.path,
      line,
      rule: `${text}: rules take time, chance and settings as arguments`,
    });
}

const SQL =
  /\b(?:from|join|into|update|table|references|truncate|using|view|index on)\s+(?:only\s+)?"?([a-z_]+)"?\.\s*["a-z?]/gi;

/** No SQL names another module's tables, neither as text nor through the query builder. */
function checkTables(file: File, modules: readonly string[], findings: Findings): void {
  const own = moduleOf(file.path);
  if (own === undefined || file.part === "pages" || file.part === "messages") return;
  // A schema is called as its module, with an underscore for each hyphen.
  const others = modules.filter((name) => name !== own).map((name) => name.replaceAll("-", "_"));
  const complain = (line: number, schema: string) =>
    findings.violations.push({ file: file.path, line, rule: `SQL names a table of ${schema}` });
  for (const { line, text } of file.source.texts)
    for (const [, schema] of text.matchAll(SQL))
      if (schema !== undefined && others.includes(schema.toLowerCase())) complain(line, schema);
  for (const { line, text } of file.source.tables) {
    const schema = text.split(/[.\s]/)[0] ?? "";
    if (others.includes(schema)) complain(line, schema);
  }
}

/** Long files and functions are told, not refused; in tests a function may be as long as its story. */
function checkSize(file: File, findings: Findings): void {
  if (file.path.endsWith(".gen.ts")) return;
  const { path, source } = file;
  if (source.lines > FILE_LIMIT_LINES)
    findings.warnings.push({ file: path, line: 1, rule: `${source.lines} lines` });
  if (isTest(path)) return;
  for (const { line, lines, text } of source.functions)
    if (lines > FUNCTION_LIMIT_LINES)
      findings.warnings.push({ file: path, line, rule: `${text} has ${lines} lines` });
}

/** As a check's outcome: violations fail, warnings are only listed. */
export function formatReport({ violations, warnings }: Findings): { ok: boolean; output: string } {
  const show = ({ file, line, rule }: Finding): string => `${file}:${line}  ${rule}`;
  const lines = violations.map(show);
  if (warnings.length > 0)
    lines.push(`longer than agreed (a warning, ${warnings.length}):`, ...warnings.map(show));
  return { ok: violations.length === 0, output: lines.join("\n") };
}

if (import.meta.main) {
  const report = formatReport(checkBoundaries(join(import.meta.dirname, "..")));
  console.log(report.output);
  process.exitCode = report.ok ? 0 : 1;
}
