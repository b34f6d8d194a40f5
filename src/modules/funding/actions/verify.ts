/** Proves funding: replays figures, scenarios and draws and compares with the tables. */
import type { Ctx } from "#kernel/context.ts";
import { scanEvents } from "#kernel/events.ts";
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import { type Scenario, type ScenarioEvent, evolveScenario } from "../rules/allocation.ts";
import { type Draw, type DrawEvent, evolveDraw } from "../rules/draw.ts";
import type { YearFigures } from "../rules/figures.ts";
import * as store from "../store/funding.ts";

/** The first place where a table and the events disagree. */
export type FundingDifference = {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
};

/** Replays all of funding; null where the tables agree with it. */
export async function verifyFunding(ctx: Ctx): Promise<FundingDifference | null> {
  return (
    (await wrongFigures(ctx)) ??
    (await wrongLives(ctx, "allocation", "scenario", evolveScenario as Evolve)) ??
    (await wrongLives(ctx, "draw", "draw", evolveDraw as Evolve))
  );
}

async function wrongFigures(ctx: Ctx): Promise<FundingDifference | null> {
  const expected = new Map<string, unknown>();
  for await (const page of scanEvents(ctx.db, "areaFigure"))
    for (const event of page) {
      const data = event.data as unknown as YearFigures;
      expected.set(`${data.areaId}:${data.year}`, { ...data, eventSeq: event.seq });
    }
  return compare(
    "figures",
    expected,
    new Map((await store.allFigures(ctx.db)).map((row) => [`${row.areaId}:${row.year}`, row])),
  );
}

type Life = Scenario | Draw;
type Evolve = (id: number, known: Life | undefined, event: ScenarioEvent | DrawEvent) => Life;

async function wrongLives(
  ctx: Ctx,
  stream: string,
  table: store.LifeTable,
  evolve: Evolve,
): Promise<FundingDifference | null> {
  const lives = new Map<string, Life>();
  const expected = new Map<string, unknown>();
  for await (const page of scanEvents(ctx.db, stream))
    for (const event of page) {
      const id = String(event.streamId);
      const life = evolve(event.streamId, lives.get(id), event as unknown as ScenarioEvent);
      lives.set(id, life);
      expected.set(id, { ...life, eventSeq: event.seq, updatedAt: event.at });
    }
  const found = new Map<string, unknown>();
  let before: number | undefined;
  for (;;) {
    const rows = await store.page(ctx.db, table, { before, limit: 500 });
    for (const row of rows) found.set(String(row.id), row);
    before = rows.at(-1)?.id;
    if (before === undefined) break;
  }
  return compare(table, expected, found);
}

/** What stands in an event or a row is JSON. */
const textOf = (value: unknown): string => canonicalJson(value as Json | undefined);

function compare(
  kind: string,
  expected: ReadonlyMap<string, unknown>,
  found: ReadonlyMap<string, unknown>,
): FundingDifference | null {
  for (const key of new Set([...expected.keys(), ...found.keys()])) {
    const [wanted, is] = [textOf(expected.get(key)), textOf(found.get(key))];
    if (wanted !== is) return { what: `${kind} ${key}`, expected: wanted, found: is };
  }
  return null;
}
