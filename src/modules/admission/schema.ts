/** Shapes of requests and answers about applications; meetings, settings and feeds are in schema-meetings.ts. */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, Type } from "typebox";
import { MOST_FEN } from "#kernel/pure/money.ts";
import {
  APPLICATION_STATES,
  CAUSES,
  ENDINGS,
  MATTERS,
  MEETING_BODIES,
  RECOMMENDATIONS,
  RESULTS,
  STANCES,
} from "./rules/application.ts";
import { KINDS, MOST_UNITS, NATURES, PROOFS } from "./rules/content.ts";
import { COMMANDS } from "./rules/lifecycle.ts";

export const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
export const Strict = { additionalProperties: false } as const;
export const Names = Type.Object({ zh: Type.String(), en: Type.String() });
export const DayText = Type.String({ pattern: PATTERNS.day });
export const Nullable = <T extends Parameters<typeof Type.Array>[0]>(item: T) =>
  Type.Union([item, Type.Null()]);
export const Fen = Type.Integer({ minimum: 0, maximum: MOST_FEN });
const Text = Type.String({ maxLength: 4000 });
const Reason = Type.String({ minLength: 1, maxLength: 2000 });
const Conditions = Type.Array(Type.String({ maxLength: 400 }), { maxItems: 30 });
const Ids = Type.Array(Id, { maxItems: 500, uniqueItems: true });
const Files = Type.Array(Id, { maxItems: 10, uniqueItems: true });
export const OrgRef = Type.Object({ id: Id, name: Names });

export const ChecksShape = Type.Object(
  {
    proof: Type.Enum([...PROOFS]),
    sampleShare: Type.Number({ minimum: 0, maximum: 1 }),
    text: Text,
  },
  Strict,
);

export const ContentBody = Type.Object(
  {
    kind: Type.Enum([...KINDS]),
    title: Type.String({ maxLength: 200 }),
    task: Text,
    legalBasis: Text,
    reason: Text,
    nature: Type.Enum([...NATURES]),
    assistedDutyCode: Nullable(Type.String({ maxLength: 60 })),
    areaIds: Ids,
    targetOrgIds: Ids,
    unit: Type.String({ maxLength: 20 }),
    quantity: Nullable(Type.Integer({ minimum: 0, maximum: MOST_UNITS })),
    unitPriceFen: Fen,
    totalFen: Fen,
    budgetYear: Type.Integer({ minimum: 2000, maximum: 2100 }),
    from: DayText,
    to: DayText,
    support: Text,
    checks: ChecksShape,
  },
  Strict,
);
export type ContentBody = Static<typeof ContentBody>;

export const ContactBody = Type.Object(
  {
    name: Type.String({ maxLength: 60 }),
    telephone: Type.String({ maxLength: 30 }),
  },
  Strict,
);

export const DraftBody = Type.Object(
  {
    applicantOrgId: Id,
    content: ContentBody,
    /** Left out: stays as it is. */
    contact: Type.Optional(ContactBody),
  },
  Strict,
);
export type DraftBody = Static<typeof DraftBody>;
export const RedraftBody = Type.Object(
  {
    content: ContentBody,
    contact: Type.Optional(ContactBody),
    /** How many events the draft had when it was opened: two people do not overwrite each other. */
    seq: Type.Integer({ minimum: 1 }),
  },
  Strict,
);
export type RedraftBody = Static<typeof RedraftBody>;

const command = <T extends string, P extends Record<string, Parameters<typeof Type.Array>[0]>>(
  type: T,
  parts: P,
) => Type.Object({ type: Type.Literal(type), ...parts }, Strict);

export const CommandBody = Type.Union([
  command("submit", {}),
  command("declareEmergency", { cause: Type.Enum([...CAUSES]) }),
  command("withdraw", { reason: Type.String({ maxLength: 2000 }) }),
  command("check", {}),
  command("sendBack", { reason: Reason }),
  command("giveOpinion", {
    stance: Type.Enum([...STANCES]),
    text: Type.String({ maxLength: 2000 }),
  }),
  command("review", {
    recommendation: Type.Enum([...RECOMMENDATIONS]),
    conditions: Conditions,
    text: Reason,
  }),
  command("schedule", { meetingId: Id }),
  command("unschedule", { reason: Reason }),
  command("decide", {
    result: Type.Enum([...RESULTS]),
    conditions: Conditions,
    reason: Type.String({ maxLength: 2000 }),
    keepFen: Type.Optional(Fen),
  }),
  command("fund", { amountFen: Type.Integer({ minimum: 1, maximum: MOST_FEN }) }),
  command("releaseMoney", {}),
  command("attach", { fileIds: Type.Array(Id, { minItems: 1, maxItems: 10, uniqueItems: true }) }),
  command("reportReview", { text: Reason, totalFen: Fen }),
  command("petitionExit", {
    reasons: Reason,
    evidence: Type.String({ maxLength: 2000 }),
    fileIds: Files,
  }),
  command("supportExit", {}),
  command("withdrawPetition", {}),
]);

