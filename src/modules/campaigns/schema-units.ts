/** Shapes of single units, of what workers report from the doors, and of the queue on their devices. */
import { type Static, Type } from "typebox";
import { LONGEST_NOTE, MOST_ITEMS } from "./rules/unit.ts";
import {
  Count,
  Id,
  Names,
  NullableId,
  NullableText,
  OrgRef,
  Paging,
  PersonRef,
  Proof,
  Reason,
  ReasonCode,
  Strict,
  Subject,
  UnitStateName,
} from "./schema.ts";

const NullablePerson = Type.Union([PersonRef, Type.Null()]);
const NullableReason = Type.Union([ReasonCode, Type.Null()]);
const NullableSample = Type.Union([Type.Enum(["drawn", "confirmed"]), Type.Null()]);

/** A unit in lists: masked. */
export const UnitLine = Type.Object({
  id: Id,
  number: Count,
  org: OrgRef,
  area: Type.Union([Type.Object({ id: Id, name: Names }), Type.Null()]),
  /** Masked; empty for units without a name. */
  name: Type.String(),
  idNumber: Type.String(),
  address: Type.String(),
  state: UnitStateName,
  reason: NullableReason,
  worker: NullablePerson,
  doneBy: NullablePerson,
  /** The day of the work. */
  doneOn: NullableText,
  late: Type.Boolean(),
  sample: NullableSample,
  attempts: Count,
  rejections: Count,
  /** Why the last completion was rejected. */
  rejectedBecause: NullableText,
  accrued: Type.Boolean(),
  settled: Type.Boolean(),
});
export type UnitLine = Static<typeof UnitLine>;

export const UnitQuery = Type.Object({
  state: Type.Optional(UnitStateName),
  orgId: Type.Optional(Id),
  areaId: Type.Optional(Id),
  personId: Type.Optional(Id),
  /** `drawn`: waits for verification. */
  sample: Type.Optional(Type.Enum(["drawn", "confirmed"])),
  /** `free`: nobody holds it. */
  held: Type.Optional(Type.Enum(["free", "held"])),
  ...Paging,
});
export type UnitQuery = Static<typeof UnitQuery>;

export const UnitView = Type.Object({
  ...UnitLine.properties,
  campaignId: Id,
  /** Everything that was reported, oldest first. */
  reports: Type.Array(
    Type.Object({
      result: Type.Enum(["done", "notDone", "attempt"]),
      reason: NullableReason,
      by: NullablePerson,
      /** By the clock of the device. */
      doneAt: Type.String(),
      /** By the clock of the server. */
      receivedAt: Type.String(),
      late: Type.Boolean(),
      /** It counts: it has not been rejected. */
      standing: Type.Boolean(),
      note: NullableText,
      proofFileId: NullableId,
    }),
  ),
  verdicts: Type.Array(
    Type.Object({
      verdict: Type.Enum(["confirmed", "rejected"]),
      reason: NullableText,
      by: NullablePerson,
      at: Type.String(),
    }),
  ),
  may: Type.Object({ verify: Type.Boolean(), unmask: Type.Boolean() }),
});
export type UnitView = Static<typeof UnitView>;

export const UnmaskBody = Type.Object({ reason: Reason }, Strict);
export const UnmaskedView = Type.Object({
  name: Type.String(),
  idNumber: Type.String(),
  address: Type.String(),
});
export type UnmaskedView = Static<typeof UnmaskedView>;

/** Gives units to a worker, or takes them back (`personId` null). Which: by id, by area, or so many free ones. */
export const AssignBody = Type.Object(
  {
    personId: NullableId,
    /** The station; left out: one's own. */
    orgId: Type.Optional(Id),
    unitIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 2000, uniqueItems: true })),
    areaId: Type.Optional(Id),
    count: Type.Optional(Type.Integer({ minimum: 1, maximum: 20_000 })),
  },
  Strict,
);
export type AssignBody = Static<typeof AssignBody>;
export const AssignAnswer = Type.Object({ assigned: Count });

/** What one may take oneself, by campaign, station and area. */
export const FreeView = Type.Object({
  items: Type.Array(
    Type.Object({
      campaignId: Id,
      title: Type.String(),
      station: OrgRef,
      area: Type.Union([Type.Object({ id: Id, name: Names }), Type.Null()]),
      free: Count,
    }),
  ),
});
export type FreeView = Static<typeof FreeView>;

