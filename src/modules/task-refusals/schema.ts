/** Shapes of requests and answers about task refusals. */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, type TSchema, Type } from "typebox";
import { CHANNELS, COMMAND_TYPES, PAST_CHANNELS, STATUSES } from "./rules/task-refusal.ts";

const strict = { additionalProperties: false } as const;
const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const instant = () => Type.String({ format: "date-time" });
const day = () => Type.String({ format: "date" });
const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const text = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: PATTERNS.filled });
const OrgRef = Type.Object({ id: Id, name: Type.String(), nameEn: Type.String() });
const Month = Type.String({ pattern: PATTERNS.month });

export const TaskRefusalParams = Type.Object({ taskRefusalId: Id });
export const TaskRefusalFileParams = Type.Object({ taskRefusalId: Id, fileId: Id });
export const OfCaseParams = Type.Object({ caseId: Id });

const Limits = {
  /** Unit: working days. */
  statementWorkdays: Type.Integer({ minimum: 1, maximum: 60 }),
  /** Unit: working days. */
  decisionWorkdays: Type.Integer({ minimum: 1, maximum: 60 }),
};
export const SettingBody = Type.Object({ from: day(), reason: text(300), ...Limits }, strict);
export type SettingBody = Static<typeof SettingBody>;
export const WithdrawalBody = Type.Object({ from: day(), reason: text(300) }, strict);
export const SettingsView = Type.Object({
  today: day(),
  inForce: Type.Object(Limits),
  versions: Type.Array(Type.Object({ from: day(), reason: Type.String(), ...Limits })),
  maySet: Type.Boolean(),
});
export type SettingsView = Static<typeof SettingsView>;

const filters = {
  status: Type.Optional(Type.Enum([...STATUSES])),
  channel: Type.Optional(Type.Enum([...CHANNELS])),
  orgId: Type.Optional(Id),
  departmentOrgId: Type.Optional(Id),
  caseId: Type.Optional(Id),
  /** The months in which they were recorded, both included. */
  from: Type.Optional(Month),
  to: Type.Optional(Month),
  q: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
};
export const ListQuery = Type.Object({
  ...filters,
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
});
export type ListQuery = Static<typeof ListQuery>;
export const ExportQuery = Type.Object({
  ...filters,
  format: Type.Optional(Type.Enum(["xlsx", "csv"])),
});
export type ExportQuery = Static<typeof ExportQuery>;
export const StatisticsQuery = Type.Object({
  from: Type.Optional(Month),
  to: Type.Optional(Month),
});
export type StatisticsQuery = Static<typeof StatisticsQuery>;
export const StatisticsExportQuery = Type.Object({
  ...StatisticsQuery.properties,
  format: Type.Optional(Type.Enum(["xlsx", "csv"])),
});
export type StatisticsExportQuery = Static<typeof StatisticsExportQuery>;

/** A mandate between the two bodies that is in force now. */
export const CoveringMandate = Type.Object({
  id: Id,
  code: Type.String(),
  title: Type.String(),
  conditions: Type.Array(Type.String()),
  from: day(),
  to: day(),
  /** The case was sent on this very mandate: it covers it. */
  certain: Type.Boolean(),
});

