/** The checks that need no test: format, lint, types, import boundaries, unused code. */
import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { checkBoundaries, formatReport } from "./boundaries.ts";
import { looseWords, wordsReport } from "./words.ts";

export const ROOT = join(import.meta.dirname, "..");

export type Outcome = { readonly ok: boolean; readonly output: string };
export type Check = { readonly name: string; readonly run: () => Promise<Outcome> };

/** Every check, in the order in which their findings are easiest to mend. */
export function allChecks(options: { readonly fix: boolean }): readonly Check[] {
  const format = options.fix ? ["biome", "format", "--write"] : ["biome", "format"];
  return [
    { name: "format", run: () => program(format) },
    { name: "lint", run: () => program(["oxlint", "--deny-warnings", "--format=stylish"]) },
    { name: "types of the server", run: () => program(["tsc", "-p", "tsconfig.json"]) },
    { name: "types of the pages", run: () => program(["tsc", "-p", "tsconfig.pages.json"]) },
    {
      name: "types of the browser tests",
      run: () => program(["tsc", "-p", "tsconfig.browser-tests.json"]),
    },
    { name: "import boundaries", run: async () => formatReport(checkBoundaries(ROOT)) },
    { name: "no text in code", run: async () => wordsReport(looseWords(ROOT)) },
    { name: "unused code", run: () => program(["knip", "--no-progress"]) },
  ];
}

/** Runs the checks two at a time and tells how each went; returns how many passed and failed. */
export async function runChecks(
  checks: readonly Check[],
  say: (line: string) => void,
): Promise<{ passed: number; failed: number; failures: string[] }> {
  const waiting = [...checks];
  let passed = 0;
  const failures: string[] = [];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const started = performance.now();
      const outcome = await check.run();
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      say(`${outcome.ok ? "✔" : "✖"} ${check.name} (${seconds} s)`);
      // A check that passes may still have something to tell, such as files that grow too long.
      if (outcome.output.trim() !== "" && (!outcome.ok || check.name === "import boundaries"))
        say(indent(outcome.output));
      if (outcome.ok) passed++;
      else failures.push(check.name);
    }
  };
  await Promise.all([work(), work()]);
  return { passed, failed: failures.length, failures };
}

/** Runs one of the installed tools on the Node that runs this. */
function program([name, ...args]: readonly string[]): Promise<Outcome> {
  const bin = join(ROOT, "node_modules", ".bin");
  const path = [dirname(process.execPath), bin, process.env.PATH].join(delimiter);
  return new Promise((done) => {
    const child = spawn(join(bin, name ?? ""), args, {
      cwd: ROOT,
      env: { ...process.env, PATH: path, NO_COLOR: "1", FORCE_COLOR: "0" },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => (output += String(chunk)));
    child.on("error", (error) => done({ ok: false, output: error.message }));
    child.on("close", (code) => done({ ok: code === 0, output }));
  });
}

function indent(text: string): string {
  return text.trimEnd().replaceAll(/^/gm, "    ");
}
