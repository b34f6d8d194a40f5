/** What the event log says of the ledger, and what the events make of appropriations and commitments. */
import type { NewEvent } from "#kernel/pure/chain.ts";
import type { Day } from "#kernel/pure/day.ts";
import type { AppropriationKey } from "./chart.ts";
import type { EntryKind, Line, ReasonType } from "./entry.ts";

/** Stream "ledger", one chain an appropriation. */
export type AppropriationOpened = NewEvent<
  "appropriationOpened",
  AppropriationKey & { readonly accounts: Readonly<Record<string, number>> }
>;

/** Stream "ledger", in the chain of the appropriation that the first line concerns. */
export type EntryPosted = NewEvent<
  "entryPosted",
  {
    readonly entryId: number;
    readonly kind: EntryKind;
    readonly postedOn: Day;
    readonly occurredOn: Day;
    readonly reasonType: ReasonType;
    readonly reasonId: number;
    readonly reasonStep: string;
    readonly text: string;
    readonly reversalOf: number | null;
    /** The commitment that the entry makes. */
    readonly commitment: { readonly id: number; readonly until: Day | null } | null;
    readonly lines: readonly Line[];
  }
>;

export type LedgerEvent = AppropriationOpened | EntryPosted;

/** Stream "ledgerPeriod", one chain a month. */
export type PeriodClosed = NewEvent<"periodClosed", { readonly period: number }>;
