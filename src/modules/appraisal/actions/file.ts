/**
 * The sealed file of a round: from it anybody entitled computes the same scores without the database. A target takes the
 * part home that is about itself.
 */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { Ctx } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { isOwn, mayReadResult } from "../access.ts";
import { factLine } from "../rules/counts.ts";
import type { Fact } from "../rules/evidence.ts";
import { ownResult, partOf, shownFact } from "../rules/part.ts";
import type { Round } from "../rules/round.ts";
import type { SealedInputs, Target, TargetResult } from "../rules/score.ts";
import * as sealings from "../store/sealing.ts";
import { getRound } from "./load.ts";
import { hashOf, textOf } from "./schemes.ts";
import { scopeOf } from "./view.ts";

const PAGE = 5000;

/** The lines of the file: what was sealed, then every fact. Refuses: `appraisal.not_computed`. */
export async function sealedFile(ctx: Ctx, id: number): Promise<Readable> {
  const round = await getRound(ctx, id);
  const sealing = await sealings.findSealing(ctx.db, id);
  if (round.sealed === null || sealing === undefined)
    return refuse("conflict", "appraisal.not_computed");
  return Readable.from(bytesOf(ctx, linesOf(ctx, id, sealing), round.sealed.factCount));
}

/** What stands before the facts: what the file is, its inputs, its results. */
const HEAD_LINES = 3;

/** Lines as bytes; the work that they are made for, if there is one, hears how many facts are written. */
async function* bytesOf(
  ctx: Ctx,
  lines: AsyncIterable<string>,
  factCount: number,
): AsyncGenerator<Buffer> {
  let written = -HEAD_LINES;
  for await (const some of lines) {
    yield Buffer.from(some);
    written += some.split("\n").length - 1;
    ctx.work?.progress(Math.max(0, written), factCount);
  }
}

async function* linesOf(ctx: Ctx, id: number, sealing: sealings.Sealing): AsyncGenerator<string> {
  const { inputsHash, resultsHash } = sealing;
  yield `{"guiwei":"appraisal","format":1,"inputsHash":"${inputsHash}","resultsHash":"${resultsHash}"}\n`;
  yield `${sealing.inputs}\n${sealing.results}\n`;
  for await (const facts of factsOf(ctx, id)) yield `${facts.map(factLine).join("\n")}\n`;
}

/** The sealed facts of a round, a page at a time; of one target only, where it is named. */
export async function* factsOf(
  ctx: Ctx,
  roundId: number,
  of: Pick<Target, "kind" | "id"> | null = null,
): AsyncGenerator<readonly Fact[]> {
  let after = { caseId: 0, orgId: 0, month: "" };
  for (;;) {
    const facts = await sealings.sealedFacts(ctx.db, roundId, after, PAGE, of);
    const last = facts.at(-1);
    if (last === undefined) return;
    after = last;
    yield facts;
  }
}

export type Opened = {
  readonly round: Round;
  readonly target: Target;
  readonly inputs: SealedInputs;
  readonly result: TargetResult;
  readonly seal: sealings.Sealing;
};

/**
 * The seal of a round as far as it is about one target. Refuses: `appraisal.not_computed`, `appraisal.target_unknown`,
 * `appraisal.result_hidden` where the reader may not see the result.
 */
export async function openSeal(ctx: Ctx, id: number, place: number): Promise<Opened> {
  const round = await getRound(ctx, id);
  const target = round.targets[place];
  if (target === undefined) return refuse("notFound", "appraisal.target_unknown");
  const seal = await sealings.findSealing(ctx.db, id);
  if (round.sealed === null || seal === undefined)
    return refuse("conflict", "appraisal.not_computed");
  if (!mayReadResult(await scopeOf(ctx), round.status, target))
    return refuse("forbidden", "appraisal.result_hidden");
  const result = (JSON.parse(seal.results) as TargetResult[])[place];
  if (result === undefined) throw new Error(`round ${id} has no result at ${place}`);
  return { round, target, inputs: JSON.parse(seal.inputs) as SealedInputs, result, seal };
}

/**
 * The sealed file of one target: its inputs, its result, its facts without what it does not see. Refuses: see
 * {@link openSeal}, `appraisal.not_yours` where it is somebody else's.
 */
export async function targetFile(ctx: Ctx, id: number, place: number): Promise<string> {
  const { target, inputs, result, seal } = await openSeal(ctx, id, place);
  const scope = await scopeOf(ctx);
  if (scope !== "everything" && !isOwn(scope, target)) refuse("forbidden", "appraisal.not_yours");
  const lines: string[] = [];
  for await (const facts of factsOf(ctx, id, target))
    for (const fact of facts) {
      const shown = shownFact(fact);
      if (shown !== null) lines.push(factLine(shown));
    }
  const factsHash = createHash("sha256").update(lines.join("\n")).digest("hex");
  const own = textOf(partOf(inputs, target, { factCount: lines.length, factsHash }));
  const results = textOf([ownResult(result)]);
  const head = textOf({
    guiwei: "appraisal",
    format: 1,
    part: { kind: target.kind, id: target.id },
    inputsHash: hashOf(own),
    resultsHash: hashOf(results),
    seal: { inputsHash: seal.inputsHash, resultsHash: seal.resultsHash },
  });
  return `${[head, own, results, ...lines].join("\n")}\n`;
}
