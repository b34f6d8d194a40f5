/** A working set as its events make it. The tables are this; `npm run verify` proves it. */
import type { ActorRecord } from "#kernel/pure/actor.ts";
import type { Json } from "#kernel/pure/canonical.ts";
import type { NewEvent } from "#kernel/pure/chain.ts";
import type { RefusalParams } from "#kernel/pure/refusal.ts";
import type { AnswerOutcome, Decision } from "../schema.ts";
import type { ProposalKind, ProposalReason } from "./compare.ts";

/** Why a row was refused, or what should be looked at: a code of ours or of the catalogue. */
export type Reason = { readonly code: string; readonly params: RefusalParams };

/** The answer to one row of a spreadsheet, as it is kept. */
export type KeptAnswer = {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly outcome: AnswerOutcome;
  readonly no: number | null;
  readonly reasons: readonly Reason[];
};

/** A raw row as it was handed in. */
export type RawRow = {
  readonly id: number;
  readonly no: number;
  readonly sheetId: number;
  readonly sheetRow: number;
  readonly orgId: number;
  readonly code: string;
  readonly name: string;
  /** The same for rows that say the same: department, code and content. */
  readonly fingerprint: string;
  /** The duty that it would become, as the catalogue shapes it. */
  readonly content: Json;
  readonly doubts: readonly Reason[];
};

/** A decision with who took it. */
export type TakenDecision = Decision & { readonly at: number; readonly by: ActorRecord };

/** What is decided about a row. */
export type Standing = {
  readonly decision: TakenDecision | null;
  readonly revision: number;
  /** The duty that it became; no number where what stood said the same already. */
  readonly duty: { readonly code: string; readonly number: number | null } | null;
};

/** One line of a row's history. */
export type DecisionRecord = {
  readonly revision: number;
  readonly decision: Decision | null;
  readonly at: number;
  readonly by: ActorRecord;
};

export type SheetState = {
  readonly id: number;
  readonly number: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly layout: string;
  readonly orgId: number | null;
  readonly uploadedAt: number;
  readonly uploadedBy: ActorRecord;
  readonly withdrawnAt: number | null;
  readonly answers: readonly KeptAnswer[];
};

export type KeptProposal = {
  readonly id: number;
  readonly low: number;
  readonly high: number;
  readonly kind: ProposalKind;
  readonly score: number;
  readonly reasons: readonly ProposalReason[];
};

export type KeptComment = {
  readonly id: number;
  readonly rowId: number;
  readonly orgId: number;
  readonly text: string;
  readonly at: number;
  readonly by: ActorRecord;
};

export type RowState = RawRow & Standing & { readonly history: readonly DecisionRecord[] };

export type SetState = {
  readonly name: string;
  readonly nameEn: string | null;
  readonly openedAt: number;
  readonly openedBy: ActorRecord;
  readonly closedAt: number | null;
  readonly importId: number | null;
  readonly lastNo: number;
  readonly sheets: Map<number, SheetState>;
  readonly rows: Map<number, RowState>;
  readonly proposals: Map<number, KeptProposal>;
  readonly comments: Map<number, KeptComment>;
};

export type SetEvent =
  | NewEvent<"setOpened", { readonly name: string; readonly nameEn: string | null }>
  | NewEvent<
      "sheetAdded",
      Pick<SheetState, "number" | "fileName" | "sha256" | "layout" | "orgId" | "answers"> & {
        readonly sheetId: number;
      }
    >
  /** The rows of a sheet, some at a time. */
  | NewEvent<"rowsAdded", { readonly rows: readonly RawRow[] }>
  | NewEvent<"rowsCompared", { readonly proposals: readonly KeptProposal[] }>
  | NewEvent<"sheetWithdrawn", { readonly sheetId: number }>
  | NewEvent<
      "rowsDecided",
      { readonly items: readonly { readonly rowId: number; readonly decision: Decision | null }[] }
    >
  | NewEvent<
      "rowCommented",
      {
        readonly commentId: number;
        readonly rowId: number;
        readonly orgId: number;
        readonly text: string;
      }
    >
  | NewEvent<
      "setClosed",
      {
        readonly importId: number | null;
        readonly duties: readonly {
          readonly rowId: number;
          readonly code: string;
          readonly number: number | null;
        }[];
      }
    >;

