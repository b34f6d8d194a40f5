/** Shapes of requests and answers about the ledger. */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, Type } from "typebox";
import { MOST_FEN } from "#kernel/pure/money.ts";
import { ACCOUNT_KINDS, FUNDS, PURPOSES, YEAR_FIGURE_KEYS } from "./rules/chart.ts";
import { ENTRY_KINDS, LONGEST_TEXT, REASON_TYPES } from "./rules/entry.ts";

/** An id of a row. */
export const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const Names = Type.Object({ zh: Type.String(), en: Type.String() });
const NullableId = Type.Union([Id, Type.Null()]);
const NullableText = Type.Union([Type.String(), Type.Null()]);

export const FundShape = Type.Enum([...FUNDS]);
export const PurposeShape = Type.Enum([...PURPOSES]);
const KindShape = Type.Enum([...ACCOUNT_KINDS]);
export const EntryKindShape = Type.Enum([...ENTRY_KINDS]);
export const ReasonTypeShape = Type.Enum([...REASON_TYPES]);
const SideShape = Type.Enum(["debit", "credit"]);

export const YearNumber = Type.Integer({ minimum: 2000, maximum: 2100 });
/** A month as 202611. */
export const PeriodNumber = Type.Integer({ minimum: 200001, maximum: 210012 });
/** Money that is posted. Unit: fen. */
export const AmountFen = Type.Integer({ minimum: 1, maximum: MOST_FEN });
const Fen = Type.Integer();
const TextShape = Type.String({ minLength: 1, maxLength: LONGEST_TEXT });

/** A page: the rows and the cursor of the next one. */
export function pageShape<T extends Parameters<typeof Type.Array>[0]>(item: T) {
  return Type.Object({ items: Type.Array(item), next: NullableText });
}

const FiguresShape = {
  appropriatedFen: Fen,
  receivedFen: Fen,
  committedFen: Fen,
  spentFen: Fen,
  availableFen: Fen,
};

const OrgRef = Type.Object({ id: Id, name: Names });
export type OrgRef = Static<typeof OrgRef>;

export const AppropriationLine = Type.Object({
  id: Id,
  fund: FundShape,
  purpose: PurposeShape,
  ...FiguresShape,
  accounts: Type.Array(Type.Object({ id: Id, kind: KindShape, balanceFen: Fen })),
});
export type AppropriationLine = Static<typeof AppropriationLine>;

export const OverviewView = Type.Object({
  year: Type.Integer(),
  /** Years that have appropriations, newest first. */
  years: Type.Array(Type.Integer()),
  organisations: Type.Array(
    Type.Object({
      org: OrgRef,
      kind: Type.String(),
      /** The sub-district that it lies in; null for bodies of the whole district. */
      subdistrict: Type.Union([OrgRef, Type.Null()]),
      ...FiguresShape,
      appropriations: Type.Array(AppropriationLine),
    }),
  ),
});
export type OverviewView = Static<typeof OverviewView>;

export const CommitmentView = Type.Object({
  id: Id,
  appropriationId: Id,
  reasonType: ReasonTypeShape,
  reasonId: Type.Integer(),
  text: Type.String(),
  untilDay: NullableText,
  reservedFen: Fen,
  consumedFen: Fen,
  releasedFen: Fen,
  openFen: Fen,
});

export const AppropriationDetail = Type.Object({
  ...AppropriationLine.properties,
  org: OrgRef,
  year: Type.Integer(),
  commitments: Type.Array(CommitmentView),
});
export type AppropriationDetail = Static<typeof AppropriationDetail>;

export const AccountDetail = Type.Object({
  id: Id,
  kind: KindShape,
  balanceFen: Fen,
  lineCount: Type.Integer(),
  appropriation: Type.Object({
    id: Id,
    org: OrgRef,
    year: Type.Integer(),
    fund: FundShape,
    purpose: PurposeShape,
    accounts: Type.Array(Type.Object({ id: Id, kind: KindShape, balanceFen: Fen })),
  }),
});
export type AccountDetail = Static<typeof AccountDetail>;

const Paging = {
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
};

export const StatementQuery = Type.Object({
  period: Type.Optional(PeriodNumber),
  reason: Type.Optional(ReasonTypeShape),
  ...Paging,
});
export type StatementQuery = Static<typeof StatementQuery>;

