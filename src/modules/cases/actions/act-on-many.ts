/**
 * One step on many cases: each is decided for itself, with the access and the rules of a single step, and all of them in
 * one transaction. What one row is refused leaves the others; what breaks leaves nothing.
 */
import { type Ctx, transaction } from "#kernel/context.ts";
import { sql } from "#kernel/db.ts";
import { fillMessage } from "#kernel/http/errors.ts";
import { messages as kernelEn } from "#kernel/messages/en.ts";
import { messages as kernelZh } from "#kernel/messages/zh.ts";
import { Refused, type Refusal } from "#kernel/pure/refusal.ts";
import { refusals as en } from "../messages/en.ts";
import { refusals as moreEn } from "../messages/mechanisms.en.ts";
import { refusals as moreZh } from "../messages/mechanisms.zh.ts";
import { refusals as relationsEn } from "../messages/relations.en.ts";
import { refusals as relationsZh } from "../messages/relations.zh.ts";
import { refusals as zh } from "../messages/zh.ts";
import type { ManyAnswer, ManyBody } from "../schema-many.ts";
import { act } from "./act.ts";
import { commandOf } from "./command.ts";

type Book = Readonly<Record<string, string>>;
const BOOKS: Readonly<Record<"zh" | "en", Book>> = {
  zh: { ...kernelZh, ...zh, ...moreZh, ...relationsZh },
  en: { ...kernelEn, ...en, ...moreEn, ...relationsEn },
};

/** Does something on its own: where a rule refuses it, what it had written is taken back and the refusal is the answer. */
async function alone(ctx: Ctx, run: () => Promise<unknown>): Promise<Refusal | null> {
  await sql`savepoint one_of_many`.execute(ctx.db);
  try {
    await run();
    await sql`release savepoint one_of_many`.execute(ctx.db);
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await sql`rollback to savepoint one_of_many`.execute(ctx.db);
    return error.refusal;
  }
}

/** Takes one step on many cases. Cases are held in the order of their numbers, so that two such steps never wait for each other. */
export async function actOnMany(
  ctx: Ctx,
  { command, cases }: ManyBody,
  language: "zh" | "en",
): Promise<ManyAnswer> {
  const once = new Map(cases.map(({ caseId, seen }) => [caseId, seen]));
  return transaction(ctx, async (inner) => {
    const refused = new Map<number, Refusal | null>();
    for (const [caseId, seen] of [...once].toSorted(([a], [b]) => a - b))
      refused.set(
        caseId,
        await alone(inner, () => act(inner, caseId, commandOf(command), { seen })),
      );
    const items = [...once.keys()].map((caseId) => {
      const no = refused.get(caseId) ?? null;
      if (no === null) return { caseId, refusal: null };
      const { code, params } = no;
      return {
        caseId,
        refusal: { code, message: fillMessage(BOOKS[language][code] ?? code, params) },
      };
    });
    return { items, done: items.filter(({ refusal }) => refusal === null).length };
  });
}
