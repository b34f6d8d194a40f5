/**
 * No text in code: what people read stands in `messages/`, so that a language is added by adding files. Looks through
 * everything that a page is made of for Hanzi in texts, and for words between tags or in attributes that are read out.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";

export type LooseWord = { readonly file: string; readonly line: number; readonly text: string };

type Node = { readonly type: string; readonly start: number } & Record<string, unknown>;

const PAGES = ["src/*.tsx", "src/ui/**/*.{ts,tsx}", "src/modules/*/pages/**/*.{ts,tsx}"];
/** Where texts belong, what is written by a tool, and what no reader sees. */
const FREE =
  /\/messages\/|\.gen\.ts$|\.(test|fixture)\.tsx?$|-builders\.ts$|^src\/ui\/(gallery|i18n)\/|^src\/ui\/build\.ts$/;

const HAN = /\p{Script=Han}/u;
/** Files that read Chinese: the words are what they look for, not what they say. */
const READERS = /^src\/ui\/opening-hours\.ts$|\/calendars\/pages\/notice-text\.ts$/;
/** Two letters side by side are a word; one alone and capitals are signs (a key, a unit, the form of a number). */
const WORD = /[\p{Ll}\p{Lo}]{2,}|\p{Lu}\p{Ll}/u;
/** Attributes that are read or read out. */
const READ =
  /^(alt|title|label|placeholder|hint|summary|legend|caption|text|lead|aria-(label|description|roledescription|valuetext|placeholder))$/;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** The texts of one file that a reader would see and a translator would miss. */
export function looseWordsIn(file: string, source: string): LooseWord[] {
  const { program, errors } = parseSync(file, source);
  if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message}`);
  const found: LooseWord[] = [];
  const tell = (node: Node, text: string): void => {
    const line = source.slice(0, node.start).split("\n").length;
    found.push({ file, line, text: text.trim().replaceAll(/\s+/g, " ").slice(0, 60) });
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (!isNode(value)) return;
    look(value, tell);
    for (const [key, inner] of Object.entries(value)) if (key !== "parent") walk(inner);
  };
  walk(program);
  return found;
}

function look(node: Node, tell: (node: Node, text: string) => void): void {
  if (node.type === "JSXText") {
    const text = String(node["value"]);
    if (WORD.test(text)) tell(node, text);
  } else if (node.type === "JSXAttribute") {
    const name = (node["name"] as Node)["name"];
    const value = node["value"] as Node | null;
    const text = value?.type === "Literal" ? String(value["value"]) : "";
    if (typeof name === "string" && READ.test(name) && WORD.test(text) && !HAN.test(text))
      tell(node, text);
  } else if (node.type === "Literal" && typeof node["value"] === "string") {
    if (HAN.test(node["value"])) tell(node, node["value"]);
  } else if (node.type === "TemplateElement") {
    const text = (node["value"] as { cooked?: string | null }).cooked ?? "";
    if (HAN.test(text)) tell(node, text);
  }
}

/** Every loose word of the tree at `root`. */
export function looseWords(root: string): LooseWord[] {
  return globSync(PAGES, { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !FREE.test(path) && !READERS.test(path))
    .sort()
    .flatMap((path) => looseWordsIn(path, readFileSync(join(root, path), "utf8")));
}

/** As a check's outcome. */
export function wordsReport(found: readonly LooseWord[]): { ok: boolean; output: string } {
  const lines = found.map(
    ({ file, line, text }) => `${file}:${line}  "${text}" belongs in messages/`,
  );
  return { ok: found.length === 0, output: lines.join("\n") };
}

if (import.meta.main) {
  const report = wordsReport(looseWords(join(import.meta.dirname, "..")));
  console.log(report.output);
  process.exitCode = report.ok ? 0 : 1;
}
