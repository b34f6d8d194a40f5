/** Shapes of 1+X, returns, supervision, joint operations, relations, verification and rectification. */
import { type Static, Type } from "typebox";
import { DUE_KINDS } from "./rules/dues.ts";
import { ESCALATION_CAUSES } from "./rules/operation.ts";
import { RETURN_STATES } from "./rules/returns.ts";
import { CASE_STATUSES } from "./rules/state.ts";
import { TASK_BASES, TASK_STATES } from "./rules/tasks.ts";
import {
  ClockView,
  Id,
  OrgRef,
  Resource,
  TimelineItem,
  command,
  day,
  files,
  instant,
  orNull,
  strict,
  text,
} from "./schema-parts.ts";

export const TaskView = Type.Object({
  id: Type.Integer(),
  org: OrgRef,
  task: Type.String(),
  /** The English that the duty has for it; else empty. */
  taskEn: Type.String(),
  basis: Type.Enum([...TASK_BASES]),
  state: Type.Enum([...TASK_STATES]),
  clock: ClockView,
  sentBack: Type.Integer(),
  answer: orNull(Type.Object({ text: Type.String(), at: instant(), late: Type.Boolean() })),
});
export type TaskView = Static<typeof TaskView>;

export const ReturnView = Type.Object({
  from: OrgRef,
  to: OrgRef,
  clause: Type.String(),
  reason: Type.String(),
  at: instant(),
  state: Type.Enum([...RETURN_STATES]),
});

export const SupervisionView = Type.Object({
  id: Type.Integer(),
  /** Who demands; null for the ladder itself. */
  by: orNull(OrgRef),
  listed: Type.Boolean(),
  /** Title of the district leader under whose name it is listed; for officials with the name. */
  leader: orNull(Type.Object({ zh: Type.String(), en: Type.String() })),
  demand: Type.String(),
  clock: ClockView,
  answer: orNull(Type.Object({ text: Type.String(), at: instant(), late: Type.Boolean() })),
  sentBack: Type.Integer(),
  settled: Type.Boolean(),
});
export type SupervisionView = Static<typeof SupervisionView>;

export const OperationView = Type.Object({
  stage: Type.Enum([1, 2, 3]),
  plan: orNull(
    Type.Object({
      revision: Type.Integer(),
      goal: Type.String(),
      measures: Type.String(),
      from: day(),
      until: day(),
      at: instant(),
    }),
  ),
  answers: Type.Array(
    Type.Object({ org: OrgRef, agrees: Type.Boolean(), reason: Type.String(), at: instant() }),
  ),
  roster: Type.Array(
    Type.Object({
      from: instant(),
      to: instant(),
      org: OrgRef,
      personId: orNull(Id),
      person: orNull(Type.String()),
      place: Type.String(),
      /** Of the organisation. */
      telephone: orNull(Type.String()),
    }),
  ),
  logEntries: Type.Integer(),
  commander: orNull(
    Type.Object({
      personId: orNull(Id),
      name: Type.Object({ zh: Type.String(), en: Type.String() }),
      cause: Type.Enum([...ESCALATION_CAUSES]),
      at: instant(),
    }),
  ),
  /** What the leader in command has ordered, the newest last. */
  instructions: Type.Array(Type.Object({ at: instant(), text: Type.String() })),
  /** When it goes up one level by itself, and why; null where nothing drives it up. */
  escalates: orNull(Type.Object({ cause: Type.Enum([...ESCALATION_CAUSES]), at: instant() })),
  /** The shared log, the newest last; quantities add up in the report. */
  log: Type.Array(
    Type.Object({
      at: instant(),
      doneAt: instant(),
      org: orNull(OrgRef),
      text: Type.String(),
      people: Type.Integer(),
      resources: Type.Array(Resource),
      fileIds: Type.Array(Id),
    }),
  ),
  totals: Type.Array(Resource),
});
export type OperationView = Static<typeof OperationView>;

export const RelatedCase = Type.Object({
  id: Id,
  receiptNo: Type.String(),
  title: Type.String(),
  titleEn: Type.String(),
  status: Type.Enum([...CASE_STATUSES]),
  lead: orNull(OrgRef),
  /** Whether one may open it; what it is called is told only to who may. */
  readable: Type.Boolean(),
});
export type RelatedCase = Static<typeof RelatedCase>;

/** How the case stands that this one went into: all that its reporter follows while the two are one. */
export const ProgressView = Type.Object({
  receiptNo: Type.String(),
  status: Type.Enum([...CASE_STATUSES]),
  lead: orNull(OrgRef),
  holder: OrgRef,
  clock: orNull(ClockView),
  /** How many residents wait for it. */
  reporters: Type.Integer(),
  /** What bodies did since the merge, without a word of any other reporter. */
  timeline: Type.Array(TimelineItem),
});

