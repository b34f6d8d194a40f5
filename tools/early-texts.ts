/**
 * Texts that are read too early. Residents' pages get their texts by language (`vite.words.ts`), a moment after the code
 * that uses them: what a file reads of them while it is run for the first time is not there yet, and the page stays away
 * without a word.
 */
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { parseSync } from "oxc-parser";
import { namedFile, sourcesOfPages } from "../vite.words.ts";

type Node = { readonly type: string; readonly start: number } & Record<string, unknown>;

export type EarlyText = { readonly line: number; readonly name: string };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** What is run later than its file: whoever calls it comes when the texts are there. */
const LATER =
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|PropertyDefinition)$/;
/** Types are not run at all; these hold something that is. */
const CASTS = /^TS(As|Satisfies|NonNull)Expression$/;

/** Names that a file gives to what it imports, where `isLater` says so of the source. */
function namesOf(body: readonly Node[], isLater: (source: string) => boolean): Set<string> {
  const names = new Set<string>();
  for (const node of body) {
    if (node.type !== "ImportDeclaration" || node["importKind"] === "type") continue;
    if (!isLater(String((node["source"] as Node)["value"]))) continue;
    for (const one of node["specifiers"] as Node[])
      if (one["importKind"] !== "type") names.add(String((one["local"] as Node)["name"]));
  }
  return names;
}

/** Where a file reads, while it is run for the first time, what it imports from a source that comes later. */
export function earlyTextsIn(
  file: string,
  source: string,
  isLater: (source: string) => boolean,
): EarlyText[] {
  const { program, errors } = parseSync(file, source);
  if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message}`);
  const body = program.body as unknown as readonly Node[];
  const names = namesOf(body, isLater);
  const found: EarlyText[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (!isNode(value) || LATER.test(value.type) || value.type.startsWith("Import")) return;
    if (value.type.startsWith("TS") && !CASTS.test(value.type)) return;
    if (value.type === "Identifier" && names.has(String(value["name"])))
      found.push({
        line: source.slice(0, value.start).split("\n").length,
        name: String(value["name"]),
      });
    for (const [key, inner] of Object.entries(value)) {
      const isName = (key === "property" || key === "key") && value["computed"] !== true;
      if (key !== "parent" && key !== "typeAnnotation" && !isName) walk(inner);
    }
  };
  for (const node of body) walk(node);
  return found;
}

/** All of the residents' pages that read texts too early, as `file:line name`. */
export function earlyTexts(root: string): string[] {
  const { files, words } = sourcesOfPages();
  const later = new Set([...words.values()].flat());
  return [...files].flatMap((path) => {
    if (later.has(path)) return [];
    const isLater = (source: string): boolean => later.has(namedFile(source, path) ?? "");
    return earlyTextsIn(path, readFileSync(path, "utf8"), isLater).map(
      ({ line, name }) => `${relative(root, path)}:${line} ${name}`,
    );
  });
}