type Decide = {
  readonly type: "decide";
  readonly result: (typeof RESULTS)[number];
  readonly conditions: readonly string[];
  readonly reason: string;
  readonly keepFen?: number;
};
/** A command as actions take it. */
export type AdmissionCommand = Exclude<Static<typeof CommandBody>, { type: "decide" }> | Decide;

export const IdParams = Type.Object({ id: Id });
export const FileParams = Type.Object({ id: Id, fileId: Id });
export const UnmaskBody = Type.Object({ reason: Reason }, Strict);
export const ContactView = Type.Object({ name: Type.String(), telephone: Type.String() });

/** The four signs' clock. */
export const ClockView = Type.Object({
  state: Type.Enum(["running", "paused", "stopped", "late"]),
  usedShare: Type.Number(),
  dueAt: Nullable(Type.String()),
  remaining: Type.Object({ workdays: Type.Integer(), minutes: Type.Integer() }),
  provisional: Type.Boolean(),
});
export type ClockView = Static<typeof ClockView>;

export const ApplicationLine = Type.Object({
  id: Id,
  status: Type.Enum([...APPLICATION_STATES]),
  kind: Type.Enum([...KINDS]),
  code: Nullable(Type.String()),
  title: Type.String(),
  applicant: OrgRef,
  quantity: Nullable(Type.Integer()),
  unit: Type.String(),
  totalFen: Fen,
  from: Type.String(),
  to: Type.String(),
  isEmergency: Type.Boolean(),
  isLate: Type.Boolean(),
  /** The clock of the decision, of the ratification, or of the opinion that is owed; null where none runs. */
  clock: Nullable(ClockView),
  hasPetition: Type.Boolean(),
  updatedAt: Type.String(),
});
export type ApplicationLine = Static<typeof ApplicationLine>;

/** What somebody has to do with it next. */
export const WAITS = [
  "complete",
  "report",
  "opinion",
  "check",
  "review",
  "agenda",
  "decision",
  "fund",
  "release",
  "late",
] as const;
export const WaitingView = Type.Object({
  items: Type.Array(
    Type.Object({
      ...ApplicationLine.properties,
      waits: Type.Array(Type.Enum([...WAITS])),
      /** What a meeting would decide on it now. */
      matter: Nullable(Type.Enum([...MATTERS])),
    }),
  ),
});
export type WaitingView = Static<typeof WaitingView>;

const FieldShape = Type.Object({ key: Type.String(), name: Type.String() });
export const FormView = Type.Object({
  formId: Id,
  fields: Type.Array(FieldShape),
  asksAgain: Type.Array(
    Type.Object({
      ...FieldShape.properties,
      where: Type.String(),
      formId: Nullable(Id),
      departmentOrgId: Nullable(Id),
    }),
  ),
});

const FileView = Type.Object({
  id: Id,
  name: Type.String(),
  sizeBytes: Type.Integer(),
  mediaType: Type.String(),
});

const OpinionView = Type.Object({
  org: OrgRef,
  stance: Nullable(Type.Enum([...STANCES, "none"])),
  text: Type.String(),
  at: Nullable(Type.String()),
  person: Nullable(Type.String()),
});

export const DecisionView = Type.Object({
  matter: Type.Enum([...MATTERS]),
  result: Type.Enum([...RESULTS]),
  meetingId: Id,
  body: Type.Enum([...MEETING_BODIES]),
  meeting: Type.String(),
  heldOn: Type.String(),
  minuteNo: Type.String(),
  conditions: Type.Array(Type.String()),
  reason: Type.String(),
});

