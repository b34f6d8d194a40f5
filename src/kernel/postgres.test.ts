import assert from "node:assert/strict";
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { startEmbedded } from "./postgres.ts";

const isRoot = process.getuid?.() === 0;
/** An ordinary account that every system has (daemon), and one that none has. */
const USER = 1;
const NAMELESS = 54_321;
const settings = { shared_buffers: "16MB" };
const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function folder(prefix = "guiwei-pg-"): string {
  const made = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(made, 0o711);
  folders.push(made);
  return made;
}

const start = (dataDir: string) => startEmbedded({ dataDir, log: () => undefined, settings });

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  // The server is killed under some of these connections on purpose.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const serverPid = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);

const isRunning = (dataDir: string): boolean =>
  existsSync(join(dataDir, "postgres/postmaster.pid"));

async function until(condition: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!condition()) {
    if (Date.now() > deadline) assert.fail(`waited in vain for: ${what}`);
    await sleep(10);
  }
}

/** Another program that uses the database of this folder and then does as told. */
async function program(dataDir: string, then: string, ids = {}): Promise<ChildProcess> {
  const source = `
    const { startEmbedded } = await import(${JSON.stringify(join(import.meta.dirname, "postgres.ts"))});
    const embedded = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log() {}, settings: { shared_buffers: "16MB" } })
      .catch((error) => { console.log("refused: " + error.message); process.exit(1); });
    process.on("SIGTERM", async () => { await embedded.stop(); process.exit(0); });
    console.log("up"); ${then}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", source], {
    ...ids,
    cwd: "/",
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout?.on("data", (chunk) => (text += String(chunk)));
  await until(() => text !== "", "the other program speaks");
  assert.equal(text.trim(), "up");
  return child;
}

const ended = (child: ChildProcess) => new Promise((done) => child.once("exit", done));
const WAIT = "setInterval(() => undefined, 1000);";

test("a committed row is there after the server was killed, and after a clean stop", async () => {
  const dataDir = folder();
  const first = await start(dataDir);
  const url = await first.ensure("rows");
  await ask(url, "create table kept (n int); insert into kept values (41)");
  process.kill(serverPid(dataDir), "SIGKILL");
  const second = await start(dataDir);
  assert.deepEqual(await ask(second.url("rows"), "update kept set n = n + 1 returning n"), [
    { n: 42 },
  ]);
  await first.stop();
  await second.stop();
  assert.equal(isRunning(dataDir), false);
  const third = await start(dataDir);
  assert.deepEqual(await ask(third.url("rows"), "select n from kept"), [{ n: 42 }]);
  await third.stop();
});

test("several programs share one server; the last that leaves stops it", async () => {
  const dataDir = folder();
  const here = await start(dataDir);
  const pid = serverPid(dataDir);
  const other = await program(dataDir, WAIT);
  assert.equal(serverPid(dataDir), pid);
  await here.stop();
  await here.stop();
  assert.equal(isRunning(dataDir), true);
  other.kill("SIGTERM");
  assert.equal(await ended(other), 0);
  assert.equal(isRunning(dataDir), false);
  assert.deepEqual(readdirSync(join(dataDir, "postgres-users")), ["lock"]);
});

test("two programs that start at the same moment start one server", async () => {
  const dataDir = folder();
  const [one, two] = await Promise.all([start(dataDir), start(dataDir)]);
  assert.equal(one.url("postgres"), two.url("postgres"));
  assert.equal((await ask(one.url("postgres"), "select 1 as n")).length, 1);
  await Promise.all([one.stop(), two.stop()]);
  assert.equal(isRunning(dataDir), false);
});

test("a program that was killed does not count as a user any more", async () => {
  const dataDir = folder();
  const other = await program(dataDir, WAIT);
  const pid = serverPid(dataDir);
  other.kill("SIGKILL");
  await ended(other);
  const here = await start(dataDir);
  assert.equal(serverPid(dataDir), pid);
  await here.stop();
  assert.equal(isRunning(dataDir), false);
});

test("a program that just exits leaves no server behind", async () => {
  const dataDir = folder();
  const other = await program(dataDir, "setTimeout(() => process.exit(0), 50);");
  await ended(other);
  await until(() => !isRunning(dataDir), "the server has stopped");
});

test("Ctrl-C in the terminal does not reach the server", async (t) => {
  if (process.platform !== "linux") return t.skip("reads /proc");
  const dataDir = folder();
  const here = await start(dataDir);
  const group = (pid: number) =>
    readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[2];
  assert.notEqual(group(serverPid(dataDir)), group(process.pid));
  await here.stop();
});

test("a pid file that names a process with a reused id does not stop the start", async () => {
  const dataDir = folder();
  const first = await start(dataDir);
  const file = join(dataDir, "postgres/postmaster.pid");
  const lines = readFileSync(file, "utf8").split("\n");
  await first.stop();
  writeFileSync(file, [process.pid, ...lines.slice(1)].join("\n"));
  if (isRoot) chownSync(file, 65534, 65534);
  const second = await start(dataDir);
  assert.deepEqual(await ask(second.url("postgres"), "select 1 as n"), [{ n: 1 }]);
  await second.stop();
});

test("data of another major version, or a folder of other things, is refused in a sentence", async () => {
  const dataDir = folder();
  mkdirSync(join(dataDir, "postgres"));
  await assert.rejects(start(dataDir), /holds no PostgreSQL database: move it away/);
  writeFileSync(join(dataDir, "postgres/PG_VERSION"), "17\n");
  await assert.rejects(
    start(dataDir),
    /written by PostgreSQL 17, and this program brings PostgreSQL 18/,
  );
});

test("a server that cannot start says why", async () => {
  const dataDir = folder();
  const wrong = { dataDir, log: () => undefined, settings: { shared_buffers: "lots" } };
  await assert.rejects(
    startEmbedded(wrong),
    /did not start.*invalid value for parameter "shared_buffers"/s,
  );
  assert.deepEqual(readdirSync(join(dataDir, "postgres-users")), ["lock"]);
});

test("a data folder with a long path has its socket elsewhere, and the next program finds it", async () => {
  const dataDir = join(folder(), "a-rather-long-name-of-a-folder".repeat(3), "data");
  const first = await start(dataDir);
  assert.ok(Buffer.byteLength(first.socketDir) < 60);
  folders.push(first.socketDir);
  assert.equal(statSync(first.socketDir).mode & 0o777, 0o700);
  const second = await start(dataDir);
  assert.deepEqual(await ask(second.url("postgres"), "select 1 as n"), [{ n: 1 }]);
  await first.stop();
  await second.stop();
  const third = await start(dataDir);
  assert.equal(third.socketDir, first.socketDir);
  await third.stop();
});

test("nobody but the owner can enter the socket's folder, and there is no network port", async () => {
  const dataDir = folder();
  const here = await start(dataDir);
  assert.equal(statSync(here.socketDir).mode & 0o777, 0o700);
  const rows = await ask(here.url("postgres"), "select current_setting('listen_addresses') as l");
  assert.deepEqual(rows, [{ l: "" }]);
  await here.stop();
});

test("an ordinary user runs it, and root may use it afterwards without taking it away", async (t) => {
  if (!isRoot) return t.skip("needs root to become another user; the other tests ran as one");
  if (!othersMayRead()) return t.skip("this checkout is closed to other accounts");
  const dataDir = folder();
  chownSync(dataDir, USER, USER);
  const other = await program(dataDir, WAIT, { uid: USER, gid: USER });
  assert.equal(statSync(join(dataDir, "postgres")).uid, USER);
  other.kill("SIGTERM");
  await ended(other);
  const root = await start(dataDir);
  await root.stop();
  assert.equal(statSync(join(dataDir, "postgres")).uid, USER);
  const again = await program(dataDir, WAIT, { uid: USER, gid: USER });
  again.kill("SIGTERM");
  assert.equal(await ended(again), 0);
});

test("an account without a name, as in some containers, runs it too", async (t) => {
  if (!isRoot) return t.skip("needs root to become another user");
  if (!othersMayRead("unshare --user --map-user=65534 --"))
    return t.skip("no user namespaces here");
  const dataDir = folder();
  chownSync(dataDir, NAMELESS, NAMELESS);
  const other = await program(dataDir, WAIT, { uid: NAMELESS, gid: NAMELESS });
  other.kill("SIGTERM");
  assert.equal(await ended(other), 0);
  assert.equal(isRunning(dataDir), false);
});

test("root runs it under a folder that is closed to everybody else", async (t) => {
  if (!isRoot) return t.skip("needs root");
  const closed = folder();
  chmodSync(closed, 0o700);
  const here = await start(join(closed, "data"));
  assert.deepEqual(await ask(here.url("postgres"), "select 1 as n"), [{ n: 1 }]);
  await here.stop();
  chmodSync(closed, 0o711);
  const opened = await start(join(closed, "data"));
  assert.deepEqual(await ask(opened.url("postgres"), "select 1 as n"), [{ n: 1 }]);
  await opened.stop();
});

/** Whether another account can run this checkout (with this prefix before the command). */
function othersMayRead(prefix = ""): boolean {
  try {
    const script = `${prefix} "${process.execPath}" --version && cat "${import.meta.filename}"`;
    const ids = { uid: NAMELESS, gid: NAMELESS };
    execFileSync("/bin/sh", ["-c", script], { ...ids, cwd: "/", stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
