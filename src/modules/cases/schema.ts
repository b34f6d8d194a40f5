/** Shapes of requests and answers about cases. */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, Type } from "typebox";
import { AWAITS, DUE_KINDS } from "./rules/dues.ts";
import { RUNGS } from "./rules/ladder.ts";
import { COMMANDS } from "./rules/lifecycle.ts";
import {
  CASE_KINDS,
  CASE_STATUSES,
  CHANNELS,
  NOT_SOLVED_REASONS,
  OUTCOMES,
  PAUSE_REASONS,
  REQUEST_TYPES,
} from "./rules/state.ts";
import { TASK_STATES } from "./rules/tasks.ts";
import { MECHANISM_COMMANDS, MechanismsView } from "./schema-mechanisms.ts";
import {
  ClockView,
  Id,
  OrgRef,
  TimelineItem,
  command,
  files,
  instant,
  orNull,
  strict,
  text,
} from "./schema-parts.ts";

export { ClockView, Id, OrgRef, TimelineItem };
export const CaseParams = Type.Object({ caseId: Id });
/** What the sender has seen of the case: its `seq`. */
export const SeenQuery = Type.Object({ seen: Type.Optional(Type.Integer({ minimum: 1 })) });

/** Levels by which cases are counted. */
export const COUNTED_LEVELS = ["subdistrict", "community", "grid"] as const;
export type CountedLevel = (typeof COUNTED_LEVELS)[number];

/** Telephone as people write it: digits, blanks, dashes, a leading plus. */
const Telephone = Type.String({ pattern: PATTERNS.telephone });
const IdNumber = Type.String({ pattern: PATTERNS.idNumber });

export const Party = Type.Object(
  {
    name: text(60, 1),
    telephone: orNull(Telephone),
    idNumber: Type.Optional(orNull(IdNumber)),
    address: Type.Optional(orNull(text(200))),
  },
  strict,
);
export type Party = Static<typeof Party>;

export const PointInput = Type.Object(
  {
    lng: Type.Number({ minimum: -180, maximum: 180 }),
    lat: Type.Number({ minimum: -90, maximum: 90 }),
    datum: Type.Optional(Type.Enum(["wgs84", "gcj02"])),
  },
  strict,
);

export const MaterialTick = Type.Object(
  { materialId: text(20, 1), name: text(200, 1), handedIn: Type.Boolean() },
  strict,
);

/** A material as it was ticked, with its English where the duty has it (else empty). */
const MaterialView = Type.Object({ ...MaterialTick.properties, nameEn: Type.String() });
/** What a one-time notice asks for, with its English where the duty has it (else empty). */
const NoticeItemView = Type.Object({
  name: Type.String(),
  nameEn: Type.String(),
  detail: Type.String(),
});

export const IntakeBody = Type.Object(
  {
    /** Joint operations are opened by officials only. */
    kind: Type.Enum([...CASE_KINDS]),
    requestType: Type.Optional(orNull(Type.Enum([...REQUEST_TYPES]))),
    channel: Type.Enum(["counter", "web", "telephone", "homeVisit"]),
    dutyCode: Type.Optional(orNull(text(100, 1))),
    categoryCode: Type.Optional(orNull(text(100, 1))),
    title: Type.Optional(text(100)),
    description: text(4000),
    point: Type.Optional(orNull(PointInput)),
    areaId: Type.Optional(orNull(Id)),
    reporter: orNull(Party),
    /** Who came on behalf of the reporter (a family member at the counter). */
    agent: Type.Optional(orNull(Party)),
    materials: Type.Optional(Type.Array(MaterialTick, { maxItems: 60 })),
    fileIds: Type.Optional(Type.Array(Id, { maxItems: 9, uniqueItems: true })),
    /** Counter: accept on the spot, or give the one-time notice of what is missing. */
    decideNow: Type.Optional(Type.Boolean()),
    /** "The same as this": the `ref` of a similar open case; an official looks at both and merges or keeps them apart. */
    sameAs: Type.Optional(orNull(Type.String({ maxLength: 200, pattern: "^[A-Za-z0-9_-]+$" }))),
  },
  strict,
);
export type IntakeBody = Static<typeof IntakeBody>;

export const IntakeAnswer = Type.Object({
  caseId: Id,
  receiptNo: Type.String(),
  /** Shown once: with the receipt number it lets anyone follow, urge and grade the case. */
  queryCode: Type.String(),
  status: Type.Enum([...CASE_STATUSES]),
  holder: OrgRef,
  lead: orNull(OrgRef),
  dueAt: orNull(instant()),
  missing: Type.Array(NoticeItemView),
});
export type IntakeAnswer = Static<typeof IntakeAnswer>;

