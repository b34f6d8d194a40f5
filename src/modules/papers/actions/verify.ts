/** Proves the table of papers: each row is what its event said, and its content has the hash of then. */
import type { Ctx } from "#kernel/context.ts";
import { type ReplayDifference, proveStreams } from "#kernel/replay.ts";
import { allPapers } from "../store/papers.ts";
import { hashOf } from "./papers.ts";

type Proved = {
  readonly caseId: number;
  readonly kind: string;
  readonly code: string;
  readonly contentHash: string;
  readonly issuedAt: number;
};

/** Compares; null where table and events agree. */
export async function verifyPapers(ctx: Ctx): Promise<ReplayDifference | null> {
  const stored = await allPapers(ctx.db);
  return proveStreams<Proved>(
    ctx,
    "paper",
    (_id, _before, { data, at }) => ({ ...(data as Omit<Proved, "issuedAt">), issuedAt: at }),
    new Map(
      stored.map(({ id, caseId, kind, code, content, issuedAt }) => [
        id,
        { caseId, kind, code, contentHash: hashOf(content), issuedAt },
      ]),
    ),
  );
}
