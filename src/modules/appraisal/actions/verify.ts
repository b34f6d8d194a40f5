/** Proves appraisal: facts and their sums from cases, schemes and rounds from their events, seals by computing again. */
import { loadCalendar } from "#calendars";
import type { Ctx } from "#kernel/context.ts";
import { scanEvents } from "#kernel/events.ts";
import { streamsAhead } from "#kernel/followers.ts";
import { type MatterSum, type SubjectKind, sumsOfMasks } from "../rules/counts.ts";
import type { Fact } from "../rules/evidence.ts";
import { type Round, type RoundEvent, evolveRound } from "../rules/round.ts";
import { type Scheme, type SchemeEvent, evolveScheme } from "../rules/scheme.ts";
import { type SealedInputs, appraise } from "../rules/score.ts";
import * as evidence from "../store/evidence.ts";
import * as store from "../store/rounds.ts";
import * as sealings from "../store/sealing.ts";
import { caseHistories, factsByEvents, follower } from "./derive.ts";
import { hashOf, textOf } from "./schemes.ts";

/** The first place where a table and the events disagree. */
export type AppraisalDifference = {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
};
const PAGE = 500;

/** Proves all of it; null where nothing differs. */
export async function verifyAppraisal(ctx: Ctx): Promise<AppraisalDifference | null> {
  return (
    (await wrongFacts(ctx)) ??
    (await wrongCounters(ctx)) ??
    (await wrongLives(ctx, "appraisalScheme", "scheme")) ??
    (await wrongLives(ctx, "appraisalRound", "round")) ??
    (await wrongSeals(ctx))
  );
}

function withoutVersion(row: Fact & { readonly calendarVersion: number }): Fact {
  const { calendarVersion: _, ...fact } = row;
  return fact;
}

async function wrongFacts(ctx: Ctx): Promise<AppraisalDifference | null> {
  const { version } = await loadCalendar(ctx);
  for await (const histories of caseHistories(ctx)) {
    const ids = [...histories.keys()];
    const ahead = await streamsAhead(ctx.db, follower.name, "case", ids);
    const found = Map.groupBy(await evidence.factsOfCases(ctx.db, ids), ({ caseId }) => caseId);
    const wanted = Map.groupBy(await factsByEvents(ctx, histories), ({ caseId }) => caseId);
    for (const id of ids) {
      const rows = found.get(id) ?? [];
      // What waits for a follower or a calendar is left aside.
      if (ahead.has(id) || rows.some((row) => row.calendarVersion !== version)) continue;
      const is = textOf(rows.map(withoutVersion));
      const should = textOf(wanted.get(id) ?? []);
      if (is !== should) return { what: `facts of case ${id}`, expected: should, found: is };
    }
  }
  return null;
}

const keyOf = (kind: SubjectKind, month: string, one: MatterSum): string =>
  `${kind} ${one.subjectId} ${month} ${one.matter} ${one.definition}`;

/** The counters against the facts, which the database groups and this program adds up. */
async function wrongCounters(ctx: Ctx): Promise<AppraisalDifference | null> {
  const sums = new Map<string, string>();
  for (const kind of ["org", "area"] as const) {
    const groups = await evidence.allMasks(ctx.db, kind);
    for (const [month, ofMonth] of Map.groupBy(groups, (group) => group.month))
      for (const one of sumsOfMasks(kind, ofMonth))
        sums.set(keyOf(kind, month, one), `${one.hits} of ${one.counted}`);
  }
  const found = new Map(
    (await evidence.allCounters(ctx.db)).map((one) => [
      keyOf(one.subject, one.month, one),
      `${one.hits} of ${one.counted}`,
    ]),
  );
  for (const key of new Set([...sums.keys(), ...found.keys()])) {
    const [expected, is] = [sums.get(key) ?? "nothing", found.get(key) ?? "nothing"];
    if (expected !== is) return { what: `counter ${key}`, expected, found: is };
  }
  return null;
}

async function wrongLives(
  ctx: Ctx,
  stream: string,
  table: store.LifeTable,
): Promise<AppraisalDifference | null> {
  const expected = new Map<number, Scheme | Round>();
  const kept = new Map<number, object>();
  for await (const page of scanEvents(ctx.db, stream))
    for (const event of page) {
      const { streamId: id, seq, at } = event;
      const known = expected.get(id);
      const life =
        table === "scheme"
          ? evolveScheme(id, known as Scheme | undefined, event as unknown as SchemeEvent)
          : evolveRound(id, known as Round | undefined, event as unknown as RoundEvent);
      expected.set(id, life);
      kept.set(id, { ...life, eventSeq: seq, updatedAt: at });
    }
  let before: number | null = null;
  for (;;) {
    const rows: readonly store.Kept<Scheme | Round>[] = await store.page(ctx.db, table, {
      before,
      limit: PAGE,
    });
    for (const row of rows) {
      const [should, is] = [textOf(kept.get(row.id)), textOf(row)];
      kept.delete(row.id);
      if (should !== is) return { what: `${table} ${row.id}`, expected: should, found: is };
    }
    before = rows.at(-1)?.id ?? null;
    if (before === null) break;
  }
  const [missing] = kept;
  if (missing === undefined) return null;
  return { what: `${table} ${missing[0]}`, expected: textOf(missing[1]), found: "no row" };
}

async function wrongSeals(ctx: Ctx): Promise<AppraisalDifference | null> {
  let before: number | null = null;
  for (;;) {
    const rows: readonly store.Kept<Round>[] = await store.page(ctx.db, "round", {
      before,
      limit: PAGE,
    });
    for (const round of rows) {
      const found = await wrongSeal(ctx, round);
      if (found !== null) return found;
    }
    before = rows.at(-1)?.id ?? null;
    if (before === null) return null;
  }
}

async function wrongSeal(ctx: Ctx, { id, sealed }: Round): Promise<AppraisalDifference | null> {
  if (sealed === null) return null;
  const sealing = await sealings.findSealing(ctx.db, id);
  const { inputsHash, resultsHash, factsHash } = sealed;
  const inputs = sealing === undefined ? null : (JSON.parse(sealing.inputs) as SealedInputs);
  const checks: readonly (readonly [string, string, string])[] = [
    ["inputs", inputsHash, hashOf(sealing?.inputs ?? "")],
    ["results", resultsHash, hashOf(sealing?.results ?? "")],
    ["facts", factsHash, await sealings.hashOfFacts(ctx.db, id)],
    [
      "results computed again",
      resultsHash,
      inputs === null ? "" : hashOf(textOf(appraise(inputs))),
    ],
  ];
  const wrong = checks.find(([, expected, found]) => expected !== found);
  if (wrong === undefined) return null;
  return { what: `${wrong[0]} of round ${id}`, expected: wrong[1], found: wrong[2] };
}
