import react from "@vitejs/plugin-react";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, defineConfig, type Plugin } from "vite";

const root = import.meta.dirname;

/**
 * Ant Design's table, modal and drawer write a few style tags that `ConfigProvider csp` does not reach
 * (measuring a scroll bar, locking the page behind a layer). All go through one function: it learns to
 * take the page's nonce. The build fails where a new version words it differently.
 */
function nonceForEveryStyle(): Plugin {
  const given = "if (csp?.nonce) {\n    styleNode.nonce = csp?.nonce;\n  }";
  const wanted =
    "styleNode.nonce = csp?.nonce ?? document.querySelector('meta[name=\"csp-nonce\"]')?.content ?? '';";
  return {
    name: "nonce-for-every-style",
    transform: {
      filter: { id: /@rc-component[\\/]util[\\/]es[\\/]Dom[\\/]dynamicCSS\.js/ },
      handler(code) {
        if (!code.includes(given))
          throw new Error("dynamicCSS.js changed: look at its nonce again");
        return { code: code.replace(given, wanted), map: null };
      },
    },
  };
}

/** Beside the script and styles of /field, what its manifest and head name. */
const FIELD_FILES = ["field.webmanifest", "field-en.webmanifest", "favicon.svg", "field-192.png"];

/** Which modules console and /field need at once, and which they may ever need; known once all have been read. */
function reachOfPages() {
  const atDesk = new Set<string>();
  const field = new Set<string>();
  const plugin: Plugin = {
    name: "reach-of-pages",
    apply: "build",
    buildEnd() {
      const walk = (page: string, seen: Set<string>): void => {
        const go = (id: string): void => {
          const module = seen.has(id) ? null : this.getModuleInfo(id);
          if (module === null) return;
          seen.add(id);
          module.importedIds.forEach(go);
        };
        go(join(root, "src", page));
      };
      walk("console.html", atDesk);
      walk("field.html", field);
    },
  };
  return {
    plugin,
    isBase: (id: string) => atDesk.has(id) && field.has(id),
    isAtDesk: (id: string) => !id.startsWith("\0") && atDesk.has(id) && !field.has(id),
    isOfConsoleOnly: (id: string) => !id.startsWith("\0") && !field.has(id),
  };
}
const reach = reachOfPages();

/** `console` of `console~case-page~inbox-page.css`. */
const firstWord = (name: string): string => name.split("~")[0]?.split(".")[0] || "part";

/**
 * Writes `field-worker.js` at the root of the pages: the service worker of /field, in one file of its own, with
 * the list of everything that the page needs to open without a network and a version made of it.
 */
function fieldWorker(): Plugin {
  return {
    name: "field-worker",
    apply: "build",
    async writeBundle({ dir }, bundle) {
      const page = Object.values(bundle).find(
        (chunk) => chunk.type === "chunk" && chunk.isEntry && chunk.name === "field",
      );
      if (page === undefined || dir === undefined) throw new Error("the entry field is not there");
      const files = new Set<string>();
      const add = (name: string): void => {
        const chunk = bundle[name];
        if (files.has(name) || chunk === undefined) return;
        files.add(name);
        if (chunk.type !== "chunk") return;
        for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
        for (const inner of chunk.imports) add(inner);
      };
      add(page.fileName);
      const list = [...files, ...FIELD_FILES].map((name) => `/${name}`).toSorted();
      const contents = await Promise.all(
        ["field.html", ...FIELD_FILES].map((name) => readFile(join(dir, name))),
      );
      const code = await fieldWorkerCode(list, contents);
      await writeFile(join(dir, "field-worker.js"), code);
    },
  };
}

/** One script with everything that it imports. */
export async function oneFile(input: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "warn",
    root: join(root, "src"),
    publicDir: false,
    define: { __SHELL__: "__SHELL_VALUE__", __PAGES__: "__PAGES_VALUE__" },
    build: {
      write: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input,
        output: { format: "iife", codeSplitting: false },
      },
    },
  });
  const [whole] = Array.isArray(made) ? made : [made];
  const chunk = whole !== undefined && "output" in whole ? whole.output[0] : undefined;
  if (chunk?.type !== "chunk") throw new Error(`${input} was not built`);
  return chunk.code;
}

async function fieldWorkerCode(
  files: readonly string[],
  contents: readonly Uint8Array[],
): Promise<string> {
  const code = await oneFile(
    join(root, "src", "modules", "campaigns", "pages", "field", "worker.ts"),
  );
  const hash = createHash("sha256").update(files.join("\n")).update(code);
  for (const content of contents) hash.update(content);
  const version = hash.digest("hex").slice(0, 12);
  return `const __SHELL_VALUE__=${JSON.stringify({ version, files })};\n${code}`;
}

/**
 * Two pages: the console, and /field for work at the door (about 100 kB). The residents' pages are built by
 * themselves (`vite.portal.ts`). No module preload polyfill and no inlined assets: the content security policy allows
 * neither inline script nor fonts by data.
 *
 * What both need at once is one file. What only pages of the console share is gathered by who uses it, small pieces with
 * their nearest: a cold page of the console asks for a dozen files instead of fifty.
 */
export default defineConfig({
  root: join(root, "src"),
  publicDir: join(root, "src", "ui", "public"),
  cacheDir: join(root, "node_modules", ".vite"),
  clearScreen: false,
  plugins: [react(), nonceForEveryStyle(), reach.plugin, fieldWorker()],
  build: {
    outDir: join(root, "dist"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: {
        console: join(root, "src", "console.html"),
        field: join(root, "src", "field.html"),
      },
      output: {
        // A piece that many pages share is named after all of them: the first word is enough.
        chunkFileNames: ({ name }) => `assets/${firstWord(name)}-[hash].js`,
        assetFileNames: ({ names }) => `assets/${firstWord(names[0] ?? "")}-[hash][extname]`,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: "base", test: reach.isBase, priority: 3 },
            { name: "desk", test: reach.isAtDesk, priority: 2 },
            {
              name: "console",
              test: reach.isOfConsoleOnly,
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 40_000,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
