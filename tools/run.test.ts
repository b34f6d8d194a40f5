import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

const trees: string[] = [];
after(() => trees.forEach((tree) => rmSync(tree, { recursive: true, force: true })));

/** A repository of one script and one local package, with the launcher under test. */
function repository(script: string): string {
  const root = mkdtempSync(join(tmpdir(), "guiwei-run-"));
  trees.push(root);
  mkdirSync(join(root, "tools"));
  mkdirSync(join(root, "part"));
  for (const file of ["run.mjs", "leash.mjs"])
    copyFileSync(join(import.meta.dirname, file), join(root, "tools", file));
  writeFileSync(join(root, "script.ts"), script);
  writeFileSync(join(root, "part", "package.json"), `{"name":"part","version":"1.0.0"}`);
  const dependencies = { part: "file:part" };
  writeFileSync(join(root, "package.json"), JSON.stringify({ name: "tree", dependencies }));
  lock(root, "tree");
  return root;
}

function lock(root: string, name: string): void {
  const packages = {
    "": { name, dependencies: { part: "file:part" } },
    "node_modules/part": { resolved: "part", link: true },
    part: { name: "part", version: "1.0.0" },
  };
  const text = JSON.stringify({ name: "tree", lockfileVersion: 3, requires: true, packages });
  writeFileSync(join(root, "package-lock.json"), text);
}

function runIn(root: string, node = process.execPath, env = process.env) {
  const result = spawnSync(node, [join(root, "tools/run.mjs"), "script.ts", "one", "two"], {
    cwd: root,
    encoding: "utf8",
    env,
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

function startIn(root: string): { child: ChildProcess; seen: () => string } {
  const child = spawn(process.execPath, [join(root, "tools/run.mjs"), "script.ts"], {
    cwd: root,
    stdio: ["ignore", "pipe", "ignore"],
  });
  let text = "";
  child.stdout?.on("data", (chunk) => (text += String(chunk)));
  return { child, seen: () => text };
}

async function until(condition: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!condition()) {
    if (Date.now() > deadline) assert.fail(`waited in vain for: ${what}`);
    await sleep(20);
  }
}

const SPEAKS = `console.log(process.argv.slice(2).join("+")); process.exit(7);`;

test("a fresh clone installs once, passes the arguments on and exits with the script's code", () => {
  const root = repository(SPEAKS);
  const first = runIn(root);
  assert.equal(first.code, 7, first.err);
  assert.equal(first.out, "one+two\n");
  assert.match(first.err, /Installing the packages/);
  assert.ok(existsSync(join(root, "node_modules/part/package.json")));
  const second = runIn(root);
  assert.equal(second.code, 7);
  assert.equal(second.err, "");
});

test("a package that the lock names and the folder lacks is installed again", () => {
  const root = repository(SPEAKS);
  runIn(root);
  rmSync(join(root, "node_modules/part"), { recursive: true });
  lock(root, "changed");
  assert.match(runIn(root).err, /Installing the packages/);
  assert.ok(existsSync(join(root, "node_modules/part/package.json")));
});

test("what npm has installed itself is accepted as it is", () => {
  const root = repository(SPEAKS);
  spawnSync("npm", ["ci", "--ignore-scripts"], { cwd: root });
  assert.deepEqual(runIn(root), { code: 7, out: "one+two\n", err: "" });
});

test("a half-broken node_modules is replaced", () => {
  const root = repository(SPEAKS);
  mkdirSync(join(root, "node_modules/part"), { recursive: true });
  writeFileSync(join(root, "node_modules/part/left-over.js"), "");
  writeFileSync(join(root, "node_modules/.package-lock.json"), "{ broken");
  assert.equal(runIn(root).code, 7);
  assert.ok(existsSync(join(root, "node_modules/part/package.json")));
});

test("an install that was killed leaves no lock that stops the next one", () => {
  const root = repository(SPEAKS);
  writeFileSync(join(root, ".installing"), "999999");
  utimesSync(join(root, ".installing"), 0, 0);
  assert.equal(runIn(root).code, 7);
});

test("a stock Node that is too old, without a packaged one, ends in one clear sentence", (t) => {
  const own = join(import.meta.dirname, "..", "node_modules");
  const path = (process.env.PATH ?? "").split(delimiter).filter((part) => !part.startsWith(own));
  const env = { ...process.env, PATH: path.join(delimiter) };
  const stock = spawnSync("node", ["-p", "process.versions.node"], { env, encoding: "utf8" });
  if (stock.status !== 0 || Number.parseInt(stock.stdout) >= 24) {
    t.skip("this machine has no Node older than 24");
    return;
  }
  const root = repository(SPEAKS);
  const result = runIn(root, "node", env);
  assert.equal(result.code, 1);
  assert.match(result.err, /Guiwei needs Node 24 or newer; this is v\d+/);
});

test("two SIGINT at the same moment reach the script as one", async () => {
  const root = repository(`
    let n = 0;
    process.on("SIGINT", () => { n++; setTimeout(() => { console.log("seen " + n); process.exit(3); }, 300); });
    console.log("up"); setInterval(() => undefined, 1000);`);
  const { child, seen } = startIn(root);
  await until(() => seen().includes("up"), "the script is up");
  child.kill("SIGINT");
  child.kill("SIGINT");
  await sleep(20);
  child.kill("SIGINT");
  const code = await new Promise((done) => child.on("exit", done));
  assert.equal(code, 3);
  assert.match(seen(), /seen 1\n/);
});

test("the launcher dies of the signal that its script died of", async () => {
  const root = repository(`console.log("up"); setInterval(() => undefined, 1000);`);
  const { child, seen } = startIn(root);
  await until(() => seen().includes("up"), "the script is up");
  child.kill("SIGTERM");
  const signal = await new Promise((done) => child.on("exit", (_code, name) => done(name)));
  assert.equal(signal, "SIGTERM");
});

test("a launcher that is killed outright takes its script with it", async () => {
  const root = repository(`
    import { writeFileSync } from "node:fs";
    process.on("SIGTERM", () => { writeFileSync("closed", ""); process.exit(0); });
    console.log("up"); setInterval(() => undefined, 1000);`);
  const { child, seen } = startIn(root);
  await until(() => seen().includes("up"), "the script is up");
  child.kill("SIGKILL");
  await until(() => existsSync(join(root, "closed")), "the script has closed");
});
