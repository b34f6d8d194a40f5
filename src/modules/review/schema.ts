/** Shapes of requests and answers of process review. */
import { type Static, Type } from "typebox";

const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const orNull = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) =>
  Type.Union([schema, Type.Null()]);
const OrgRef = Type.Object({ id: Id, name: Type.String(), nameEn: Type.String() });
const day = () => Type.String({ format: "date" });

/** Which cases: received between two days, of a duty or category, of a lead, in a sub-district. */
const filter = {
  from: Type.Optional(day()),
  to: Type.Optional(day()),
  dutyCode: Type.Optional(Type.String({ maxLength: 100 })),
  categoryCode: Type.Optional(Type.String({ maxLength: 100 })),
  leadOrgId: Type.Optional(Id),
  subdistrictId: Type.Optional(Id),
  kind: Type.Optional(Type.Enum(["application", "request", "jointOperation"])),
};
export const ReviewQuery = Type.Object(filter);
export type ReviewQuery = Static<typeof ReviewQuery>;

const figures = {
  cases: Type.Integer(),
  completed: Type.Integer(),
  /** Completed within their limit, by the calendar as it is known now. */
  onTime: Type.Integer(),
  /** Working time from receipt to completion, pauses left out. Unit: minutes. */
  medianMinutes: orNull(Type.Integer()),
  p90Minutes: orNull(Type.Integer()),
  /** Handed on after the first dispatch. */
  handedOver: Type.Integer(),
  returned: Type.Integer(),
  pingPong: Type.Integer(),
  /** Share of grades three to five, from 0 to 1; null where fewer than five residents graded: nobody is to be found out. */
  satisfaction: orNull(Type.Number()),
};
const Group = Type.Object({
  key: Type.String(),
  name: Type.String(),
  nameEn: Type.String(),
  ...figures,
});

export const ReviewAnswer = Type.Object({
  from: day(),
  to: day(),
  totals: Type.Object(figures),
  byDuty: Type.Array(Group),
  byCategory: Type.Array(Group),
  byLead: Type.Array(Group),
  /** How long bodies hold cases: stays that have ended. */
  stays: Type.Array(
    Type.Object({
      org: OrgRef,
      stays: Type.Integer(),
      medianMinutes: Type.Integer(),
      p90Minutes: Type.Integer(),
      /** Share of all working time of these cases, from 0 to 1. */
      share: Type.Number(),
    }),
  ),
  /** How co-organisers kept what they were asked for. */
  tasks: Type.Array(
    Type.Object({
      org: OrgRef,
      tasks: Type.Integer(),
      open: Type.Integer(),
      answered: Type.Integer(),
      inTime: Type.Integer(),
      medianMinutes: orNull(Type.Integer()),
      sentBack: Type.Integer(),
      passedOver: Type.Integer(),
    }),
  ),
  transitions: Type.Array(
    Type.Object({
      from: OrgRef,
      to: OrgRef,
      n: Type.Integer(),
      medianMinutes: Type.Integer(),
      p90Minutes: Type.Integer(),
      pingPong: Type.Integer(),
    }),
  ),
  paths: Type.Array(
    Type.Object({
      steps: Type.Array(Type.Object({ org: OrgRef, medianMinutes: Type.Integer() })),
      n: Type.Integer(),
      onTime: Type.Integer(),
      medianMinutes: Type.Integer(),
      p90Minutes: Type.Integer(),
    }),
  ),
});
export type ReviewAnswer = Static<typeof ReviewAnswer>;

export const ReviewCasesQuery = Type.Object({
  ...filter,
  completed: Type.Optional(Type.Boolean()),
  late: Type.Optional(Type.Boolean()),
  handedOver: Type.Optional(Type.Boolean()),
  returned: Type.Optional(Type.Boolean()),
  pingPong: Type.Optional(Type.Boolean()),
  stayOrgId: Type.Optional(Id),
  nextOrgId: Type.Optional(Id),
  taskOrgId: Type.Optional(Id),
  taskState: Type.Optional(Type.Enum(["open", "answered", "passedOver"])),
  /** Numbers of the bodies in order, joined by hyphens. */
  path: Type.Optional(Type.String({ pattern: "^[0-9]{1,16}(-[0-9]{1,16}){0,19}$" })),
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
});
export type ReviewCasesQuery = Static<typeof ReviewCasesQuery>;

export const ReviewCase = Type.Object({
  id: Id,
  receiptNo: Type.String(),
  lead: orNull(OrgRef),
  receivedAt: Type.String({ format: "date-time" }),
  completedAt: orNull(Type.String({ format: "date-time" })),
  workingMinutes: Type.Integer(),
  late: orNull(Type.Boolean()),
  path: Type.Array(OrgRef),
});
export type ReviewCase = Static<typeof ReviewCase>;
export const ReviewCasesPage = Type.Object({
  items: Type.Array(ReviewCase),
  next: orNull(Type.String()),
});

export const WorkbookQuery = Type.Object({
  ...filter,
  language: Type.Optional(Type.Enum(["zh", "en"])),
});
