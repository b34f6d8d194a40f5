/** The sealed file of a round: from it anybody entitled computes the same scores without the database. */
import { Readable } from "node:stream";
import type { Ctx } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { factLine } from "../rules/counts.ts";
import * as store from "../store/rounds.ts";
import { getRound } from "./load.ts";

const PAGE = 5000;

/** The lines of the file: what was sealed, then every fact. Refuses: `appraisal.not_computed`. */
export async function sealedFile(ctx: Ctx, id: number): Promise<Readable> {
  const round = await getRound(ctx, id);
  const sealing = await store.findSealing(ctx.db, id);
  if (round.sealed === null || sealing === undefined)
    return refuse("conflict", "appraisal.not_computed");
  return Readable.from(linesOf(ctx, id, sealing));
}

async function* linesOf(ctx: Ctx, id: number, sealing: store.Sealing): AsyncGenerator<string> {
  const { inputsHash, resultsHash } = sealing;
  yield `{"guiwei":"appraisal","format":1,"inputsHash":"${inputsHash}","resultsHash":"${resultsHash}"}\n`;
  yield `${sealing.inputs}\n${sealing.results}\n`;
  let after = { caseId: 0, orgId: 0, month: "" };
  for (;;) {
    const facts = await store.sealedFacts(ctx.db, id, after, PAGE);
    const last = facts.at(-1);
    if (last === undefined) return;
    after = last;
    yield `${facts.map(factLine).join("\n")}\n`;
  }
}