const Said = Type.Object({
  text: Type.String(),
  at: instant(),
  org: OrgRef,
  /** Who said it; null where one is not told. */
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

export const TaskRefusalView = Type.Object({
  id: Id,
  number: Type.String(),
  status: Type.Enum([...STATUSES]),
  channel: Type.Enum([...CHANNELS]),
  org: OrgRef,
  department: OrgRef,
  /** The case on which the work came; `readable` where one may open it. */
  case: orNull(
    Type.Object({
      id: Id,
      receiptNo: Type.String(),
      taskId: orNull(Type.Integer()),
      caseSeq: Type.Integer(),
    }),
  ),
  askedAt: instant(),
  what: Type.String(),
  /** Who asked, masked; null where nobody was named. */
  asker: orNull(Type.Object({ name: orNull(Type.String()), telephone: orNull(Type.String()) })),
  files: Type.Array(Type.Object({ id: Id, name: Type.String(), mediaType: Type.String() })),
  recordedAt: instant(),
  /** Told to the body itself and to those who decide, never to the department. */
  recordedBy: orNull(Type.String()),
  statementUntil: day(),
  decisionUntil: day(),
  isOverdue: Type.Boolean(),
  /** What runs for who looks: the department's time to speak, else the time to decide; null once decided. */
  clock: orNull(DueSign),
  statement: orNull(Said),
  decision: orNull(
    Type.Object({
      ...Said.properties,
      cover: orNull(
        Type.Object({ mandateId: Id, mandateCode: Type.String(), clause: Type.String() }),
      ),
    }),
  ),
  withdrawal: orNull(Said),
  notedAt: orNull(instant()),
  /** What the one who asks may do now, and why the rest has to wait. */
  actions: Type.Array(
    Type.Object({ command: Type.Enum([...COMMAND_TYPES]), waitsUntil: orNull(day()) }),
  ),
  mayUnmask: Type.Boolean(),
});
export type TaskRefusalView = Static<typeof TaskRefusalView>;
export const TaskRefusalPage = Type.Object({
  items: Type.Array(TaskRefusalView),
  next: orNull(Type.String()),
});

/** What waits for the one who asks: to be decided, to be answered, to be taken note of. */
export const CountsAnswer = Type.Object({
  waiting: Type.Integer(),
  toAnswer: Type.Integer(),
  toNote: Type.Integer(),
});

/** What on a case came down to the body of who asks, and what was refused of it. */
export const OfCaseAnswer = Type.Object({
  sentDown: Type.Array(
    Type.Object({
      taskId: orNull(Type.Integer()),
      caseSeq: Type.Integer(),
      from: OrgRef,
      at: instant(),
      by: Type.String(),
      text: Type.String(),
      mandates: Type.Array(CoveringMandate),
    }),
  ),
  refusals: Type.Array(TaskRefusalView),
});
export type OfCaseAnswer = Static<typeof OfCaseAnswer>;

export const CoverQuery = Type.Object({ departmentOrgId: Id });
export const CoverAnswer = Type.Object({ mandates: Type.Array(CoveringMandate) });
export const DepartmentsAnswer = Type.Object({ items: Type.Array(OrgRef) });

const notAmong = Type.Optional(Type.Array(Id, { maxItems: 200, uniqueItems: true }));

/** Refuses what a department sent down on a case; everything else is prefilled from the case's events. */
export const RefuseOnCaseBody = Type.Object(
  { caseId: Id, taskId: orNull(Type.Integer({ minimum: 1, maximum: 10_000 })), notAmong },
  strict,
);
export type RefuseOnCaseBody = Static<typeof RefuseOnCaseBody>;

/** Refuses what came past the platform. */
export const RefusePastBody = Type.Object(
  {
    channel: Type.Enum([...PAST_CHANNELS]),
    departmentOrgId: Id,
    askedAt: instant(),
    what: text(1000),
    asker: orNull(
      Type.Object(
        {
          name: orNull(text(60)),
          telephone: orNull(Type.String({ pattern: PATTERNS.telephone })),
        },
        strict,
      ),
    ),
    fileIds: Type.Optional(Type.Array(Id, { maxItems: 9, uniqueItems: true })),
    /** The number of a mandate, where whoever asked named one. */
    mandateCode: Type.Optional(orNull(Type.String({ maxLength: 40 }))),
    notAmong,
  },
  strict,
);
export type RefusePastBody = Static<typeof RefusePastBody>;

const command = <T extends string>(type: T, properties: Record<string, TSchema>) =>
  Type.Object({ type: Type.Literal(type), ...properties }, strict);
/** One command a request. */
export const CommandBody = Type.Union([
  command("state", { text: text(2000) }),
  command("confirm", { reason: text(1000) }),
  command("findCovered", { reason: text(1000), mandateId: Id, clause: text(500) }),
  command("withdraw", { reason: Type.String({ maxLength: 500 }) }),
  command("note", {}),
]);
export type CommandBody =
  | { readonly type: "state"; readonly text: string }
  | { readonly type: "confirm"; readonly reason: string }
  | {
      readonly type: "findCovered";
      readonly reason: string;
      readonly mandateId: number;
      readonly clause: string;
    }
  | { readonly type: "withdraw"; readonly reason: string }
  | { readonly type: "note" };

export const UnmaskBody = Type.Object(
  { reason: Type.String({ minLength: 4, maxLength: 200, pattern: PATTERNS.filled }) },
  strict,
);
export const AskerAnswer = Type.Object({
  name: orNull(Type.String()),
  telephone: orNull(Type.String()),
});

const counts = {
  recorded: Type.Integer(),
  waiting: Type.Integer(),
  confirmed: Type.Integer(),
  covered: Type.Integer(),
  withdrawn: Type.Integer(),
};
export const StatisticsAnswer = Type.Object({
  from: Month,
  to: Month,
  total: Type.Object(counts),
  departments: Type.Array(
    Type.Object({
      department: OrgRef,
      ...counts,
      channels: Type.Record(Type.String(), Type.Integer()),
    }),
  ),
  months: Type.Array(Type.Object({ month: Month, ...counts })),
});
export type StatisticsAnswer = Static<typeof StatisticsAnswer>;

/** What everybody may know: how often each department was found to push un-admitted work. */
export const PublicAnswer = Type.Object({
  from: Month,
  to: Month,
  decided: Type.Integer(),
  confirmed: Type.Integer(),
  covered: Type.Integer(),
  departments: Type.Array(
    Type.Object({ department: OrgRef, confirmed: Type.Integer(), covered: Type.Integer() }),
  ),
  months: Type.Array(
    Type.Object({ month: Month, confirmed: Type.Integer(), covered: Type.Integer() }),
  ),
});
export type PublicAnswer = Static<typeof PublicAnswer>;