/** CSV or XLSX, in which language its heads are. */
const FormatQuery = {
  format: Type.Optional(Type.Enum(["csv", "xlsx"])),
  language: Type.Optional(Type.Enum(["zh", "en"])),
};
export const StatementExportQuery = Type.Object({
  period: Type.Optional(PeriodNumber),
  reason: Type.Optional(ReasonTypeShape),
  ...FormatQuery,
});
export type StatementExportQuery = Static<typeof StatementExportQuery>;

export const StatementLine = Type.Object({
  seq: Type.Integer(),
  entryId: Id,
  kind: EntryKindShape,
  postedOn: Type.String(),
  occurredOn: Type.String(),
  reasonType: ReasonTypeShape,
  reasonId: Type.Integer(),
  text: Type.String(),
  debitFen: Fen,
  creditFen: Fen,
  balanceAfterFen: Fen,
  commitmentId: NullableId,
  reversalOf: NullableId,
});

const JournalFilter = {
  period: Type.Optional(PeriodNumber),
  kind: Type.Optional(EntryKindShape),
  reason: Type.Optional(ReasonTypeShape),
  orgId: Type.Optional(Id),
  /** Only entries that change this figure of a budget year over all bodies; this year's where none is named. */
  figure: Type.Optional(Type.Enum([...YEAR_FIGURE_KEYS])),
  year: Type.Optional(YearNumber),
};

export const JournalQuery = Type.Object({
  ...JournalFilter,
  reasonId: Type.Optional(Id),
  ...Paging,
});
export type JournalQuery = Static<typeof JournalQuery>;
export const JournalExportQuery = Type.Object({ ...JournalFilter, ...FormatQuery });
export type JournalExportQuery = Static<typeof JournalExportQuery>;

export const JournalLine = Type.Object({
  id: Id,
  kind: EntryKindShape,
  postedOn: Type.String(),
  occurredOn: Type.String(),
  reasonType: ReasonTypeShape,
  reasonId: Type.Integer(),
  text: Type.String(),
  amountFen: Fen,
  /** What it adds to the figure that was asked for; null where none was. */
  addsFen: Type.Union([Fen, Type.Null()]),
  reversalOf: NullableId,
  isReversed: Type.Boolean(),
  organisations: Type.Array(OrgRef),
});

export const EntryView = Type.Object({
  id: Id,
  kind: EntryKindShape,
  postedOn: Type.String(),
  occurredOn: Type.String(),
  reasonType: ReasonTypeShape,
  reasonId: Type.Integer(),
  reasonStep: Type.String(),
  text: Type.String(),
  amountFen: Fen,
  reversalOf: NullableId,
  reversedBy: NullableId,
  recordedAt: Type.String(),
  /** Who made it, in words: the post's organisation and the person, or the program itself. */
  recordedBy: Type.Union([
    Type.Object({ person: Type.String(), organisation: Names }),
    Type.Null(),
  ]),
  /** Where the event log holds it. */
  chain: Type.Object({ appropriationId: Id, seq: Type.Integer() }),
  lines: Type.Array(
    Type.Object({
      accountId: Id,
      account: KindShape,
      side: SideShape,
      amountFen: Fen,
      commitmentId: NullableId,
      appropriationId: Id,
      org: OrgRef,
      year: Type.Integer(),
      fund: FundShape,
      purpose: PurposeShape,
      /** Whether the reader may open the account. */
      isOpen: Type.Boolean(),
    }),
  ),
});
export type EntryView = Static<typeof EntryView>;

export const TrialQuery = Type.Object({
  from: PeriodNumber,
  to: PeriodNumber,
  orgId: Type.Optional(Id),
});
export type TrialQuery = Static<typeof TrialQuery>;
export const TrialExportQuery = Type.Object({ ...TrialQuery.properties, ...FormatQuery });
export type TrialExportQuery = Static<typeof TrialExportQuery>;

const TrialRow = Type.Object({
  account: KindShape,
  /** On the account's own side. */
  openingFen: Fen,
  debitFen: Fen,
  creditFen: Fen,
  closingFen: Fen,
});
export type TrialRow = Static<typeof TrialRow>;

