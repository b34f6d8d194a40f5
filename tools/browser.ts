/** Brings a browser to a machine that has none. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "../test/browser.ts";
import { ROOT } from "./checks.ts";

/**
 * Makes sure that there is a Chromium: Debian's own package for root, else Playwright's.
 * Where neither works, the browser tests fail and say so; they are never skipped in silence.
 */
export function ensureBrowser(say: (line: string) => void): void {
  if (findBrowser() !== undefined) return;
  say("No Chromium was found; installing one for the browser tests …");
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const packages = ["chromium", "fonts-noto-cjk"];
    call("apt-get", ["update", "-q"], env);
    call("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], env);
    if (findBrowser() !== undefined) return;
  }
  const cli = join(ROOT, "node_modules/playwright-core/cli.js");
  call(process.execPath, [cli, "install", "chromium"], process.env);
  if (findBrowser() === undefined)
    say("No browser could be installed: the browser tests will fail. Set CHROMIUM_PATH to yours.");
}

function call(program: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
  // Its progress goes to stderr: the last line of stdout is the result of the tests.
  spawnSync(program, args, { env, stdio: ["ignore", 2, 2] });
}
