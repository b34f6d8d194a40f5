/** The thread that reads a workbook; its memory is bounded and its time is watched by who started it. */
import { parentPort, workerData } from "node:worker_threads";
import { readXlsx } from "#kernel/xlsx-cells.ts";

const { bytes, mostRows, mostColumns } = workerData as {
  readonly bytes: Uint8Array;
  readonly mostRows: number;
  readonly mostColumns: number;
};

try {
  const rows = readXlsx(Buffer.from(bytes), { rows: mostRows, columns: mostColumns });
  parentPort?.postMessage(rows === undefined ? { failure: "rows" } : { rows });
} catch {
  parentPort?.postMessage({ failure: "broken" });
}