const PetitionView = Type.Object({
  no: Type.Integer(),
  org: OrgRef,
  reasons: Type.String(),
  evidence: Type.String(),
  files: Type.Array(FileView),
  at: Type.String(),
  supporters: Type.Array(OrgRef),
  outcome: Type.Enum(["open", "withdrawn", "exited", "kept"]),
});

const MoneyView = Type.Object({
  /** What the applicant has free for tasks in the budget year, as far as the reader may know it. */
  availableFen: Nullable(Type.Integer()),
  missingFen: Type.Integer(),
  commitments: Type.Array(
    Type.Object({ id: Id, appropriationId: Id, totalFen: Fen, openFen: Type.Integer() }),
  ),
});

const LineOfTime = Type.Object({
  seq: Type.Integer(),
  type: Type.String(),
  at: Type.String(),
  waitedMinutes: Type.Integer(),
  who: Names,
  params: Type.Record(Type.String(), Type.String()),
});
export type LineOfTime = Static<typeof LineOfTime>;

export const ApplicationView = Type.Object({
  ...ApplicationLine.properties,
  seq: Type.Integer(),
  /** The applicant's whole name, as papers write it. */
  applicantName: Names,
  content: Type.Object({ ...ContentBody.properties, form: Nullable(FormView) }),
  areas: Type.Array(Type.Object({ id: Id, name: Names })),
  targets: Type.Array(Type.Object({ ...OrgRef.properties, kind: Type.String() })),
  assistedDuty: Nullable(Type.Object({ item: Type.String(), clause: Type.String() })),
  contact: Nullable(ContactView),
  files: Type.Array(FileView),
  cause: Nullable(Type.Enum([...CAUSES])),
  rounds: Type.Integer(),
  sentBack: Nullable(Type.Object({ reason: Type.String(), at: Type.String() })),
  decisionDueOn: Nullable(Type.String()),
  opinionsDueOn: Nullable(Type.String()),
  opinions: Type.Array(OpinionView),
  review: Nullable(
    Type.Object({
      recommendation: Type.Enum([...RECOMMENDATIONS]),
      conditions: Type.Array(Type.String()),
      text: Type.String(),
      at: Type.String(),
      person: Nullable(Type.String()),
    }),
  ),
  agenda: Nullable(
    Type.Object({
      meetingId: Id,
      matter: Type.Enum([...MATTERS]),
      name: Type.String(),
      heldAt: Type.String(),
      status: Type.String(),
      minuteNo: Nullable(Type.String()),
    }),
  ),
  decisions: Type.Array(DecisionView),
  conditions: Type.Array(Type.String()),
  money: MoneyView,
  sunset: Nullable(Type.String()),
  settleableUntil: Nullable(Type.String()),
  mandateState: Nullable(Type.Enum(["inForce", "lapsed", "ended"])),
  yearly: Nullable(
    Type.Object({
      openedOn: Type.String(),
      sunset: Type.String(),
      report: Nullable(Type.Object({ text: Type.String(), totalFen: Fen, on: Type.String() })),
    }),
  ),
  petitions: Type.Array(PetitionView),
  ending: Nullable(Type.Object({ why: Type.Enum([...ENDINGS]), on: Type.String() })),
  timeline: Type.Array(LineOfTime),
  /** What the reader may do now; what the post allows and this state does not, with the reason. */
  actions: Type.Array(Type.Enum([...COMMANDS])),
  mayUnmask: Type.Boolean(),
  isOwn: Type.Boolean(),
});
export type ApplicationView = Static<typeof ApplicationView>;

export function pageShape<T extends Parameters<typeof Type.Array>[0]>(item: T) {
  return Type.Object({ items: Type.Array(item), next: Nullable(Type.String()) });
}

export const Cursor = Type.Optional(Type.String({ maxLength: 400 }));
export const Limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 100 }));
const Filters = {
  status: Type.Optional(Type.Enum([...APPLICATION_STATES])),
  kind: Type.Optional(Type.Enum([...KINDS])),
  orgId: Type.Optional(Id),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  late: Type.Optional(Type.Boolean()),
};
export const ListQuery = Type.Object({ ...Filters, cursor: Cursor, limit: Limit });
export type ListQuery = Static<typeof ListQuery>;
export const ExportQuery = Type.Object({
  ...Filters,
  format: Type.Optional(Type.Enum(["csv", "xlsx"])),
  language: Type.Optional(Type.Enum(["zh", "en"])),
});
export type ExportQuery = Static<typeof ExportQuery>;
