/** What work cost: processor time of the server, of PostgreSQL and of the load generator, where the system tells. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Processor time since the beginning. Unit: ms. */
export type Cpu = {
  readonly server: number;
  readonly database: number;
  readonly generator: number;
};

const NS_PER_MS = 1e6;
/** Linux counts the time of children that have ended in hundredths of a second. */
const MS_PER_TICK = 10;

/** Processor time of a process with all its threads, of those that live. Unit: ms. */
function ofProcess(pid: number | string): number {
  let sum = 0;
  for (const thread of entries(`/proc/${pid}/task`)) {
    const [ns] = text(`/proc/${pid}/task/${thread}/schedstat`).split(" ");
    sum += Number(ns) / NS_PER_MS;
  }
  return sum;
}

/** Processes and threads may end while they are looked at. */
function text(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function entries(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** Processor time of the processes that a process has started, also of those that have ended. Unit: ms. */
function ofChildren(pid: string): number {
  const fields = text(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, "")
    .split(" ");
  // After the name: utime is the 12th field, the children's cutime and cstime the 14th and 15th.
  let sum = (Number(fields[13]) + Number(fields[14])) * MS_PER_TICK;
  for (const child of text(`/proc/${pid}/task/${pid}/children`).split(" "))
    if (child !== "") sum += ofProcess(child);
  return sum;
}

/** Reads the clocks of a server and of the embedded PostgreSQL in a data folder; undefined where the system has none. */
export function cpuOf(serverPid: number, dataDir: string): Cpu | undefined {
  const [postmaster = ""] = text(join(dataDir, "postgres/postmaster.pid")).split("\n");
  if (text(`/proc/${postmaster}/stat`) === "") return undefined;
  const { user, system } = process.cpuUsage();
  return {
    server: ofProcess(serverPid),
    database: ofChildren(postmaster),
    generator: (user + system) / 1000,
  };
}
