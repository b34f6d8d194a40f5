import react from "@vitejs/plugin-react";
import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defineConfig, type Plugin, type Rolldown } from "vite";
import { oneFile } from "./vite.config.ts";
import { isOfWords, wordsByLanguage, wordsOf } from "./vite.words.ts";

const root = import.meta.dirname;
const SOURCES = join(root, "src");

/** Which modules the portal needs whatever page is opened; known once all of them have been read. */
function reachOfDoor() {
  const atDoor = new Set<string>();
  const plugin: Plugin = {
    name: "reach-of-door",
    apply: "build",
    buildEnd() {
      const go = (id: string): void => {
        const module = atDoor.has(id) ? null : this.getModuleInfo(id);
        if (module === null) return;
        atDoor.add(id);
        module.importedIds.forEach(go);
      };
      go(join(SOURCES, "portal.html"));
    },
  };
  const isEntry = (id: string): boolean => /[\\/]src[\\/]portal\.(html|tsx)$/.test(id);
  return {
    plugin,
    isAtDoor: (id: string) => atDoor.has(id) && !isEntry(id),
    isBehind: (id: string) => !id.startsWith("\0") && !id.endsWith("?words") && !atDoor.has(id),
  };
}
const reach = reachOfDoor();

/**
 * Gives the residents' pages a client of their own with no more than the operations that they call: the whole one
 * names every operation of the console and grows with each module, and a telephone would load all of it first.
 */
function portalClient(): Plugin {
  const WHOLE = join(SOURCES, "ui", "client.gen.ts");
  const OF_PORTAL =
    /[\\/]src[\\/](portal\.tsx$|ui[\\/](portal|demo|map)[\\/]|modules[\\/][^\\/]+[\\/]pages[\\/](portal(\.tsx$|[\\/])|published-))/;
  return {
    name: "portal-client",
    apply: "build",
    enforce: "pre",
    resolveId(source, importer) {
      const isMeant = source.endsWith("client.gen.ts") && OF_PORTAL.test(importer ?? "");
      return isMeant ? `${WHOLE}?portal` : null;
    },
    async load(id) {
      if (id !== `${WHOLE}?portal`) return null;
      const files = globSync("src/**/*.{ts,tsx}", { cwd: root })
        .map((path) => join(root, path))
        .filter((path) => OF_PORTAL.test(path) && !path.includes(".test."));
      const texts = await Promise.all(files.map((path) => readFile(path, "utf8")));
      return clientOf(await readFile(WHOLE, "utf8"), texts.join("\n"));
    },
  };
}

/** The client with the operations that `callers` name. Throws where it does not know one. */
function clientOf(whole: string, callers: string): string {
  const wanted = new Map<string, Set<string>>();
  for (const [, module = "", name = ""] of callers.matchAll(/\bapi\s*\.\s*(\w+)\s*\.\s*(\w+)/g))
    wanted.set(module, (wanted.get(module) ?? new Set()).add(name));
  const modules = [...wanted].map(([module, names]) => {
    const from = whole.indexOf(`\n  ${module}: {\n`, whole.indexOf("export const api = {"));
    const part = whole.slice(from, whole.indexOf("\n  },", from));
    const operations = [...names].map((name) => {
      const [, method, path] =
        new RegExp(`\\n    ${name}: \\([^]*?\\bsend\\(\\s*("[A-Z]+"),\\s*("[^"]+")`).exec(part) ??
        [];
      if (from < 0 || method === undefined) throw new Error(`there is no api.${module}.${name}`);
      return `${name}: (input = {}, options) => send(${method}, ${path}, input, options)`;
    });
    return `${module}: { ${operations.join(", ")} }`;
  });
  return `import { send } from "#ui/client.ts";\nexport const api = { ${modules.join(", ")} };`;
}

/** Writes `portal-worker.js` at the root of the pages: the service worker of the residents' forms. */
function portalWorker(): Plugin {
  return {
    name: "portal-worker",
    apply: "build",
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error("the pages are written to a folder");
      const code = await oneFile(join(SOURCES, "ui", "portal", "worker.ts"));
      await writeFile(join(dir, "portal-worker.js"), code);
    },
  };
}

/** A page as a module registers it: where it is, the file that it is made of, what it asks first. */
type Registered = { readonly path: string; readonly file: string; readonly first: string[] };

/** Reads the pages that modules register. Throws where it finds one that it cannot read. */
async function registeredPages(): Promise<Registered[]> {
  const files = globSync("src/modules/*/pages/portal.tsx", { cwd: root })
    .toSorted()
    .map((path) => join(root, path));
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const first = texts.flatMap((text) => asksIn(/portalHomeFirst\b[^=]*= (\[[^\]]*\])/, text));
  return [
    { path: "/", file: join(SOURCES, "ui", "portal", "home.tsx"), first },
    ...files.flatMap((file, index) => pagesIn(file, texts[index] ?? "")),
  ];
}

