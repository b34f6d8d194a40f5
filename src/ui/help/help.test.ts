import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { HelpFile, HelpText, HelpTexts } from "./contract.ts";
import { fitsPath, pathOf } from "./paths.ts";

const files = globSync("src/modules/*/pages/console.tsx").sort();
const moduleOf = (file: string): string => file.split("/")[2] ?? "";

/** The paths that a module registers, read from its own list; bare pages are shown to nobody who could ask. */
function pathsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const pages = source.slice(source.indexOf("consolePages"));
  return [...pages.matchAll(/\bpath: "(\/[^"]*)"(?=([^}]*))/g)].flatMap(([, path, rest]) =>
    /\bbare: true/.test(rest ?? "") ? [] : [path ?? ""],
  );
}

async function helpOf(module: string, language: string): Promise<HelpTexts> {
  const path = `src/modules/${module}/messages/help.${language}.ts`;
  if (!existsSync(path)) return {};
  const file = (await import(`../../../${path}`)) as HelpFile;
  return file.consoleHelp ?? {};
}

const HAN = /\p{Script=Han}/u;
const whole = ({ what, steps, words }: HelpText): string =>
  [what, ...steps, ...words.flat()].join(" ");

test("every registered page of the console is explained in Chinese and in English", async () => {
  assert.ok(files.length >= 18);
  const missing: string[] = [];
  for (const file of files)
    for (const language of ["zh", "en"]) {
      const help = await helpOf(moduleOf(file), language);
      for (const path of pathsOf(file))
        if (help[path] === undefined) missing.push(`${moduleOf(file)} ${language} ${path}`);
    }
  assert.deepEqual(
    missing,
    [],
    "say what these pages are for in messages/help.zh.ts and help.en.ts",
  );
});

test("an explanation takes one minute: a sentence or two, two to four things to do, in its language", async () => {
  for (const file of files) {
    const module = moduleOf(file);
    const [zh, en] = [await helpOf(module, "zh"), await helpOf(module, "en")];
    assert.deepEqual(Object.keys(zh), Object.keys(en), module);
    for (const [path, text] of Object.entries({ ...zh })) {
      const other = en[path] ?? assert.fail(path);
      assert.ok(HAN.test(text.what) && !HAN.test(whole(other)), `${module} ${path}`);
      for (const one of [text, other])
        assert.ok(one.steps.length >= 2 && one.steps.length <= 4, `${module} ${path}`);
      assert.ok(whole(text).length <= 400, `${module} ${path}: ${whole(text).length} characters`);
      assert.ok(whole(other).split(" ").length <= 200, `${module} ${path}`);
      assert.equal(text.words.length, other.words.length, `${module} ${path}`);
    }
  }
});

test("an address is explained by the path that leaves least open", () => {
  const paths = ["/admission", "/admission/:id", "/admission/new", "/cases/:id/receipt"];
  assert.equal(pathOf(paths, "/admission/new"), "/admission/new");
  assert.equal(pathOf(paths, "/admission/12"), "/admission/:id");
  assert.equal(pathOf(paths, "/cases/3/receipt"), "/cases/:id/receipt");
  assert.equal(pathOf(paths, "/cases/3"), undefined);
  assert.equal(fitsPath("/admission/:id", "/admission/"), false);
});

const portalFiles = globSync("src/modules/*/pages/portal.tsx").sort();

test("every page of the portal, the home page among them, is explained in both languages in one minute", async () => {
  const explained: string[] = [];
  for (const file of portalFiles) {
    const source = readFileSync(file, "utf8");
    const paths = [...source.matchAll(/\bpath: "(\/[^"]*)"/g)].map(([, path]) => path ?? "");
    const files = await Promise.all(
      ["zh", "en"].map(async (language) => {
        const path = `src/modules/${moduleOf(file)}/messages/help.${language}.ts`;
        return existsSync(path) ? ((await import(`../../../${path}`)) as HelpFile) : {};
      }),
    );
    const [zh, en] = files.map(({ portalHelp }) => portalHelp ?? {});
    assert.deepEqual(Object.keys(zh ?? {}), Object.keys(en ?? {}), file);
    for (const path of paths)
      assert.ok(zh?.[path] !== undefined, `${file} says nothing of ${path}`);
    for (const [path, text] of Object.entries(zh ?? {})) {
      explained.push(path);
      const other = en?.[path] ?? assert.fail(path);
      assert.ok(HAN.test(text.what) && !HAN.test(whole(other)), path);
      assert.ok(whole(text).length <= 300 && whole(other).split(" ").length <= 150, path);
      assert.equal(text.words.length, other.words.length, path);
    }
  }
  assert.ok(explained.includes("/") && explained.length >= 20, explained.join(" "));
});