/** Who works on a share, and how far they are. */
export const WorkerLine = Type.Object({
  person: PersonRef,
  title: Names,
  assigned: Count,
  done: Count,
  notDone: Count,
});
export const WorkersView = Type.Object({
  org: OrgRef,
  free: Count,
  items: Type.Array(WorkerLine),
  areas: Type.Array(Type.Object({ area: Type.Object({ id: Id, name: Names }), free: Count })),
});
export type WorkersView = Static<typeof WorkersView>;

/** One report from a door. */
export const CompletionItem = Type.Object(
  {
    unitId: Type.Optional(Id),
    /** In place of the id: the unit's number within the worker's own station. */
    slot: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    /** Made on the device once; however often it is sent, it counts once. */
    clientKey: Type.String({
      pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
    }),
    /** When it was done, by the clock of the device: ISO 8601 with its offset. */
    at: Type.String({ maxLength: 40 }),
    result: Type.Enum(["done", "notDone"]),
    /** With `notDone`: why. After `absent` and `retry` the unit stays open. */
    reason: Type.Optional(ReasonCode),
    proofFileId: Type.Optional(Id),
    note: Type.Optional(Type.String({ maxLength: LONGEST_NOTE })),
  },
  Strict,
);
export type CompletionItem = Static<typeof CompletionItem>;
export const CompletionsBody = Type.Object(
  { items: Type.Array(CompletionItem, { minItems: 1, maxItems: MOST_ITEMS }) },
  Strict,
);
export type CompletionsBody = Static<typeof CompletionsBody>;

export const CompletionAnswer = Type.Object({
  clientKey: Type.String(),
  /** `already`: it had been recorded before, and this is the first answer again. */
  outcome: Type.Enum(["recorded", "already", "refused"]),
  unitId: NullableId,
  result: Type.Union([Type.Enum(["done", "notDone", "attempt"]), Type.Null()]),
  receivedAt: NullableText,
  late: Type.Boolean(),
  /** Of a refusal. */
  code: NullableText,
  message: Type.Union([Names, Type.Null()]),
});
export type CompletionAnswer = Static<typeof CompletionAnswer>;
export const CompletionsAnswer = Type.Object({
  items: Type.Array(CompletionAnswer),
  recorded: Count,
  already: Count,
  refused: Count,
});
export type CompletionsAnswer = Static<typeof CompletionsAnswer>;

export const VerificationsBody = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          unitId: Id,
          verdict: Type.Enum(["confirmed", "rejected"]),
          /** With `rejected`: why; the worker reads it. */
          reason: Type.Optional(Reason),
        },
        Strict,
      ),
      { minItems: 1, maxItems: 100 },
    ),
  },
  Strict,
);
export type VerificationsBody = Static<typeof VerificationsBody>;
export const VerificationsAnswer = Type.Object({ confirmed: Count, rejected: Count });

/** `since`: the `next` of the last answer; left out: everything. */
export const QueueQuery = Type.Object({
  since: Type.Optional(Type.String({ maxLength: 4000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
});
export type QueueQuery = Static<typeof QueueQuery>;

export const QueueCampaign = Type.Object({
  id: Id,
  title: Type.String(),
  subject: Subject,
  unit: Type.String(),
  instructions: Type.String(),
  proof: Proof,
  startsOn: Type.String(),
  deadline: Type.String(),
  department: Names,
  station: OrgRef,
  /** Units of the station that nobody holds. */
  free: Count,
});
/** A unit that the worker holds: in full while it is open, without personal data once it is finished. */
export const QueueUnit = Type.Object({
  unitId: Id,
  campaignId: Id,
  number: Count,
  area: Type.Union([Type.Object({ id: Id, name: Names }), Type.Null()]),
  name: NullableText,
  address: NullableText,
  idNumberMasked: NullableText,
  state: UnitStateName,
  reason: NullableReason,
  attempts: Count,
  doneByMe: Type.Boolean(),
  rejectedBecause: NullableText,
});
export const QueueAnswer = Type.Object({
  person: PersonRef,
  serverTime: Type.String(),
  /** Every open campaign of the worker's station; forget what is not among them. */
  campaigns: Type.Array(QueueCampaign),
  units: Type.Array(QueueUnit),
  /** Units that the worker does not hold: forget them. */
  gone: Type.Array(Id),
  next: Type.String(),
  /** There is more: ask again at once with `next`. */
  more: Type.Boolean(),
});
export type QueueAnswer = Static<typeof QueueAnswer>;
