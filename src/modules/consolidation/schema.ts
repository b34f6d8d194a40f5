/** Shapes of consolidation: working sets, raw rows, proposals, decisions, and the account at the end. */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, type TSchema, Type } from "typebox";
import { PROPOSAL_KINDS } from "./rules/compare.ts";

const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** An id of a row of a table. */
export const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

/** Largest spreadsheet. Unit: bytes. Source: the catalogue's own limit. */
export const UPLOAD_LIMIT_BYTES = 10 * 1024 * 1024;

/** Most raw rows of a set. */
export const ROW_LIMIT = 20_000;

/** Most rows that one decision decides. */
export const DECIDE_LIMIT = 2000;

/** Longest reason or comment. Unit: characters. */
export const REASON_LIMIT = 500;

/**
 * What can become of a raw row. Strengthened, optimised and one-stop rows stay in the catalogue like kept ones.
 * Source: DOMAIN section 2 (keep, merge into, return to department, one-stop platform, drop; 13 strengthened, 14 optimised).
 */
export const DECISION_KINDS = [
  "keep",
  "strengthen",
  "optimise",
  "oneStop",
  "merge",
  "giveBack",
  "drop",
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Whether a row stays in the catalogue after its decision. A missing kind does not compile. */
export const STAYS = {
  keep: true,
  strengthen: true,
  optimise: true,
  oneStop: true,
  merge: false,
  giveBack: false,
  drop: false,
} as const satisfies Record<DecisionKind, boolean>;

const Reason = Type.String({ minLength: 1, maxLength: REASON_LIMIT, pattern: PATTERNS.filled });

/** A code as the catalogue takes it. */
export const Code = Type.String({ minLength: 1, maxLength: 100, pattern: PATTERNS.code });

/** What an official decides about a row. */
export const Decision = Type.Object(
  {
    kind: Type.Enum([...DECISION_KINDS]),
    /** The row that it is merged into; for `merge` alone. */
    targetId: orNull(Id),
    /** The code that its duty gets, where it is not the row's own; for rows that stay. */
    code: orNull(Code),
    reason: Reason,
  },
  { additionalProperties: false },
);
export type Decision = Static<typeof Decision>;

/** A decision about one row; null takes the one that stands back. */
export const DecisionItem = Type.Object(
  {
    rowId: Id,
    /** The revision that the official saw. */
    revision: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
    decision: orNull(Decision),
  },
  { additionalProperties: false },
);
export type DecisionItem = Static<typeof DecisionItem>;

export const DecisionsBody = Type.Object(
  { items: Type.Array(DecisionItem, { minItems: 1, maxItems: DECIDE_LIMIT }) },
  { additionalProperties: false },
);

/** Where a decided row stands now, and what undoes it. */
export const DecisionsAnswer = Type.Object({
  rows: Type.Array(Type.Object({ rowId: Id, revision: Type.Integer() })),
  /** Sent back as it is, this restores what stood before. */
  undo: Type.Array(DecisionItem),
});

export const CommentBody = Type.Object({ text: Reason }, { additionalProperties: false });

export const NewSet = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100, pattern: PATTERNS.filled }),
    nameEn: orNull(Type.String({ minLength: 1, maxLength: 100, pattern: PATTERNS.filled })),
  },
  { additionalProperties: false },
);
export type NewSet = Static<typeof NewSet>;

/** How many rows became what; `after` is what stays in the catalogue. */
export const Tally = Type.Object({
  raw: Type.Integer(),
  keep: Type.Integer(),
  strengthen: Type.Integer(),
  optimise: Type.Integer(),
  oneStop: Type.Integer(),
  merge: Type.Integer(),
  giveBack: Type.Integer(),
  drop: Type.Integer(),
  undecided: Type.Integer(),
  after: Type.Integer(),
});
export type Tally = Static<typeof Tally>;

export const SET_STATUSES = ["open", "closed"] as const;

