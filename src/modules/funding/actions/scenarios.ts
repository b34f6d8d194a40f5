/** Scenarios: draft, decision, posting into the ledger, once. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { type Day, dayOf, iso } from "#kernel/pure/day.ts";
import { pageOf } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import {
  type AppropriationKey,
  type AppropriationView,
  appropriateAll,
  appropriationsOfYear,
} from "#ledger";
import { loadOrganisations } from "#organisations";
import { loadAreas } from "#places";
import {
  type Decision,
  type Draft,
  type Scenario,
  type ScenarioEvent,
  checkStep,
  decideDecision,
  decideSave,
  decidedOutcome,
  evolveScenario,
} from "../rules/allocation.ts";
import { type Level, sumsOf } from "../rules/scenario.ts";
import type { DecideBody, ScenarioBody, ScenarioView } from "../schema.ts";
import * as store from "../store/funding.ts";
import { readNumbers } from "./cursor.ts";
import { figuresFor } from "./figures.ts";

const STREAM = "allocation";

type Kept = Scenario & { readonly updatedAt: number };

function viewOf({ updatedAt, ...scenario }: Kept): ScenarioView {
  const { id, title, status, settings, figuresYear, figures, revision } = scenario;
  const { decision, posting, dropReason } = scenario;
  return {
    id,
    title,
    status,
    settings,
    figuresYear,
    figures: [...figures],
    revision,
    decision,
    posting,
    dropReason,
    updatedAt: iso(updatedAt),
  };
}

async function write(ctx: Ctx, known: Scenario | undefined, id: number, event: ScenarioEvent) {
  const { seq } = await appendEvents(ctx, STREAM, id, [event]);
  const scenario = evolveScenario(id, known, event);
  await store.saveScenario(ctx.db, scenario, { eventSeq: seq, at: event.at });
  return viewOf({ ...scenario, updatedAt: event.at });
}

/** The scenario as its events have made it, locked where it will be changed. Refuses: `funding.scenario_unknown`. */
async function get(ctx: Ctx, id: number): Promise<Scenario> {
  const found = await store.find(ctx.db, "scenario", id, "lock");
  if (found === undefined) return refuse("notFound", "funding.scenario_unknown");
  const { eventSeq: _, updatedAt: __, ...scenario } = found;
  return scenario;
}

/** Scenarios, newest first. */
export async function listScenarios(
  ctx: Ctx,
  query: { readonly cursor?: string; readonly limit?: number },
) {
  const { cursor, limit = 50 } = query;
  const rows = await store.page(ctx.db, "scenario", {
    before: readNumbers(cursor, 1)?.[0],
    limit: limit + 1,
  });
  const { items, next } = pageOf(
    rows,
    limit,
    ({ id, title, status, settings, updatedAt }) => ({
      id,
      title,
      status,
      level: settings.level,
      year: settings.year,
      totalFen: sumsOf(settings).totalFen,
      updatedAt: iso(updatedAt),
    }),
    (row) => [row.id],
  );
  return { items: [...items], next };
}

/** One scenario. Refuses: `funding.scenario_unknown`. */
export async function getScenario(ctx: Ctx, id: number): Promise<ScenarioView> {
  const found = await store.find(ctx.db, "scenario", id);
  return viewOf(found ?? refuse("notFound", "funding.scenario_unknown"));
}

/**
 * Saves a draft with the figures of the year that it names; a new one without an id.
 * Refuses: see {@link decideSave}; `funding.figures_missing`.
 */
export function saveScenario(
  ctx: Ctx,
  id: number | undefined,
  body: ScenarioBody,
): Promise<ScenarioView> {
  return transaction(ctx, async (inner) => {
    const known = id === undefined ? undefined : await get(inner, id);
    const { title, settings, figuresYear, revision } = body;
    const figures = await figuresFor(inner, settings.level, figuresYear);
    const draft: Draft = { title, settings, figuresYear, figures };
    const data = orRefuse(decideSave(known, draft, revision));
    const scenarioId = id ?? (await store.takeId(inner.db, "scenario"));
    return write(inner, known, scenarioId, {
      type: "scenarioSaved",
      at: inner.clock.now(),
      data,
    });
  });
}

/** Records the decision of a meeting on a draft. Refuses: see {@link decideDecision}. */
export function decideScenario(ctx: Ctx, id: number, body: DecideBody): Promise<ScenarioView> {
  return transaction(ctx, async (inner) => {
    const known = await get(inner, id);
    const { revision, ...decision } = body;
    const areas = await loadAreas(inner);
    const data: Decision = orRefuse(
      decideDecision(known, decision, {
        revision,
        today: dayOf(inner.clock.now()),
        nameOf: (areaId) => areas.get(areaId).name,
      }),
    );
    return write(inner, known, id, { type: "scenarioDecided", at: inner.clock.now(), data });
  });
}