/** The texts of a list in the code. */
const asksIn = (list: RegExp, code: string): string[] =>
  [...(list.exec(code)?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(([, ask = ""]) => ask);

function pagesIn(file: string, text: string): Registered[] {
  const [, list = ""] = /portalPages: readonly PortalPage\[\] = \[([^]*?)\n\];/.exec(text) ?? [];
  const parts = list.split(/\bpath: /).slice(1);
  return parts.map((part) => {
    const [, path] = /^"([^"]+)"/.exec(part) ?? [];
    const [, imported] = /import\("\.\/([^"]+)"\)/.exec(part) ?? [];
    if (path === undefined || imported === undefined) throw new Error(`${file}: ${part}`);
    const first = asksIn(/\bfirst: (\[[^\]]*\])/, part);
    return { path, file: join(file, "..", imported), first };
  });
}

/** `^/duties/([^/]+)/?$` of `/duties/:code`, and the asks with `$1` where they name `:code`. */
function matched({ path, first }: Registered): { at: string; asks: string[] } {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
  return {
    at: `^${path.replace(/\/$/, "").replace(/:\w+/g, "([^/]+)")}/?$`,
    asks: first.map((ask) =>
      names.reduce((text, name, index) => text.replace(`:${name}`, () => `$${index + 1}`), ask),
    ),
  };
}

type Bundle = Rolldown.OutputBundle;

/** Everything that a chunk imports at once, itself first. */
function withImports(bundle: Bundle, fileName: string, seen = new Set<string>()): Set<string> {
  const chunk = bundle[fileName];
  if (seen.has(fileName) || chunk?.type !== "chunk") return seen;
  seen.add(fileName);
  for (const inner of chunk.imports) withImports(bundle, inner, seen);
  return seen;
}

const stylesOf = (bundle: Bundle, scripts: Iterable<string>): string[] =>
  [...scripts].flatMap((name) => {
    const chunk = bundle[name];
    return chunk?.type === "chunk" ? [...(chunk.viteMetadata?.importedCss ?? [])] : [];
  });

/**
 * Writes the start script (`ui/portal/start.ts`) with the table of pages and names it in the html: it runs beside the
 * portal's own script and fetches what the page of this very address is made of and what it asks first.
 */
function startScript(): Plugin {
  const made: { fileName: string; source: string }[] = [];
  return {
    name: "start-script",
    apply: "build",
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error("the pages are written to a folder");
      for (const { fileName, source } of made) await writeFile(join(dir, fileName), source);
    },
    transformIndexHtml: {
      order: "post",
      async handler(html, { bundle }) {
        if (bundle === undefined) return html;
        const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
        const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === "portal");
        if (entry === undefined) throw new Error("the entry portal is not there");
        const door = withImports(bundle, entry.fileName);
        const worn = new Set(stylesOf(bundle, door));
        const table = (await registeredPages()).map((page) => {
          const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId === page.file);
          if (chunk === undefined && page.path !== "/") throw new Error(`${page.file} is no chunk`);
          const scripts = chunk === undefined ? [] : [...withImports(bundle, chunk.fileName)];
          const more = scripts.filter((name) => !door.has(name));
          const styles = stylesOf(bundle, more).filter((name) => !worn.has(name));
          const words = Object.fromEntries(
            ["zh", "en"].map((one) => [one, wordsOf(bundle, [...door, ...scripts], one)]),
          );
          return { ...matched(page), scripts: more, words, styles: [...new Set(styles)] };
        });
        const code = await oneFile(join(SOURCES, "ui", "portal", "start.ts"));
        const source = `const __PAGES_VALUE__=${JSON.stringify(table)};\n${code}`;
        const hash = createHash("sha256").update(source).digest("base64url").slice(0, 8);
        const fileName = `assets/start-${hash}.js`;
        made.push({ fileName, source });
        const first = '<script src="/first-paint.js"></script>';
        if (!html.includes(first)) throw new Error("portal.html: where does it start?");
        return html.replace(first, `${first}\n    <script src="/${fileName}" async></script>`);
      },
    },
  };
}

/** `matter` of `matter~known-list.css`. */
const firstWord = (name: string): string => name.split("~")[0]?.split(".")[0] || "part";

/**
 * The residents' pages (own light parts, first load under 150 kB of script), built by themselves: what they share with
 * the console is no file of its own, so that a telephone asks for four files and not for sixteen, six at a time.
 * What every page needs is one file, what several pages share is gathered by who uses it, small pieces with their
 * nearest. No module preload polyfill and no inlined assets: the content security policy allows neither inline
 * script nor fonts by data.
 */
export default defineConfig({
  root: SOURCES,
  publicDir: join(SOURCES, "ui", "public"),
  cacheDir: join(root, "node_modules", ".vite"),
  clearScreen: false,
  plugins: [
    wordsByLanguage(),
    portalClient(),
    react(),
    reach.plugin,
    startScript(),
    portalWorker(),
  ],
  build: {
    outDir: join(root, "dist"),
    emptyOutDir: false,
    // The console's build has copied it.
    copyPublicDir: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { portal: join(SOURCES, "portal.html") },
      output: {
        chunkFileNames: ({ name }) => `assets/${firstWord(name)}-[hash].js`,
        assetFileNames: ({ names }) => `assets/${firstWord(names[0] ?? "")}-[hash][extname]`,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: "words", test: isOfWords, priority: 3 },
            { name: "door", test: reach.isAtDoor, priority: 2 },
            {
              name: "rooms",
              test: reach.isBehind,
              entriesAware: true,
              minShareCount: 2,
              // More would make a page load what only its neighbours need: at 30,000 a matter is above the budget.
              entriesAwareMergeThreshold: 300,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
