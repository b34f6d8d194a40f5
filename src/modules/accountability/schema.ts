/** Shapes of requests and answers about breaches. */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, Type } from "typebox";
import { BREACH_KINDS, BREACH_STATUSES, MEASURES } from "./rules/breach.ts";

const strict = { additionalProperties: false } as const;
const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const instant = () => Type.String({ format: "date-time" });
const orNull = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) =>
  Type.Union([schema, Type.Null()]);
const reason = () => Type.String({ minLength: 1, maxLength: 2000, pattern: PATTERNS.filled });

export const BreachParams = Type.Object({ breachId: Id });

export const BreachQuery = Type.Object({
  status: Type.Optional(Type.Enum([...BREACH_STATUSES])),
  kind: Type.Optional(Type.Enum([...BREACH_KINDS])),
  orgId: Type.Optional(Id),
  caseId: Type.Optional(Id),
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
});

const OrgRef = Type.Object({ id: Id, name: Type.String(), nameEn: Type.String() });
const Said = Type.Object({
  text: Type.String(),
  at: instant(),
  person: orNull(Type.String()),
});
const Ruled = Type.Object({
  upheld: Type.Boolean(),
  measure: Type.Enum([...MEASURES]),
  reason: Type.String(),
  at: instant(),
  person: orNull(Type.String()),
});

/** The sign of a day by which something is due, as the clock of the design system takes it. */
const DueSign = Type.Object({
  state: Type.Enum(["running", "stopped", "late"]),
  usedShare: Type.Number(),
  dueAt: Type.String(),
  remaining: Type.Object({ workdays: Type.Integer(), minutes: Type.Integer() }),
  provisional: Type.Boolean(),
});

export const BreachView = Type.Object({
  id: Id,
  kind: Type.Enum([...BREACH_KINDS]),
  status: Type.Enum([...BREACH_STATUSES]),
  case: Type.Object({ id: Id, receiptNo: Type.String() }),
  /** The event of the case that is the evidence. */
  caseSeq: Type.Integer(),
  /** What was owed, where a limit was missed: `completion`, `task:2`. */
  item: Type.String(),
  org: OrgRef,
  person: orNull(Type.String()),
  at: instant(),
  raisedAt: instant(),
  statementUntil: Type.String(),
  appealUntil: orNull(Type.String()),
  /** The time in which the body may still speak or appeal; null where none runs. */
  clock: orNull(DueSign),
  statement: orNull(Said),
  decision: orNull(Ruled),
  appeal: orNull(Said),
  outcome: orNull(Ruled),
  /** The confirmed task refusal that excuses the body; null where none does. */
  excusedBy: orNull(Id),
  /** What the one who asks may do now. */
  actions: Type.Array(Type.Enum(["state", "decide", "appeal", "decideAppeal"])),
});
export type BreachView = Static<typeof BreachView>;

export const BreachPage = Type.Object({
  items: Type.Array(BreachView),
  next: orNull(Type.String()),
});

export const BreachSummary = Type.Object({
  items: Type.Array(
    Type.Object({
      org: OrgRef,
      total: Type.Integer(),
      undecided: Type.Integer(),
      upheld: Type.Integer(),
      notUpheld: Type.Integer(),
      lifted: Type.Integer(),
    }),
  ),
});

const ruling = {
  upheld: Type.Boolean(),
  measure: Type.Enum([...MEASURES]),
  reason: reason(),
};
export type { BreachCommand } from "./rules/breach.ts";

/** One command a request. */
export const BreachCommandBody = Type.Union([
  Type.Object({ type: Type.Literal("state"), text: reason() }, strict),
  Type.Object({ type: Type.Literal("decide"), ...ruling }, strict),
  Type.Object({ type: Type.Literal("appeal"), text: reason() }, strict),
  Type.Object({ type: Type.Literal("decideAppeal"), ...ruling }, strict),
]);
