/**
 * Gathers what a round is computed from, in one place: the facts of its targets, their sums, what was pushed without
 * admission. What else a score rests on is gathered here as well, so that it is sealed with the rest.
 */
import { createHash } from "node:crypto";
import { loadCategories, publishedCatalogue } from "#catalogue";
import type { Ctx } from "#kernel/context.ts";
import { statistics } from "#task-refusals";
import { type MatterSum, type SubjectKind, inOrder, sumsOfMasks } from "../rules/counts.ts";
import { DEFINITIONS, isDefinition } from "../rules/definitions.ts";
import type { Round } from "../rules/round.ts";
import type { Indicator, Matters } from "../rules/scheme.ts";
import type { SealedInputs, Target } from "../rules/score.ts";
import * as evidence from "../store/evidence.ts";
import * as store from "../store/sealing.ts";
import { contentOf } from "./load.ts";
import { countQuestionnaires } from "./questionnaires.ts";
import { textOf } from "./schemes.ts";

/** Told how many facts of how many are copied. */
export type OnProgress = (done: number, total: number) => Promise<void>;

/** Cases whose facts are copied by one statement. */
const PAGE_CASES = 10_000;

const idsOf = (targets: readonly Target[], kind: SubjectKind): number[] =>
  targets.filter((one) => one.kind === kind).map(({ id }) => id);

type EvidenceIndicator = Extract<Indicator, { kind: "evidence" }>;

/** Copies the facts of a round into its seal and answers everything that it is computed from. */
export async function gatherInputs(
  ctx: Ctx,
  round: Round,
  onProgress: OnProgress,
): Promise<SealedInputs> {
  const { id: roundId, from, to } = round;
  const scheme = await contentOf(ctx, round);
  const asked = scheme.indicators.filter((one) => one.kind === "evidence");
  const { factCount, factsHash } = await sealFacts(ctx, round, onProgress);
  const matters: Record<string, readonly string[] | null> = {};
  for (const one of asked) matters[one.key] = await mattersOf(ctx, one.matters);
  const definitions = Object.fromEntries(
    asked.flatMap(({ definition }) =>
      isDefinition(definition) ? [[definition, DEFINITIONS[definition].version] as const] : [],
    ),
  );
  const targets = round.targets.map(({ class: of, kind, id, name }) => ({
    class: of,
    kind,
    id,
    name,
  }));
  const counts = await countsOf(ctx, round, asked, matters);
  const answers = await countQuestionnaires(ctx, round);
  return {
    format: 1,
    roundId,
    from,
    to,
    scheme,
    definitions,
    matters,
    targets,
    counts,
    factCount,
    factsHash,
    ...(answers === undefined ? {} : { answers }),
  };
}

/** Copies the facts, some thousand cases at a time, and hashes them in the order of the sealed file. */
async function sealFacts(ctx: Ctx, { id, from, to, targets }: Round, onProgress: OnProgress) {
  const of = { orgIds: idsOf(targets, "org"), areaIds: idsOf(targets, "area"), from, to };
  await store.allowLongStatements(ctx.db);
  const total = await store.countFacts(ctx.db, of);
  const hash = createHash("sha256");
  let factCount = 0;
  let after = 0;
  for (;;) {
    const page = await store.copyFacts(ctx.db, id, of, { after, limit: PAGE_CASES });
    if (page.lines !== null) hash.update(factCount === 0 ? page.lines : `\n${page.lines}`);
    factCount += page.count;
    if (page.reached === null) return { factCount, factsHash: hash.digest("hex") };
    after = page.reached;
    await onProgress(factCount, total);
  }
}

/** The sums of the sealed facts. Throws where the counters say something else: nothing is sealed over a doubt. */
async function sumsOf(ctx: Ctx, round: Round, kind: SubjectKind): Promise<readonly MatterSum[]> {
  const ids = idsOf(round.targets, kind);
  if (ids.length === 0) return [];
  const sums = sumsOfMasks(kind, await store.sealedMasks(ctx.db, round.id, kind, ids));
  const kept = inOrder(await evidence.sumsOf(ctx.db, kind, ids, round));
  if (textOf(kept) !== textOf(sums))
    throw new Error(`the counters of round ${round.id} are not what its facts add up to`);
  return sums;
}

async function countsOf(
  ctx: Ctx,
  round: Round,
  asked: readonly EvidenceIndicator[],
  matters: SealedInputs["matters"],
): Promise<SealedInputs["counts"]> {
  const sums = { org: await sumsOf(ctx, round, "org"), area: await sumsOf(ctx, round, "area") };
  const pushed = asked.some(({ definition }) => definition === "unadmitted")
    ? await unadmittedOf(ctx, round)
    : new Map<number, number>();
  return round.targets.flatMap(({ kind, id }) =>
    asked.map(({ key, definition }) => {
      if (definition === "unadmitted") {
        const confirmed = kind === "org" ? (pushed.get(id) ?? 0) : 0;
        return { kind, id, key, counted: confirmed, hits: confirmed };
      }
      const about = matters[key] ?? null;
      const own = sums[kind].filter(
        (sum) =>
          sum.subjectId === id &&
          sum.definition === definition &&
          (about === null || about.includes(sum.matter)),
      );
      const counted = own.reduce((total, sum) => total + sum.counted, 0);
      const hits = own.reduce((total, sum) => total + sum.hits, 0);
      return { kind, id, key, counted, hits };
    }),
  );
}

/** Tasks found to have been pushed without admission, by department, of the months in which they were refused. */
async function unadmittedOf(ctx: Ctx, { from, to }: Round): Promise<Map<number, number>> {
  const system: Ctx = { ...ctx, actor: { kind: "system", job: "appraisal.seal" } };
  const { departments } = await statistics(system, { from, to });
  return new Map(departments.map(({ department, confirmed }) => [department.id, confirmed]));
}

/** The matters of an indicator as they are known today: published duties and categories of its classes, and those named. */
async function mattersOf(ctx: Ctx, matters: Matters | null): Promise<readonly string[] | null> {
  if (matters === null) return null;
  const { classes, categories: named } = matters;
  const duties = [...(await publishedCatalogue(ctx)).byCode.values()]
    .filter(({ content }) => classes.includes(content.class))
    .map(({ code }) => `duty:${code}`);
  const categories = [...(await loadCategories(ctx)).values()]
    .filter(({ code, content }) => classes.includes(content.class) || named.includes(code))
    .map(({ code }) => `category:${code}`);
  return [...duties, ...categories].toSorted();
}
