/** The thread that compares rows, so that thousands of them hold nobody up. */
import { parentPort, workerData } from "node:worker_threads";
import type { ComparedRow } from "../rules/compare.ts";
import { propose } from "../rules/propose.ts";

const { rows, prefixes, fresh } = workerData as {
  readonly rows: readonly ComparedRow[];
  readonly prefixes: readonly string[];
  readonly fresh: readonly number[];
};

parentPort?.postMessage(propose(rows, { prefixes, fresh: new Set(fresh) }));