/** A working set as lists and its own page show it; counts hold what the reader may see. */
export const SetView = Type.Object({
  id: Id,
  name: Type.String(),
  nameEn: orNull(Type.String()),
  status: Type.Enum([...SET_STATUSES]),
  openedAt: Type.String(),
  closedAt: orNull(Type.String()),
  tally: Tally,
  departments: Type.Integer(),
  sheets: Type.Integer(),
  /** Pairs that look like one duty and of which one row at least is undecided. */
  openProposals: Type.Integer(),
  /** The import of the catalogue under which the drafts of the edition are published together. */
  importId: orNull(Id),
});
export type SetView = Static<typeof SetView>;

const Named = Type.Object({ id: Id, name: Type.String(), nameEn: Type.String() });

/** A reason, doubt or problem in both languages. */
export const Worded = Type.Object({
  code: Type.String(),
  zh: Type.String(),
  en: Type.String(),
});
export type Worded = Static<typeof Worded>;

export const ANSWER_OUTCOMES = ["accepted", "present", "refused"] as const;
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

/** The answer to one row of a spreadsheet. */
export const SheetAnswer = Type.Object({
  /** The row as the spreadsheet numbers it. */
  row: Type.Integer(),
  code: Type.String(),
  name: Type.String(),
  outcome: Type.Enum([...ANSWER_OUTCOMES]),
  /** The running number of the row in the set; null where it was refused. */
  no: orNull(Type.Integer()),
  /** Why it was refused, or what should be looked at. */
  reasons: Type.Array(Worded),
});

/** What became of a spreadsheet. */
export const SheetView = Type.Object({
  /** Null where the spreadsheet was handed in before and nothing was added. */
  id: orNull(Id),
  number: orNull(Type.Integer()),
  fileName: Type.String(),
  department: orNull(Named),
  uploadedAt: Type.String(),
  withdrawn: Type.Boolean(),
  rowCount: Type.Integer(),
  accepted: Type.Integer(),
  /** Rows that the set holds already. */
  present: Type.Integer(),
  refused: Type.Integer(),
  /** Accepted rows with something to look at. */
  doubtful: Type.Integer(),
  /** Pairs that its rows are in. */
  proposals: Type.Integer(),
  organisationsCreated: Type.Array(Type.String()),
  /** Empty in lists. */
  answers: Type.Array(SheetAnswer),
});
export type SheetView = Static<typeof SheetView>;

/** A line of the desk. */
export const RowLine = Type.Object({
  id: Id,
  no: Type.Integer(),
  orgId: Id,
  orgName: Type.String(),
  orgNameEn: Type.String(),
  code: Type.String(),
  name: Type.String(),
  doubts: Type.Integer(),
  decision: orNull(Type.Enum([...DECISION_KINDS])),
  targetNo: orNull(Type.Integer()),
  reason: orNull(Type.String()),
  revision: Type.Integer(),
  /** Pairs of which one row at least is undecided. */
  openProposals: Type.Integer(),
  comments: Type.Integer(),
});
export type RowLine = Static<typeof RowLine>;

const NamedFact = Type.Object({ name: Type.String(), nameEn: orNull(Type.String()) });

/** What a row says beside its name, as rows are compared side by side. */
export const RowFacts = Type.Object({
  class: Type.String(),
  powerKind: orNull(Type.String()),
  /** The English of a text is null where the row has none. */
  nameEn: orNull(Type.String()),
  group: orNull(Type.String()),
  groupEn: orNull(Type.String()),
  legalBasis: Type.Array(Type.String()),
  applicants: Type.String(),
  applicantsEn: orNull(Type.String()),
  materials: Type.Array(NamedFact),
  steps: Type.Array(NamedFact),
  statutory: orNull(Type.Object({ unit: Type.String(), amount: Type.Number() })),
  promised: orNull(Type.Object({ unit: Type.String(), amount: Type.Number() })),
  fee: Type.String(),
  feeEn: orNull(Type.String()),
  result: Type.String(),
  resultEn: orNull(Type.String()),
  synonyms: Type.Array(Type.String()),
});
export type RowFacts = Static<typeof RowFacts>;

/** A row as it stands beside others. */
export const ComparedView = Type.Object({
  ...RowLine.properties,
  facts: RowFacts,
});
export type ComparedView = Static<typeof ComparedView>;