/** A row after a decision; the live platform and the replay take decisions with this same function. */
export function decided(
  { revision, duty }: Omit<Standing, "decision">,
  decision: Decision | null,
  at: number,
  by: ActorRecord,
): Standing {
  return {
    decision: decision === null ? null : { ...decision, at, by },
    revision: revision + 1,
    duty,
  };
}

/**
 * Applies an event. The maps of the state are changed in place: a set has thousands of rows and events, and a copy of
 * all for each would make the proof quadratic.
 */
export function evolveSet(
  state: SetState | undefined,
  event: SetEvent & { readonly actor: ActorRecord },
): SetState {
  const { at, actor: by } = event;
  if (event.type === "setOpened") {
    const empty = { sheets: new Map(), rows: new Map(), proposals: new Map(), comments: new Map() };
    const { name, nameEn } = event.data;
    return {
      name,
      nameEn,
      openedAt: at,
      openedBy: by,
      closedAt: null,
      importId: null,
      lastNo: 0,
      ...empty,
    };
  }
  if (state === undefined) throw new Error(`the log speaks of ${event.type} before the set`);
  switch (event.type) {
    case "sheetAdded": {
      const { sheetId: id, ...sheet } = event.data;
      state.sheets.set(id, { id, ...sheet, uploadedAt: at, uploadedBy: by, withdrawnAt: null });
      return state;
    }
    case "rowsAdded":
      for (const row of event.data.rows)
        state.rows.set(row.id, { ...row, decision: null, revision: 0, duty: null, history: [] });
      return { ...state, lastNo: event.data.rows.at(-1)?.no ?? state.lastNo };
    case "rowsCompared":
      for (const proposal of event.data.proposals) state.proposals.set(proposal.id, proposal);
      return state;
    case "sheetWithdrawn":
      return withdrawn(state, event.data.sheetId, at);
    case "rowsDecided":
      for (const { rowId, decision } of event.data.items) {
        const row = rowOf(state, rowId);
        const standing = decided(row, decision, at, by);
        const record = { revision: standing.revision, decision, at, by };
        state.rows.set(rowId, { ...row, ...standing, history: [...row.history, record] });
      }
      return state;
    case "rowCommented": {
      const { commentId: id, ...comment } = event.data;
      state.comments.set(id, { id, ...comment, at, by });
      return state;
    }
    case "setClosed":
      for (const { rowId, code, number } of event.data.duties)
        state.rows.set(rowId, { ...rowOf(state, rowId), duty: { code, number } });
      return { ...state, closedAt: at, importId: event.data.importId };
  }
}

function rowOf(state: SetState, rowId: number): RowState {
  const row = state.rows.get(rowId);
  if (row === undefined) throw new Error(`the log speaks of row ${rowId} before it was added`);
  return row;
}

/** A withdrawn sheet stays with its answers; its rows and their proposals go. */
function withdrawn(state: SetState, sheetId: number, at: number): SetState {
  const sheet = state.sheets.get(sheetId);
  if (sheet === undefined)
    throw new Error(`the log speaks of sheet ${sheetId} before it was added`);
  state.sheets.set(sheetId, { ...sheet, withdrawnAt: at });
  const gone = new Set<number>();
  for (const row of state.rows.values()) if (row.sheetId === sheetId) gone.add(row.id);
  for (const id of gone) state.rows.delete(id);
  for (const { id, low, high } of state.proposals.values())
    if (gone.has(low) || gone.has(high)) state.proposals.delete(id);
  return state;
}
