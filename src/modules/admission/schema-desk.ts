/** Shapes of what helps at the desk: live checks of a draft, choices, figures. */
import { type Static, Type } from "typebox";
import { APPLICATION_STATES } from "./rules/application.ts";
import { CONTENT_FIELDS } from "./rules/content.ts";
import { ContentBody, Id, Names, Nullable, OrgRef, Strict } from "./schema.ts";

export const ChecksBody = Type.Object(
  {
    applicantOrgId: Id,
    content: ContentBody,
    hasContact: Type.Boolean(),
    isEmergency: Type.Boolean(),
  },
  Strict,
);
export type ChecksBody = Static<typeof ChecksBody>;

export const CheckView = Type.Object({
  today: Type.String(),
  firstStart: Type.Object({ day: Type.String(), provisional: Type.Boolean() }),
  leadWorkdays: Type.Integer(),
  decisionDue: Type.Object({ day: Type.String(), provisional: Type.Boolean() }),
  totalFen: Nullable(Type.Integer()),
  availableFen: Type.Integer(),
  missingFen: Type.Integer(),
  asked: Type.Array(Type.Object({ ...OrgRef.properties, kind: Type.String() })),
  stations: Type.Array(OrgRef),
  gaps: Type.Array(Type.Enum([...CONTENT_FIELDS])),
  /** The first thing that submitting would be refused for, in the reader's language. */
  refusal: Nullable(Type.Object({ code: Type.String(), message: Type.String() })),
});
export type CheckView = Static<typeof CheckView>;

export const ChoicesView = Type.Object({
  today: Type.String(),
  applicants: Type.Array(
    Type.Object({
      ...OrgRef.properties,
      budgets: Type.Array(Type.Object({ year: Type.Integer(), availableFen: Type.Integer() })),
    }),
  ),
  areas: Type.Array(
    Type.Object({
      id: Id,
      name: Names,
      level: Type.String(),
      parentId: Nullable(Id),
    }),
  ),
  bodies: Type.Array(
    Type.Object({ ...OrgRef.properties, kind: Type.String(), areaIds: Type.Array(Id) }),
  ),
  assistedDuties: Type.Array(
    Type.Object({ code: Type.String(), item: Type.String(), clause: Type.String() }),
  ),
  firstStart: Type.Object({ day: Type.String(), provisional: Type.Boolean() }),
});
export type ChoicesView = Static<typeof ChoicesView>;

export const OverviewView = Type.Object({
  states: Type.Array(
    Type.Object({
      status: Type.Enum([...APPLICATION_STATES]),
      count: Type.Integer(),
      late: Type.Integer(),
      totalFen: Type.Integer(),
    }),
  ),
  departments: Type.Array(
    Type.Object({
      org: OrgRef,
      open: Type.Integer(),
      inForce: Type.Integer(),
      late: Type.Integer(),
      reservedFen: Type.Integer(),
      openFen: Type.Integer(),
    }),
  ),
  inForce: Type.Integer(),
  reservedFen: Type.Integer(),
  openFen: Type.Integer(),
});
export type OverviewView = Static<typeof OverviewView>;
