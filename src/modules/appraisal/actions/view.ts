/** Rounds as a reader may see them: one scope for the page, the list, the file and the cases. */
import { loadCalendar } from "#calendars";
import { receiptNo } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import { type Day, addDays, dayOf } from "#kernel/pure/day.ts";
import { pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { dueWorkday } from "#kernel/pure/workdays.ts";
import { loadOrganisations } from "#organisations";
import { loadAreas } from "#places";
import {
  type ResultScope,
  confirmer,
  isOwn,
  judge,
  keeper,
  mayReadCases,
  mayReadResult,
  resultScope,
  target as targetRule,
} from "../access.ts";
import { type CaseDefinition, DEFINITIONS, isDefinition, maskOf } from "../rules/definitions.ts";
import { computableFrom } from "../rules/owed.ts";
import { ROUND_STEPS, type Round, type RoundStep, checkStep } from "../rules/round.ts";
import type { SchemeContent } from "../rules/scheme.ts";
import type { SealedInputs, TargetResult } from "../rules/score.ts";
import type { CasesQuery, RoundLine, RoundView, TargetView } from "../schema.ts";
import { findComputation } from "../store/computations.ts";
import * as store from "../store/rounds.ts";
import * as sealings from "../store/sealing.ts";
import { contentOf, getRound } from "./load.ts";

/** The scope of who asks. */
export async function scopeOf(ctx: Ctx): Promise<ResultScope> {
  const { actor } = ctx;
  if (actor.kind !== "staff") return resultScope(actor, null, []);
  const parentId = (await loadOrganisations(ctx)).find(actor.post.orgId)?.parentId ?? null;
  const areas = await loadAreas(ctx);
  const areaIds = actor.post.areaIds.flatMap((id) => [id, ...areas.descendants(id)]);
  return resultScope(actor, parentId, areaIds);
}

/** Who may take which step of a round. */
export const STEP_RULES = {
  collect: keeper,
  cancel: keeper,
  compute: keeper,
  answer: keeper,
  publish: keeper,
  close: keeper,
  confirm: confirmer,
  recordConsequence: confirmer,
  decideAppeal: judge,
  reply: targetRule,
  appeal: targetRule,
} as const satisfies Record<RoundStep, unknown>;

function stepsOf(ctx: Ctx, round: Round, scope: ResultScope): RoundStep[] {
  const today = dayOf(ctx.clock.now());
  const steps: readonly RoundStep[] = ROUND_STEPS[round.status];
  return steps.filter((step) => {
    if (!STEP_RULES[step].allows(ctx.actor) || checkStep(round, step, today) !== undefined)
      return false;
    return step === "reply" || step === "appeal"
      ? round.targets.some((one) => isOwn(scope, one))
      : true;
  });
}

const lineOf = (round: Round, content: SchemeContent): RoundLine => ({
  id: round.id,
  title: round.title,
  status: round.status,
  scheme: { id: round.schemeId, version: round.schemeVersion, name: content.name },
  from: round.from,
  to: round.to,
  targets: round.targets.length,
});

/** The sealed results of a round; undefined before it was computed. */
export async function resultsOf(
  ctx: Ctx,
  round: Round,
): Promise<readonly TargetResult[] | undefined> {
  if (round.sealed === null) return undefined;
  const sealing = await sealings.findSealing(ctx.db, round.id);
  return sealing === undefined ? undefined : (JSON.parse(sealing.results) as TargetResult[]);
}

function targetView(
  round: Round,
  place: number,
  {
    scope,
    result,
    content,
  }: {
    readonly scope: ResultScope;
    readonly result: TargetResult | undefined;
    readonly content: SchemeContent;
  },
): TargetView {
  const { class: of, kind, id, name } = round.targets[place] as Round["targets"][number];
  const target = { kind, id };
  const readable = mayReadResult(scope, round.status, target);
  // Words between a target and the office stay between them until the round is public.
  const hears = readable && (scope === "everything" || isOwn(scope, target));
  const said = <T extends { readonly target: number }>(all: readonly T[]) =>
    hears ? all.find((one) => one.target === place) : undefined;
  const [reply, appeal] = [said(round.replies), said(round.appeals)];
  const definitionOf = (key: string): string => {
    const indicator = content.indicators.find((one) => one.key === key);
    return indicator?.kind === "evidence" ? indicator.definition : "";
  };
  return {
    place,
    class: of,
    kind,
    id,
    name,
    isOwn: isOwn(scope, target),
    result:
      result === undefined || !readable
        ? null
        : {
            total: result.total,
            rank: result.rank,
            rankBest: result.rankBest,
            rankWorst: result.rankWorst,
            overlaps: [...result.overlaps],
            indicators: result.indicators.map(({ groups, ...one }) => ({
              ...one,
              ...(groups === undefined ? {} : { groups: groups.map((group) => ({ ...group })) }),
              opens:
                isDefinition(definitionOf(one.key)) &&
                mayReadCases(scope, round.status, target, definitionOf(one.key)),
            })),
          },
    reply: reply === undefined ? null : { text: reply.text, answer: reply.answer },
    appeal: appeal === undefined ? null : { text: appeal.text, decision: appeal.decision },
    consequences: round.consequences
      .filter((one) => one.target === place)
      .map((one) => ({ kind: one.kind, text: one.text })),
  };
}

/** The days that are still open, as they come if every step is taken on its first day. */
async function planOf(
  ctx: Ctx,
  round: Round,
  { publication }: SchemeContent,
): Promise<RoundView["plan"]> {
  const calendar = await loadCalendar(ctx);
  const today = dayOf(ctx.clock.now());
  const notBefore = (day: Day): Day => (day < today ? today : day);
  const computeFrom = computableFrom(round);
  const replyTo =
    round.sealed?.replyTo ??
    dueWorkday(calendar, notBefore(computeFrom), publication.replyWorkdays).day;
  const appealTo =
    round.appealTo ??
    dueWorkday(calendar, notBefore(addDays(replyTo, 1)), publication.appealWorkdays).day;
  return { computeFrom, replyTo, appealTo };
}

/** How far the computation of a round is; null where none is under way. */
async function computationOf(ctx: Ctx, { id, status }: Round): Promise<RoundView["computation"]> {
  const found = status === "computing" ? await findComputation(ctx.db, id) : undefined;
  if (found === undefined) return null;
  const { phase, done, total, attempts, failedAt } = found;
  return { phase, done, total, attempts, hasFailed: failedAt !== null };
}

/** A round as who asks may see it. */
export async function viewOf(ctx: Ctx, round: Round): Promise<RoundView> {
  const content = await contentOf(ctx, round);
  const scope = await scopeOf(ctx);
  const results = await resultsOf(ctx, round);
  const { sealed } = round;
  return {
    ...lineOf(round, content),
    collectFrom: round.collectFrom,
    collectTo: round.collectTo,
    replyTo: sealed?.replyTo ?? null,
    appealTo: round.appealTo,
    plan: await planOf(ctx, round, content),
    content: content as RoundView["content"],
    sealed:
      sealed === null
        ? null
        : {
            inputsHash: sealed.inputsHash,
            resultsHash: sealed.resultsHash,
            factCount: sealed.factCount,
          },
    computation: await computationOf(ctx, round),
    cancelReason: round.cancelReason,
    targets: round.targets.map((_, place) =>
      targetView(round, place, { scope, result: results?.[place], content }),
    ),
    steps: stepsOf(ctx, round, scope),
  };
}

/** One round. Refuses: `appraisal.round_unknown`. */
export async function readRound(ctx: Ctx, id: number): Promise<RoundView> {
  return viewOf(ctx, await getRound(ctx, id));
}

type PageQuery = { readonly cursor?: string; readonly limit?: number };

function beforeOf(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  const [id] = orRefuse(readCursor(cursor, 1));
  return Number.isSafeInteger(id) ? Number(id) : refuse("invalid", "http.wrong_cursor");
}

/** Rounds, newest first. */
export async function listRounds(
  ctx: Ctx,
  { cursor, limit = 50 }: PageQuery,
  statuses?: readonly string[],
) {
  const rows = await store.page(ctx.db, "round", {
    before: beforeOf(cursor),
    limit: limit + 1,
    ...(statuses === undefined ? {} : { statuses }),
  });
  const contents = new Map<number, SchemeContent>();
  for (const row of rows) contents.set(row.id, await contentOf(ctx, row));
  const { items, next } = pageOf(
    rows,
    limit,
    (row) => lineOf(row, contents.get(row.id) as SchemeContent),
    (row) => [row.id],
  );
  return { items: [...items], next };
}

/** One page of the cases behind a number as they stood when it was sealed. Refuses: `appraisal.cases_hidden`. */
export async function casesBehind(ctx: Ctx, id: number, query: CasesQuery) {
  const { place, indicator: key, hit, cursor, limit = 50 } = query;
  const round = await getRound(ctx, id);
  const target = round.targets[place];
  const content = await contentOf(ctx, round);
  const indicator = content.indicators.find((one) => one.key === key);
  if (target === undefined || indicator?.kind !== "evidence" || !isDefinition(indicator.definition))
    return refuse("notFound", "appraisal.number_unknown");
  const { definition } = indicator;
  if (!mayReadCases(await scopeOf(ctx), round.status, target, definition))
    return refuse("forbidden", "appraisal.cases_hidden");
  const sealing = await sealings.findSealing(ctx.db, id);
  if (sealing === undefined || DEFINITIONS[definition].bit === null)
    return refuse("notFound", "appraisal.number_unknown");
  const { matters } = JSON.parse(sealing.inputs) as SealedInputs;
  const rows = await sealings.casesBehind(
    ctx.db,
    id,
    {
      kind: target.kind,
      id: target.id,
      mask: maskOf(definition as CaseDefinition),
      matters: matters[key] ?? null,
      hit,
      before: beforeOf(cursor),
    },
    limit + 1,
  );
  const { items, next } = pageOf(
    rows,
    limit,
    (row) => ({
      id: row.caseId,
      receiptNo: receiptNo(row.caseId),
      month: row.month,
      hit: row.hit,
    }),
    (row) => [row.caseId],
  );
  return { items: [...items], next };
}

/** Statuses in which everybody may read the results of a public scheme. */
export const PUBLIC_STATUSES = ["published", "closed"] as const;

/** Published rounds of public schemes, newest first. */
export async function listPublished(ctx: Ctx, query: PageQuery) {
  const found = await listRounds(ctx, query, PUBLIC_STATUSES);
  const items = [];
  for (const line of found.items)
    if ((await contentOf(ctx, await getRound(ctx, line.id))).publication.isPublic) items.push(line);
  return { ...found, items };
}

/** One published round for everybody: results and consequences, no words and no cases. Refuses: `appraisal.round_unknown`. */
export async function readPublished(ctx: Ctx, id: number): Promise<RoundView> {
  const round = await getRound(ctx, id);
  const isOut = (PUBLIC_STATUSES as readonly string[]).includes(round.status);
  if (!isOut || !(await contentOf(ctx, round)).publication.isPublic)
    return refuse("notFound", "appraisal.round_unknown");
  return viewOf({ ...ctx, actor: { kind: "anonymous" } }, round);
}