const Official = Type.Object({ name: Type.String(), title: Type.String(), titleEn: Type.String() });
export type Official = Static<typeof Official>;

/** A row known by its number. */
export const RowName = Type.Object({
  id: Id,
  no: Type.Integer(),
  name: Type.String(),
  orgName: Type.String(),
  orgNameEn: Type.String(),
});
export type RowName = Static<typeof RowName>;

export const DecisionView = Type.Object({
  revision: Type.Integer(),
  /** Null: the decision before was taken back. */
  kind: orNull(Type.Enum([...DECISION_KINDS])),
  target: orNull(RowName),
  code: orNull(Type.String()),
  reason: orNull(Type.String()),
  at: Type.String(),
  by: Official,
});
export type DecisionView = Static<typeof DecisionView>;

export const ProposalView = Type.Object({
  id: Id,
  kind: Type.Enum([...PROPOSAL_KINDS]),
  score: Type.Number(),
  reasons: Type.Array(Worded),
  other: ComparedView,
});
export type ProposalView = Static<typeof ProposalView>;

export const CommentView = Type.Object({
  id: Id,
  orgName: Type.String(),
  orgNameEn: Type.String(),
  by: Official,
  at: Type.String(),
  text: Type.String(),
});

/** A row with everything that bears on deciding it. */
export const RowView = Type.Object({
  ...ComparedView.properties,
  sheet: Type.Object({
    id: Id,
    number: Type.Integer(),
    fileName: Type.String(),
    row: Type.Integer(),
  }),
  doubtTexts: Type.Array(Worded),
  proposals: Type.Array(ProposalView),
  /** Rows that were merged into it. */
  merged: Type.Array(RowName),
  /** The newest first; the first one stands. */
  decisions: Type.Array(DecisionView),
  commentList: Type.Array(CommentView),
  /** The draft that it became. */
  draft: orNull(Type.Object({ code: Type.String(), number: orNull(Type.Integer()) })),
});
export type RowView = Static<typeof RowView>;

export const ROW_STATES = ["undecided", "decided", ...DECISION_KINDS] as const;
export type RowState = (typeof ROW_STATES)[number];

export const RowsQuery = Type.Object({
  orgId: Type.Optional(Id),
  state: Type.Optional(Type.Enum([...ROW_STATES])),
  /** Rows in a proposal: any open one, or one of a kind whether open or not. */
  proposal: Type.Optional(Type.Enum(["open", ...PROPOSAL_KINDS])),
  sheetId: Type.Optional(Id),
  doubtful: Type.Optional(Type.Enum(["true"])),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  after: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
});
export type RowsQuery = Static<typeof RowsQuery>;

export const DepartmentTally = Type.Object({
  orgId: Id,
  orgName: Type.String(),
  orgNameEn: Type.String(),
  ...Tally.properties,
});
export type DepartmentTally = Static<typeof DepartmentTally>;

/** A row as the account answers for it. */
export const AccountRow = Type.Object({
  ...RowName.properties,
  orgId: Id,
  code: Type.String(),
  kind: orNull(Type.Enum([...DECISION_KINDS])),
  target: orNull(RowName),
  reason: orNull(Type.String()),
  /** The code of the duty that it became or will become; null where it does not stay. */
  dutyCode: orNull(Type.String()),
});
export type AccountRow = Static<typeof AccountRow>;

/** The account before and after: every raw row is answered for. */
export const AccountView = Type.Object({
  set: SetView,
  departments: Type.Array(DepartmentTally),
  total: Tally,
  rows: Type.Array(AccountRow),
});
export type AccountView = Static<typeof AccountView>;

/** What closing would do, and what stands in the way. */
export const EditionView = Type.Object({
  newDuties: Type.Integer(),
  newVersions: Type.Integer(),
  unchanged: Type.Integer(),
  problems: Type.Array(Type.Object({ ...Worded.properties, rowIds: Type.Array(Id) })),
  /** Duties in effect whose rows were given back, merged or dropped: to be retired by hand once the edition is published. */
  leaving: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), rowId: Id })),
});
export type EditionView = Static<typeof EditionView>;