/** Lays a scenario aside. Refuses: `funding.not_now` once it is in the books. */
export function dropScenario(ctx: Ctx, id: number, reason: string): Promise<ScenarioView> {
  return transaction(ctx, async (inner) => {
    const known = await get(inner, id);
    const wrong = checkStep(known.status, "drop");
    if (wrong !== undefined) orRefuse(wrong);
    const data = { reason: reason.trim() };
    return write(inner, known, id, { type: "scenarioDropped", at: inner.clock.now(), data });
  });
}

/** One appropriation to be posted; `step` is what makes it happen once. */
type Order = {
  readonly step: string;
  readonly key: AppropriationKey;
  readonly amountFen: number;
  readonly text: string;
};

/**
 * Posts a decided scenario into the ledger: one appropriation an area and fund, all or none, once.
 * Refuses: `funding.not_now`, `funding.no_recipient` naming areas without a body, `funding.no_pool`,
 * `ledger.appropriation_exceeded` where a pool does not hold enough.
 */
export function postScenario(ctx: Ctx, id: number, date: Day): Promise<ScenarioView> {
  return transaction(ctx, async (inner) => {
    const known = await get(inner, id);
    const wrong = checkStep(known.status, "post");
    if (wrong !== undefined) orRefuse(wrong);
    const pools = await poolsOf(inner, known.settings.year);
    const orders = [...(await ordersOf(inner, known)), ...reserveOf(known, pools)];
    const drawn = orders.map(({ key }) => poolFor(pools, key));
    await appropriateAll(
      inner,
      orders.map(({ step, key, amountFen, text }, i) => ({
        poolId: drawn[i]?.id ?? 0,
        to: { orgId: key.orgId, purpose: key.purpose },
        amountFen,
        date,
        text,
        reason: { type: "allocation", id, step },
      })),
    );
    return write(inner, known, id, {
      type: "scenarioPosted",
      at: inner.clock.now(),
      data: {
        on: date,
        entryCount: orders.length,
        amountFen: orders.reduce((sum, order) => sum + order.amountFen, 0),
      },
    });
  });
}

const KIND_OF = { subdistrict: "subdistrictOffice", community: "residentsCommittee" } as const;

/** Who holds an area's money: the sub-district's office, the community's residents' committee. */
async function recipients(ctx: Ctx, level: Level): Promise<Map<number, number>> {
  const directory = await loadOrganisations(ctx);
  return new Map(directory.ofKind(KIND_OF[level]).map((org) => [org.areaId, org.id]));
}

async function ordersOf(ctx: Ctx, scenario: Scenario): Promise<Order[]> {
  const { level, year } = scenario.settings;
  const holders = await recipients(ctx, level);
  const { allocations } = decidedOutcome(scenario);
  const homeless = allocations.filter(({ areaId }) => !holders.has(areaId));
  if (homeless.length > 0) {
    const areas = await loadAreas(ctx);
    const names = homeless.slice(0, 12).map(({ areaId }) => areas.get(areaId).name);
    refuse("conflict", "funding.no_recipient", {
      count: homeless.length,
      areasZh: names.map((name) => name.zh).join("、"),
      areasEn: names.map((name) => name.en).join(", "),
    });
  }
  const text = `${scenario.title}（${scenario.decision?.minuteNo ?? ""}）`;
  return allocations.flatMap(({ areaId, parts }) =>
    parts
      .filter((part) => part.amountFen > 0)
      .map(({ fund, purpose, amountFen }) => ({
        step: `${areaId}:${purpose}`,
        key: { orgId: holders.get(areaId) ?? 0, year, fund, purpose },
        amountFen,
        text,
      })),
  );
}

type Pools = ReadonlyMap<string, AppropriationView>;

/** The pools of a year, one a fund: where several offices hold one, the one with most left pays. */
async function poolsOf(ctx: Ctx, year: number): Promise<Pools> {
  const all = (await appropriationsOfYear(ctx, year))
    .filter((one) => one.purpose === "pool")
    .toSorted((a, b) => a.availableFen - b.availableFen || b.id - a.id);
  return new Map(all.map((pool) => [pool.fund, pool]));
}

/** The pool of a fund. Refuses: `funding.no_pool`. */
function poolFor(pools: Pools, { fund, year }: AppropriationKey): AppropriationView {
  return pools.get(fund) ?? refuse("conflict", "funding.no_pool", { fund, year });
}

/** What the scenario keeps back goes into the contingency reserve of whoever holds the pool. */
function reserveOf(scenario: Scenario, pools: Pools): Order[] {
  const { reserveFen } = sumsOf(scenario.settings);
  if (reserveFen === 0) return [];
  const { year } = scenario.settings;
  const { orgId } = poolFor(pools, { orgId: 0, year, fund: "general", purpose: "pool" });
  return [
    {
      step: "reserve",
      key: { orgId, year, fund: "general", purpose: "contingency" },
      amountFen: reserveFen,
      text: `${scenario.title}：机动经费`,
    },
  ];
}
