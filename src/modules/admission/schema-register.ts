/** Shapes of the public register. */
import { type Static, Type } from "typebox";
import { ENDINGS, STANCES } from "./rules/application.ts";
import { KINDS } from "./rules/content.ts";
import {
  ChecksShape,
  Cursor,
  DecisionView,
  Fen,
  Id,
  Limit,
  Names,
  Nullable,
  OrgRef,
  pageShape,
} from "./schema.ts";

/** What everybody may read of admitted work. */
export const RegisterLine = Type.Object({
  id: Id,
  code: Type.String(),
  title: Type.String(),
  kind: Type.Enum([...KINDS]),
  applicant: OrgRef,
  /** `emergency`: begun at once and not ratified yet. */
  state: Type.Enum(["inForce", "emergency", "lapsed", "ended"]),
  isEmergency: Type.Boolean(),
  quantity: Nullable(Type.Integer()),
  unit: Type.String(),
  unitPriceFen: Fen,
  totalFen: Fen,
  from: Type.String(),
  to: Type.String(),
});
export type RegisterLine = Static<typeof RegisterLine>;

export const RegisterView = Type.Object({
  ...RegisterLine.properties,
  task: Type.String(),
  legalBasis: Type.String(),
  reason: Type.String(),
  support: Type.String(),
  areas: Type.Array(Names),
  targets: Type.Array(Names),
  assistedDuty: Nullable(Type.Object({ item: Type.String(), clause: Type.String() })),
  checks: ChecksShape,
  conditions: Type.Array(Type.String()),
  opinions: Type.Array(
    Type.Object({ org: Names, stance: Nullable(Type.Enum([...STANCES, "none"])) }),
  ),
  decisions: Type.Array(DecisionView),
  ending: Nullable(Type.Object({ why: Type.Enum([...ENDINGS]), on: Type.String() })),
  lapsedOn: Nullable(Type.String()),
});
export type RegisterView = Static<typeof RegisterView>;

export const RegisterQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100 })),
  orgId: Type.Optional(Id),
  state: Type.Optional(Type.Enum(["inForce", "emergency", "lapsed", "ended"])),
  cursor: Cursor,
  limit: Limit,
});
export type RegisterQuery = Static<typeof RegisterQuery>;
export const RegisterPage = Type.Object({
  ...pageShape(RegisterLine).properties,
  departments: Type.Array(OrgRef),
});