export const CaseLine = Type.Object({
  id: Id,
  receiptNo: Type.String(),
  kind: Type.Enum([...CASE_KINDS]),
  status: Type.Enum([...CASE_STATUSES]),
  channel: Type.Enum([...CHANNELS]),
  title: Type.String(),
  /** The duty's English name where the title is its name; else empty, for a title is mostly somebody's own words. */
  titleEn: Type.String(),
  area: Type.String(),
  areaEn: Type.String(),
  lead: orNull(OrgRef),
  holder: OrgRef,
  receivedAt: instant(),
  completedAt: orNull(instant()),
  completedLate: orNull(Type.Boolean()),
  grade: orNull(Type.Integer()),
  clock: orNull(ClockView),
  urges: Type.Integer(),
  /** The highest rung of the ladder reached. */
  rung: orNull(Type.Enum([...RUNGS])),
  /** The decision from above that it waits for. */
  awaits: orNull(Type.Enum([...AWAITS])),
  /** Who is asked for a part of it: whoever still owes it with its clock. A task nobody is asked for any more is none. */
  tasks: Type.Array(
    Type.Object({ org: OrgRef, state: Type.Enum([...TASK_STATES]), clock: orNull(ClockView) }),
  ),
  /** What is owed or to be decided here, in lists that are about it; `clock` is then the clock of that, if it has one. */
  todo: orNull(Type.Enum([...DUE_KINDS])),
});
export type CaseLine = Static<typeof CaseLine>;

export const CasePage = Type.Object({ items: Type.Array(CaseLine), next: orNull(Type.String()) });

/** The four classes of duties, as the catalogue has them. */
const DutyClassShape = Type.Enum(["enforcement", "safety", "publicService", "selfGovernance"]);

export const ListQuery = Type.Object({
  view: Type.Optional(
    Type.Enum(["inbox", "open", "overdue", "all", "mine", "decisions", "listed", "operations"]),
  ),
  kind: Type.Optional(Type.Enum([...CASE_KINDS])),
  status: Type.Optional(Type.Enum([...CASE_STATUSES])),
  channel: Type.Optional(Type.Enum([...CHANNELS])),
  leadOrgId: Type.Optional(Id),
  subdistrictId: Type.Optional(Id),
  communityId: Type.Optional(Id),
  gridId: Type.Optional(Id),
  /** Only what no area of this level holds. */
  outside: Type.Optional(Type.Enum([...COUNTED_LEVELS])),
  /** The class of the duty or, without one, of the category. */
  dutyClass: Type.Optional(DutyClassShape),
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
});

export const SearchQuery = Type.Object({
  q: Type.String({ minLength: 1, maxLength: 100 }),
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })),
});

export const CountsAnswer = Type.Object({
  /** Counted up to `cap`; a number equal to it means "that many or more". */
  cap: Type.Integer(),
  inbox: Type.Integer(),
  open: Type.Integer(),
  overdue: Type.Integer(),
  /** Cases that wait for a decision from above: an extension, a contest, a check, a call-back. */
  decisions: Type.Integer(),
  /** Cases under listed supervision or beyond. */
  listed: Type.Integer(),
  operations: Type.Integer(),
});

export const AreaCountsQuery = Type.Object({
  level: Type.Optional(Type.Enum([...COUNTED_LEVELS])),
  dutyClass: Type.Optional(DutyClassShape),
});

/** Open cases by area, as far as one may see them. */
export const AreaCountsAnswer = Type.Object({
  /** The moment at which overdue was overdue. */
  at: instant(),
  items: Type.Array(Type.Object({ areaId: Id, open: Type.Integer(), overdue: Type.Integer() })),
  /** Those that no area of this level holds; the list's `outside`. */
  elsewhere: Type.Object({ open: Type.Integer(), overdue: Type.Integer() }),
});

export const PartyView = Type.Object({
  role: Type.Enum(["reporter", "agent"]),
  name: orNull(Type.String()),
  telephone: orNull(Type.String()),
  idNumber: orNull(Type.String()),
  address: orNull(Type.String()),
});

export const ActionView = Type.Object({
  command: Type.Enum([...COMMANDS]),
  allowed: Type.Boolean(),
  /** Why not, and so what would make it possible. */
  refusal: orNull(Type.Object({ code: Type.String(), message: Type.String() })),
});

