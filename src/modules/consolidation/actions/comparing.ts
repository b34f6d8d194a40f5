/** Compares new rows with all of a set, in a thread of its own where there are many. */
import { Worker } from "node:worker_threads";
import { loadAreas } from "#places";
import type { Ctx } from "#kernel/context.ts";
import { loadOrganisations } from "#organisations";
import type { ComparedRow, FoundProposal } from "../rules/compare.ts";
import { plainName } from "../rules/names.ts";
import { propose } from "../rules/propose.ts";
import { isCodeUsable } from "../rules/triage.ts";
import * as store from "../store/rows.ts";

/** Fewer rows than this are compared at once: a thread takes longer to start. */
const AT_ONCE = 300;

/** How long comparing may take. Unit: ms. */
const COMPARE_LIMIT_MS = 60_000;

/** Proposals that some rows of a set are in. */
export async function compareFresh(
  ctx: Ctx,
  setId: number,
  fresh: readonly number[],
): Promise<FoundProposal[]> {
  if (fresh.length === 0) return [];
  const rows = (await store.comparedRows(ctx.db, setId)).map(({ doubts, ...row }): ComparedRow => {
    const code = isCodeUsable(row.code, doubts) ? row.code : "";
    return { ...row, code, group: row.group ?? "" };
  });
  const prefixes = await prefixesOf(ctx);
  if (rows.length < AT_ONCE) return propose(rows, { prefixes, fresh: new Set(fresh) });
  return compareInThread({ rows, prefixes, fresh });
}

/** Names of bodies and of the district that may stand in front of a duty's name. */
async function prefixesOf(ctx: Ctx): Promise<string[]> {
  const [organisations, areas] = await Promise.all([loadOrganisations(ctx), loadAreas(ctx)]);
  const bodies = organisations.all.flatMap(({ name, shortName }) => {
    const short = shortName?.zh ?? "";
    return [name.zh, short, short === "" ? "" : `区${short}`];
  });
  const territory = areas.all
    .filter(({ level }) => level === "district")
    .map(({ name }) => name.zh);
  return [...new Set([...bodies, ...territory].map(plainName))].filter((name) => name.length > 1);
}

function compareInThread(data: {
  readonly rows: readonly ComparedRow[];
  readonly prefixes: readonly string[];
  readonly fresh: readonly number[];
}): Promise<FoundProposal[]> {
  const worker = new Worker(new URL("./compare-thread.ts", import.meta.url), { workerData: data });
  return new Promise<FoundProposal[]>((settle, fail) => {
    const timer = setTimeout(() => fail(new Error("comparing takes too long")), COMPARE_LIMIT_MS);
    worker.once("message", (found: FoundProposal[]) => settle(found));
    worker.once("error", fail);
    worker.once("exit", () => {
      clearTimeout(timer);
      fail(new Error("the thread ended without an answer"));
    });
  }).finally(() => void worker.terminate());
}
