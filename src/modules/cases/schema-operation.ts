/** The shape of the closing report of a joint operation. */
import { type Static, Type } from "typebox";
import { NOT_SOLVED_REASONS, OUTCOMES } from "./rules/state.ts";
import { TASK_BASES, TASK_STATES } from "./rules/tasks.ts";
import { Id, OrgRef, Resource, day, instant, orNull } from "./schema-parts.ts";

export const ReportView = Type.Object({
  caseId: Id,
  receiptNo: Type.String(),
  title: Type.String(),
  area: Type.String(),
  areaEn: Type.String(),
  stage: Type.Enum([1, 2, 3]),
  madeAt: instant(),
  goal: orNull(Type.String()),
  measures: orNull(Type.String()),
  from: orNull(day()),
  until: orNull(day()),
  beganAt: instant(),
  endedAt: orNull(instant()),
  escalatedAt: orNull(instant()),
  commander: orNull(Type.Object({ zh: Type.String(), en: Type.String() })),
  /** The same by post alone, as papers say it. */
  commanderPost: orNull(Type.Object({ zh: Type.String(), en: Type.String() })),
  lead: orNull(OrgRef),
  bodies: Type.Array(
    Type.Object({
      org: OrgRef,
      tasks: Type.Array(
        Type.Object({
          taskId: Type.Integer(),
          task: Type.String(),
          basis: Type.Enum([...TASK_BASES]),
          state: Type.Enum([...TASK_STATES]),
          answeredAt: orNull(instant()),
          late: orNull(Type.Boolean()),
        }),
      ),
    }),
  ),
  tasks: Type.Object({
    inTime: Type.Integer(),
    late: Type.Integer(),
    open: Type.Integer(),
    passedOver: Type.Integer(),
  }),
  instructions: Type.Array(Type.Object({ at: instant(), text: Type.String() })),
  /** Entries of the shared log and the days on which something was done. */
  entries: Type.Integer(),
  days: Type.Array(day()),
  /** People of all entries added up. */
  people: Type.Integer(),
  totals: Type.Array(Resource),
  photos: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      mediaType: Type.String(),
      sha256: Type.String(),
    }),
  ),
  /** Hours of the roster: from the first watch to the end of the last, and how many of them somebody stood by. */
  coverage: orNull(
    Type.Object({
      spanHours: Type.Number(),
      coveredHours: Type.Number(),
      watchHours: Type.Number(),
      longestGapHours: Type.Number(),
      byBody: Type.Array(Type.Object({ org: OrgRef, hours: Type.Number() })),
    }),
  ),
  outcome: orNull(Type.Enum([...OUTCOMES])),
  result: orNull(Type.String()),
  notSolvedReason: orNull(Type.Enum([...NOT_SOLVED_REASONS])),
  objections: Type.Array(Type.Object({ org: OrgRef, reason: Type.String() })),
});
export type ReportView = Static<typeof ReportView>;
