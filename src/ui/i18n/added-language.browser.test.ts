/** A third language is nothing but files: planted in a copy of the sources, every text of the portal speaks it. */
import assert from "node:assert/strict";
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer as createHttp } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { type PreviewServer, type ViteDevServer, build, createServer, preview } from "vite";
import type { Browser } from "playwright-core";
import { joinBrowser, openContext, watchProblems } from "../../../test/browser.ts";

const ROOT = join(import.meta.dirname, "../../..");
const copy = mkdtempSync(join(tmpdir(), "guiwei-language-"));
let vite: ViteDevServer | undefined;
let built: PreviewServer | undefined;
after(async () => {
  await vite?.close();
  await built?.close();
  rmSync(copy, { recursive: true, force: true });
});

/** A translation anybody can make: every text in brackets. */
const PSEUDO = `import { translationOf } from "#ui/i18n/language.ts";
function pseudo(value) {
  if (typeof value === "string") return "⟦" + value + "⟧";
  if (typeof value === "function") return (...given) => pseudo(value(...given));
  if (Array.isArray(value)) return value.map(pseudo);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pseudo(inner)]));
}
export function translateAll(texts) {
  for (const zh of Object.values(texts)) if (typeof zh === "object") translationOf(zh, "xx", pseudo(zh));
}
`;

/** Copies what pages are made of and plants the files of the language xx beside the Chinese ones. */
function plant(): void {
  cpSync(join(ROOT, "src"), join(copy, "src"), {
    recursive: true,
    filter: (path) => !/\.test\.tsx?$/.test(path),
  });
  for (const file of ["package.json", "vite.config.ts", "vite.portal.ts", "vite.words.ts"])
    cpSync(join(ROOT, file), join(copy, file));
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "dir");
  writeFileSync(join(copy, "src/ui/i18n/pseudo.ts"), PSEUDO);
  mkdirSync(join(copy, "src/ui/i18n/added"));
  writeFileSync(
    join(copy, "src/ui/i18n/added/xx.ts"),
    `export const language = { code: "xx", name: "Pseudo", tag: "x-pseudo" };`,
  );
  for (const path of globSync("src/**/messages/{*.zh,zh}.ts", { cwd: copy })) {
    const text = `import * as zh from "./${basename(path)}";
import { translateAll } from "#ui/i18n/pseudo.ts";
translateAll(zh);`;
    writeFileSync(join(copy, path.replace(/zh\.ts$/, "xx.ts")), text);
  }
}

/** The answers that the home page and a form ask for; the pages are what is tried here. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  "/api/v1/me": { kind: "anonymous", posts: [], displayName: null, maskedTelephone: null },
  "/api/v1/catalogue/categories": { items: [] },
  "/api/v1/sign-in/options": { oidc: false, demo: false },
};

/** An API that knows what the first pages ask. */
async function fewAnswers(): Promise<ReturnType<typeof createHttp>> {
  const api = createHttp((request, response) => {
    const known = ANSWERS[request.url?.split("?")[0] ?? ""];
    response.writeHead(known === undefined ? 409 : 200, { "content-type": "application/json" });
    const refusal = { code: "cases.not_found", kind: "conflict", message: "没有", params: {} };
    response.end(JSON.stringify(known ?? { error: refusal }));
  });
  await new Promise<void>((ready) => api.listen(0, "127.0.0.1", ready));
  return api;
}

/** Serves the pages as they are written, and as they are built, where texts come in one language. */
async function serve(port: number): Promise<string[]> {
  const { default: react } = await import("@vitejs/plugin-react");
  const proxy = { "/api": `http://127.0.0.1:${port}` };
  vite = await createServer({
    configFile: false,
    root: join(copy, "src"),
    cacheDir: join(copy, ".vite"),
    logLevel: "error",
    plugins: [react()],
    server: { host: "127.0.0.1", port: 0, proxy },
  });
  await vite.listen();
  const configFile = join(copy, "vite.portal.ts");
  await build({ configFile, logLevel: "error", build: { outDir: join(copy, "dist") } });
  cpSync(join(copy, "src/ui/public"), join(copy, "dist"), { recursive: true });
  built = await preview({
    configFile,
    logLevel: "error",
    build: { outDir: join(copy, "dist") },
    preview: { host: "127.0.0.1", port: 0, proxy },
  });
  return [vite, built].map(
    (server) => server.resolvedUrls?.local[0] ?? assert.fail("the pages are not served"),
  );
}

test("a language that is added as files is offered, spoken everywhere and remembered", async () => {
  plant();
  const api = await fewAnswers();
  const { port } = api.address() as { port: number };
  const addresses = await serve(port);
  const { browser, leave } = await joinBrowser();
  try {
    for (const address of addresses) await speakIt(browser, address);
  } finally {
    await leave();
    api.close();
  }
});

/** Chooses the language on a page and goes on in it. */
async function speakIt(browser: Browser, address: string): Promise<void> {
  const context = await openContext(browser);
  try {
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const problems = watchProblems(page);
    await page.goto(`${address}portal.html`);
    await page.getByRole("button", { name: "Pseudo", exact: true }).click();
    await page.getByRole("heading", { name: "⟦没有这个页面⟧" }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "x-pseudo");
    await page.getByRole("link", { name: "⟦回首页⟧" }).click();
    await page.getByRole("heading", { name: "⟦您想办什么事？⟧" }).waitFor();
    // A label that a module registers, and no Chinese word outside the brackets of the language.
    await page.locator(".door", { hasText: "⟦反映问题⟧" }).waitFor();
    const shown = await page.locator("body").innerText();
    const loose = shown
      .split("\n")
      .filter((line) => /\p{Script=Han}/u.test(line.replaceAll(/⟦[^⟧]*⟧+/g, "")))
      .filter((line) => line !== "中文");
    assert.deepEqual(loose, []);
    await page.goto(`${address}portal.html`);
    await page.getByRole("heading", { name: "⟦没有这个页面⟧" }).waitFor();
    assert.deepEqual(
      problems.filter((problem) => !/status of 4\d\d/.test(problem)),
      [],
    );
  } finally {
    await context.close();
  }
}