/** What the mechanisms of coordination add to a case. */
export const MechanismsView = Type.Object({
  tasks: Type.Array(TaskView),
  returns: Type.Array(ReturnView),
  arbitration: orNull(Type.Object({ org: OrgRef, clock: ClockView, decidedFor: orNull(OrgRef) })),
  supervisions: Type.Array(SupervisionView),
  operation: orNull(OperationView),
  parent: orNull(RelatedCase),
  children: Type.Array(RelatedCase),
  mergedInto: orNull(RelatedCase),
  /** Of the case that this one went into, while the two are one. */
  progress: orNull(ProgressView),
  /** The open case that the reporter took this one for, until an official has looked; for officials only. */
  sameAs: orNull(RelatedCase),
  /** Cases on the same matter that went into this one; empty for residents, who see the count. */
  absorbed: Type.Array(RelatedCase),
  /** How many reporters wait for this case: its own and those of the cases that went into it. */
  reporters: Type.Integer(),
  verification: orNull(
    Type.Object({
      drawn: Type.Boolean(),
      clock: ClockView,
      passed: orNull(Type.Boolean()),
      note: Type.String(),
    }),
  ),
  rectification: orNull(
    Type.Object({
      clock: ClockView,
      measures: orNull(Type.String()),
      callBackClock: orNull(ClockView),
      calledBack: orNull(
        Type.Object({
          reached: Type.Boolean(),
          satisfied: orNull(Type.Boolean()),
          note: Type.String(),
          at: instant(),
        }),
      ),
      contest: orNull(
        Type.Object({ reason: Type.String(), clock: ClockView, upheld: orNull(Type.Boolean()) }),
      ),
    }),
  ),
  /** Everything owed on the case now, by whom and until when. */
  dues: Type.Array(
    Type.Object({
      item: Type.String(),
      kind: Type.Enum([...DUE_KINDS]),
      org: orNull(OrgRef),
      clock: orNull(ClockView),
    }),
  ),
  missed: Type.Array(Type.String()),
  /** How long whoever got the case may return it; the district sets it by class and duty. Unit: working hours. */
  returnWorkingHours: Type.Integer(),
  /** The last moment at which whoever holds it may still return it. */
  returnUntil: instant(),
  /** What a co-organiser has where the lead sets no limit of its own; set by class and duty too. */
  taskWorkdays: Type.Integer(),
});
export type MechanismsView = Static<typeof MechanismsView>;

const limit = () =>
  orNull(
    Type.Object(
      {
        unit: Type.Enum(["workdays", "workingHours"]),
        amount: Type.Integer({ minimum: 1, maximum: 365 }),
      },
      strict,
    ),
  );
const Summons = Type.Object({ orgId: Id, task: text(500, 1), limit: limit() }, strict);
const taskId = { taskId: Type.Integer({ minimum: 1, maximum: 10_000 }) };
const supervisionId = { supervisionId: Type.Integer({ minimum: 1, maximum: 10_000 }) };

/** The commands of the mechanisms; splitting and merging have routes of their own. */
export const MECHANISM_COMMANDS = [
  command("summon", { orgId: Id, task: text(500, 1), limit: limit() }),
  command("answerTask", { ...taskId, text: text(2000, 1), fileIds: files() }),
  command("sendBackTask", { ...taskId, reason: text(500, 1) }),
  command("dropTask", { ...taskId, reason: text(500, 1) }),
  command("returnCase", { toOrgId: Id, clause: text(300, 1), reason: text(1000, 1) }),
  command("contestReturn", { clause: text(300, 1), reason: text(1000, 1) }),
  command("arbitrate", { orgId: Id, clause: text(300, 1), reason: text(1000, 1) }),
  command("supervise", { demand: text(1000, 1), listed: Type.Boolean() }),
  command("answerSupervision", { ...supervisionId, text: text(2000, 1), fileIds: files() }),
  command("settleSupervision", {
    ...supervisionId,
    satisfied: Type.Boolean(),
    reason: text(500),
  }),
  command("raiseOperation", { reason: text(500, 1) }),
  command("proposePlan", {
    goal: text(500, 1),
    measures: text(4000, 1),
    from: day(),
    until: day(),
    tasks: Type.Array(Summons, { maxItems: 30 }),
  }),
  command("answerPlan", { agrees: Type.Boolean(), reason: text(1000) }),
  command("logOperation", {
    doneAt: instant(),
    text: text(2000, 1),
    people: Type.Integer({ minimum: 0, maximum: 100_000 }),
    resources: Type.Array(Resource, { maxItems: 20 }),
    fileIds: files(),
  }),
  command("setRoster", {
    entries: Type.Array(
      Type.Object(
        { from: instant(), to: instant(), orgId: Id, personId: orNull(Id), place: text(100) },
        strict,
      ),
      { maxItems: 200 },
    ),
  }),
  command("escalate", { leaderPersonId: Id, reason: text(1000, 1) }),
  command("instruct", { text: text(2000, 1), tasks: Type.Array(Summons, { maxItems: 30 }) }),
  command("keepApart", { reason: text(500, 1) }),
  command("askVerification", { reason: text(500, 1) }),
  command("verify", { passed: Type.Boolean(), note: text(2000, 1), fileIds: files() }),
  command("rectify", { measures: text(4000, 1), fileIds: files() }),
  command("callBack", {
    reached: Type.Boolean(),
    satisfied: orNull(Type.Boolean()),
    note: text(1000, 1),
  }),
  command("contestGrade", { reason: text(1000, 1), fileIds: files() }),
  command("decideContest", { upheld: Type.Boolean(), reason: text(1000, 1) }),
] as const;