export const TrialView = Type.Object({
  from: Type.Integer(),
  to: Type.Integer(),
  rows: Type.Array(TrialRow),
  organisations: Type.Array(Type.Object({ org: OrgRef, rows: Type.Array(TrialRow) })),
  totalDebitFen: Fen,
  totalCreditFen: Fen,
  closingDebitFen: Fen,
  closingCreditFen: Fen,
});
export type TrialView = Static<typeof TrialView>;

export const PeriodsView = Type.Object({
  closedThrough: Type.Integer(),
  /** The month whose turn it is. */
  next: Type.Union([Type.Integer(), Type.Null()]),
  blockers: Type.Array(
    Type.Object({
      code: Type.String(),
      period: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer()),
    }),
  ),
  overdueCommitments: Type.Array(Type.Object({ ...CommitmentView.properties, org: OrgRef })),
  months: Type.Array(
    Type.Object({
      period: Type.Integer(),
      entryCount: Type.Integer(),
      amountFen: Fen,
      closedAt: NullableText,
    }),
  ),
});
export type PeriodsView = Static<typeof PeriodsView>;

const VoucherParts = { date: Type.String({ pattern: PATTERNS.day }), text: TextShape };
const Strict = { additionalProperties: false } as const;

/** What the finance office posts by hand, one shape a template. */
export const VoucherBody = Type.Union([
  Type.Object(
    {
      template: Type.Literal("receipt"),
      orgId: Id,
      year: YearNumber,
      fund: FundShape,
      purpose: PurposeShape,
      amountFen: AmountFen,
      ...VoucherParts,
    },
    Strict,
  ),
  Type.Object(
    {
      template: Type.Literal("appropriation"),
      poolId: Id,
      orgId: Id,
      purpose: PurposeShape,
      amountFen: AmountFen,
      ...VoucherParts,
    },
    Strict,
  ),
  Type.Object(
    {
      template: Type.Literal("withdrawal"),
      appropriationId: Id,
      poolId: Id,
      amountFen: AmountFen,
      ...VoucherParts,
    },
    Strict,
  ),
  Type.Object(
    {
      template: Type.Literal("transfer"),
      fromId: Id,
      toId: Id,
      amountFen: AmountFen,
      ...VoucherParts,
    },
    Strict,
  ),
  Type.Object(
    {
      template: Type.Literal("spend"),
      appropriationId: Id,
      amountFen: AmountFen,
      ...VoucherParts,
    },
    Strict,
  ),
  Type.Object({ template: Type.Literal("release"), commitmentId: Id, ...VoucherParts }, Strict),
  Type.Object({ template: Type.Literal("reversal"), entryId: Id, ...VoucherParts }, Strict),
]);
export type VoucherBody = Static<typeof VoucherBody>;

export const PostedView = Type.Object({
  entryId: Id,
  postedOn: Type.String(),
  already: Type.Boolean(),
});

export const DisclosureList = Type.Object({
  year: Type.Integer(),
  years: Type.Array(Type.Integer()),
  items: Type.Array(
    Type.Object({
      areaId: Id,
      name: Names,
      subdistrict: Names,
      cameInFen: Fen,
      spentFen: Fen,
    }),
  ),
});
export type DisclosureList = Static<typeof DisclosureList>;

const MonthFigures = Type.Object({
  period: Type.Integer(),
  cameInFen: Fen,
  spentFen: Fen,
});

export const DisclosureView = Type.Object({
  areaId: Id,
  name: Names,
  subdistrict: Names,
  /** The body that holds the community's money. */
  holder: Type.Union([OrgRef, Type.Null()]),
  year: Type.Integer(),
  years: Type.Array(Type.Integer()),
  cameInFen: Fen,
  spentFen: Fen,
  leftFen: Fen,
  funds: Type.Array(
    Type.Object({
      fund: FundShape,
      cameInFen: Fen,
      spentFen: Fen,
      months: Type.Array(MonthFigures),
      purposes: Type.Array(Type.Object({ purpose: PurposeShape, spentFen: Fen })),
    }),
  ),
  /** The newest receipts and payments. */
  movements: Type.Array(
    Type.Object({
      postedOn: Type.String(),
      kind: EntryKindShape,
      reasonType: ReasonTypeShape,
      text: Type.String(),
      fund: FundShape,
      purpose: PurposeShape,
      cameInFen: Fen,
      spentFen: Fen,
    }),
  ),
  next: NullableText,
});
export type DisclosureView = Static<typeof DisclosureView>;
