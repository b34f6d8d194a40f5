/** Shapes of progress, settlements and the closing report. */
import { type Static, Type } from "typebox";
import {
  Count,
  DayText,
  Fen,
  Id,
  Names,
  NullableId,
  NullableText,
  OrgRef,
  Paging,
  PersonRef,
  ShareView,
  Strict,
  Totals,
  pageShape,
} from "./schema.ts";

/** How far each area is; a station that serves several stands in each. */
export const AreaProgress = Type.Object({
  area: Type.Union([
    Type.Object({
      id: Id,
      name: Names,
      level: Type.String(),
      /** The sub-district that it lies in. */
      subdistrictId: NullableId,
    }),
    Type.Null(),
  ]),
  units: Count,
  done: Count,
  notDone: Count,
});
export const DayProgress = Type.Object({
  day: Type.String(),
  done: Count,
  notDone: Count,
  late: Count,
  /** Done up to the end of that day. */
  doneUntil: Count,
});
export const ProgressView = Type.Object({
  campaignId: Id,
  asOf: Type.String(),
  deadline: Type.String(),
  totals: Totals,
  stations: Type.Array(ShareView),
  areas: Type.Array(AreaProgress),
  days: Type.Array(DayProgress),
});
export type ProgressView = Static<typeof ProgressView>;

/** What each station has earned and not yet received. */
export const AccrualView = Type.Object({
  unitPriceFen: Fen,
  units: Count,
  amountFen: Fen,
  /** Done, but drawn and not yet verified. */
  waiting: Count,
  /** What the commitment still holds; null: none, an emergency is paid from free money. */
  commitmentOpenFen: Type.Union([Fen, Type.Null()]),
  stations: Type.Array(
    Type.Object({ org: OrgRef, payee: OrgRef, units: Count, amountFen: Fen, waiting: Count }),
  ),
});
export type AccrualView = Static<typeof AccrualView>;

/** `until`: what was earned up to the end of that day; left out: up to now. */
export const SettleBody = Type.Object(
  {
    until: Type.Optional(DayText),
    /** The number of the last settlement that one has seen; a newer one refuses. */
    after: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  },
  Strict,
);
export type SettleBody = Static<typeof SettleBody>;

export const SettlementLine = Type.Object({
  id: Id,
  campaignId: Id,
  campaignTitle: Type.String(),
  department: OrgRef,
  number: Count,
  until: Type.String(),
  settledAt: Type.String(),
  settledBy: Type.Union([PersonRef, Type.Null()]),
  units: Count,
  unitPriceFen: Fen,
  amountFen: Fen,
});
export type SettlementLine = Static<typeof SettlementLine>;

export const SettlementView = Type.Object({
  ...SettlementLine.properties,
  mandateId: Id,
  mandateCode: Type.String(),
  unit: Type.String(),
  commitmentId: NullableId,
  /** Whether these are all lines, or those of the reader's own stations. */
  isWhole: Type.Boolean(),
  stations: Type.Array(
    Type.Object({
      org: OrgRef,
      payee: OrgRef,
      units: Count,
      amountFen: Fen,
      entryId: Id,
      /** The day that it counts for in the books. */
      postedOn: Type.String(),
    }),
  ),
});
export type SettlementView = Static<typeof SettlementView>;

export const SettlementsQuery = Type.Object({ ...Paging });
export const SettlementPage = pageShape(SettlementLine);

export const CloseBody = Type.Object(
  { text: Type.Optional(Type.String({ maxLength: 1000 })) },
  Strict,
);
export type CloseBody = Static<typeof CloseBody>;

/** What became of it; final once the campaign is closed. */
export const ReportView = Type.Object({
  campaignId: Id,
  title: Type.String(),
  state: Type.String(),
  mandateCode: Type.String(),
  department: OrgRef,
  unit: Type.String(),
  unitPriceFen: Fen,
  startsOn: Type.String(),
  deadline: Type.String(),
  sentAt: NullableText,
  closedAt: NullableText,
  text: NullableText,
  totals: Totals,
  stations: Type.Array(ShareView),
  reasons: Type.Array(Type.Object({ reason: Type.String(), count: Count })),
  settlements: Type.Array(SettlementLine),
  releasedFen: Type.Union([Fen, Type.Null()]),
});
export type ReportView = Static<typeof ReportView>;