export const CaseView = Type.Object({
  ...CaseLine.properties,
  /** How many events the case has; a command sent with it is refused where the case has changed since. */
  seq: Type.Integer(),
  ...MechanismsView.properties,
  description: Type.String(),
  requestType: orNull(Type.Enum([...REQUEST_TYPES])),
  dutyCode: orNull(Type.String()),
  dutyVersionId: orNull(Id),
  dutyName: orNull(Type.String()),
  dutyNameEn: orNull(Type.String()),
  categoryCode: orNull(Type.String()),
  point: orNull(Type.Object({ lng: Type.Number(), lat: Type.Number() })),
  /** The smallest area that holds it. */
  areaId: Id,
  firstContact: OrgRef,
  heldSince: instant(),
  handler: orNull(Type.String()),
  leadClause: orNull(Type.String()),
  clocks: Type.Array(ClockView),
  materials: Type.Array(MaterialView),
  notice: orNull(
    Type.Object({
      at: instant(),
      items: Type.Array(NoticeItemView),
    }),
  ),
  laterDemands: Type.Integer(),
  extension: orNull(
    Type.Object({
      amount: Type.Integer(),
      reason: Type.String(),
      decision: Type.Enum(["open", "approved", "refused"]),
    }),
  ),
  outcome: orNull(Type.Enum([...OUTCOMES])),
  result: orNull(Type.String()),
  notSolvedReason: orNull(Type.Enum([...NOT_SOLVED_REASONS])),
  gradeComment: orNull(Type.String()),
  /** The grade was found to have been given by mistake and is left out of every figure. */
  gradeExcluded: Type.Boolean(),
  reopened: Type.Integer(),
  parties: Type.Array(PartyView),
  files: Type.Array(Type.Object({ id: Id, name: Type.String(), mediaType: Type.String() })),
  timeline: Type.Array(TimelineItem),
  actions: Type.Array(ActionView),
});
export type CaseView = Static<typeof CaseView>;

/** One command a request; which are allowed follows from the lifecycle table and who asks. */
export const CommandBody = Type.Union([
  command("accept", {}),
  command("giveNotice", {
    items: Type.Array(Type.Object({ name: text(200, 1), detail: text(500) }, strict), {
      minItems: 1,
      maxItems: 60,
    }),
  }),
  command("supplyMaterials", { note: text(1000), fileIds: files() }),
  command("decline", { reason: text(1000, 1), rightOwner: text(200, 1) }),
  command("dispatch", { orgId: Id, clause: text(300, 1) }),
  command("handOver", { toOrgId: Id, reason: text(500, 1) }),
  command("handOverFirstContact", { toOrgId: Id, reason: text(500, 1) }),
  command("assign", { personId: Id }),
  command("respond", { text: text(2000, 1) }),
  command("note", { text: text(2000, 1) }),
  command("pause", { reason: Type.Enum([...PAUSE_REASONS]), note: text(500, 1) }),
  command("resume", { note: text(500) }),
  command("requestExtension", {
    amount: Type.Integer({ minimum: 1, maximum: 365 }),
    reason: text(500, 1),
  }),
  command("decideExtension", { approved: Type.Boolean(), reason: text(500, 1) }),
  command("complete", {
    outcome: Type.Enum([...OUTCOMES]),
    result: text(4000, 1),
    notSolvedReason: orNull(Type.Enum([...NOT_SOLVED_REASONS])),
    fileIds: files(),
    overOpen: Type.Optional(orNull(text(1000))),
  }),
  command("grade", { grade: Type.Integer({ minimum: 1, maximum: 5 }), comment: text(1000) }),
  command("close", {}),
  command("reopen", { reason: text(1000, 1) }),
  command("withdraw", { reason: text(500) }),
  command("urge", { message: text(500) }),
  ...MECHANISM_COMMANDS,
]);
export type CommandBody = { readonly type: (typeof COMMANDS)[number] } & Record<string, unknown>;

export const MergeBody = Type.Object({ intoId: Id, reason: text(500, 1) }, strict);
export const UnmergeBody = Type.Object({ reason: text(500, 1) }, strict);

export const SplitPart = Type.Object(
  {
    title: text(100, 1),
    description: text(4000, 1),
    dutyCode: Type.Optional(orNull(text(100, 1))),
    categoryCode: Type.Optional(orNull(text(100, 1))),
    /** Another place within the district; without it the part is where the whole is. */
    areaId: Type.Optional(orNull(Id)),
    /** Whom an official names where no rule does. */
    leadOrgId: Type.Optional(orNull(Id)),
  },
  strict,
);
export type SplitPart = Static<typeof SplitPart>;
export const SplitBody = Type.Object(
  { parts: Type.Array(SplitPart, { minItems: 2, maxItems: 10 }), reason: text(500, 1) },
  strict,
);

export const UnmaskBody = Type.Object({ reason: text(200, 4) }, strict);
export const PartiesAnswer = Type.Object({ parties: Type.Array(PartyView) });

export const FileAnswer = Type.Object({
  id: Id,
  name: Type.String(),
  mediaType: Type.String(),
  sizeBytes: Type.Integer(),
});
