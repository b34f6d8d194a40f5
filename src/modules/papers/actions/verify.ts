/** Proves the table of papers: each row is what its event said, and its content has the hash of then. */
import type { Ctx } from "#kernel/context.ts";
import { type ReplayDifference, proveStreams } from "#kernel/replay.ts";
import type { About } from "../rules/section.ts";
import { allPapers } from "../store/papers.ts";
import { aboutOf, hashOf } from "./papers.ts";

type Proved = {
  readonly about: About;
  readonly kind: string;
  readonly code: string;
  readonly contentHash: string;
  readonly issuedAt: number;
};

/** What an event says; those of the first papers name their case alone. */
type IssuedData = Omit<Proved, "issuedAt" | "about"> & {
  readonly about?: About;
  readonly caseId?: number;
};

/** Compares; null where table and events agree. */
export async function verifyPapers(ctx: Ctx): Promise<ReplayDifference | null> {
  const stored = await allPapers(ctx.db);
  return proveStreams<Proved>(
    ctx,
    "paper",
    (_id, _before, { data, at }) => {
      const { about, caseId = 0, kind, code, contentHash } = data as unknown as IssuedData;
      const whole: About = about ?? { type: "case", id: caseId, part: 0 };
      return { about: whole, kind, code, contentHash, issuedAt: at };
    },
    new Map(
      stored.map((paper) => [
        paper.id,
        {
          about: aboutOf(paper),
          kind: paper.kind,
          code: paper.code,
          contentHash: hashOf(paper.content),
          issuedAt: paper.issuedAt,
        },
      ]),
    ),
  );
}
