/** Proves the notices about everything but cases: each event has given exactly those that the table of rules says. */
import type { Ctx } from "#kernel/context.ts";
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import { type LoggedEvent, SUBJECT_STREAMS, subjectNoticesOf } from "../rules/subjects-of.ts";
import { eventsIn, followerRange } from "../store/choice-store.ts";
import { noticesBesideCases } from "../store/notice-store.ts";
import { SUBJECT_FOLLOWER } from "./derive.ts";
import { firstOfAll, isOfDay } from "./derive-subjects.ts";

type Line = {
  readonly subject: string;
  readonly subjectId: number;
  readonly seq: number;
  readonly kind: string;
  readonly audience: string;
  readonly link: string | null;
  readonly facts: unknown;
};

const lineOf = (one: Line, audienceId: number): string =>
  `${one.subject} ${one.subjectId}, event ${one.seq}: ${one.kind} to ${one.audience} ${audienceId} at ${one.link} naming ${canonicalJson(one.facts as Json)}`;

/** Compares; what was told of a day that came near has no event and is only counted. */
export async function verifySubjects(
  ctx: Ctx,
): Promise<{ readonly notices: number; readonly difference: string | null }> {
  const rows = await noticesBesideCases(ctx.db);
  const found = new Set(
    rows.filter((row) => !isOfDay(row)).map((row) => lineOf(row, row.audienceId)),
  );
  const range = await followerRange(ctx.db, SUBJECT_FOLLOWER);
  if (range !== null)
    for await (const page of eventsIn(ctx.db, SUBJECT_STREAMS, range)) {
      const events = page as unknown as readonly LoggedEvent[];
      const firstOf = await firstOfAll(ctx, events);
      for (const event of events)
        for (const notice of subjectNoticesOf(event, firstOf)) {
          const line = lineOf({ ...notice, seq: event.seq }, notice.id);
          if (!found.delete(line))
            return {
              notices: rows.length,
              difference: `By the events there is a notice about ${line}; the table has none.`,
            };
        }
    }
  const [extra] = found;
  return {
    notices: rows.length,
    difference:
      extra === undefined ? null : `The table has a notice about ${extra}; the events give none.`,
  };
}
