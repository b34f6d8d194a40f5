/** The life of a sheet: one copy of a form for one area or station, filled in bit by bit, handed in, perhaps returned. */
import type { NewEvent } from "#kernel/pure/chain.ts";
import type { Day } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { Subject } from "./asking.ts";
import type { Value } from "./value.ts";

export const SHEET_STATUSES = ["open", "handedIn", "returned"] as const;
export type SheetStatus = (typeof SHEET_STATUSES)[number];

/** How a value came to stand in a sheet: typed by somebody, confirmed by somebody, or known to the platform itself. */
export const HOWS = ["typed", "confirmed", "computed"] as const;
export type How = (typeof HOWS)[number];

/** Where a confirmed value had been said. */
export type Origin = { readonly sheetId: number; readonly givenAt: number };

/** One change to a sheet; null empties the field again. */
export type EntryChange = {
  readonly fieldId: number;
  readonly value: Value | null;
  readonly how: How;
  readonly from: Origin | null;
};

/** What stands in a field of a sheet. `seq`: the event that put it there, which a writer has to have seen. */
export type Entry = EntryChange & {
  readonly seq: number;
  readonly at: number;
  readonly personId: number | null;
  readonly orgId: number | null;
};

export type SheetHead = {
  readonly formId: number;
  readonly departmentOrgId: number;
  readonly subject: Subject;
  readonly areaId: number;
  readonly stationId: number | null;
  readonly subdistrictId: number | null;
  /** Who fills it in. */
  readonly orgId: number;
  /** How many fields it asks; what the platform computes is not asked. */
  readonly askedCount: number;
  readonly dueOn: Day;
};

export type Sheet = SheetHead & {
  readonly id: number;
  readonly status: SheetStatus;
  readonly openedAt: number;
  readonly entries: readonly Entry[];
  readonly handedInAt: number | null;
  readonly returnReason: string | null;
  readonly returnCount: number;
};

export type SheetEvent =
  | NewEvent<"sheetOpened", SheetHead>
  | NewEvent<"answersSaved", { readonly entries: readonly EntryChange[] }>
  | NewEvent<"sheetHandedIn", { readonly computed: readonly EntryChange[] }>
  | NewEvent<"sheetReturned", { readonly reason: string }>;

/** An event as {@link evolveSheet} needs it: with its number and who caused it. */
export type TellingSheetEvent = SheetEvent & {
  readonly seq: number;
  readonly personId: number | null;
  readonly orgId: number | null;
};

export type SheetStep = "fill" | "handIn" | "return";

/** What may be done in which status; pages offer what this table allows. */
export const SHEET_STEPS = {
  open: ["fill", "handIn"],
  returned: ["fill", "handIn"],
  handedIn: ["return"],
} as const satisfies Record<SheetStatus, readonly SheetStep[]>;

/** Tells whether a step may be taken now. Refuses: `forms.sheet_not_now`. */
export function checkSheetStep(status: SheetStatus, step: SheetStep): Refusal | undefined {
  const steps: readonly string[] = SHEET_STEPS[status];
  return steps.includes(step)
    ? undefined
    : refusal("conflict", "forms.sheet_not_now", { status, step });
}

/** The entry of a field; undefined where nobody has touched it or it was emptied again. */
export function entryOf(sheet: Pick<Sheet, "entries">, fieldId: number): Entry | undefined {
  const entry = sheet.entries.find((one) => one.fieldId === fieldId);
  return entry?.value === null ? undefined : entry;
}

/** The last event that touched a field; 0 where none did. What a writer says they have seen. */
export function seqOf(sheet: Pick<Sheet, "entries">, fieldId: number): number {
  return sheet.entries.find((one) => one.fieldId === fieldId)?.seq ?? 0;
}

/** How many fields of a sheet people typed, and how many were filled in for them. */
export function countEntries(entries: readonly Entry[]): { typed: number; known: number } {
  const filled = entries.filter((entry) => entry.value !== null);
  const typed = filled.filter((entry) => entry.how === "typed").length;
  return { typed, known: filled.length - typed };
}

/** What an event makes of a sheet; the table holds exactly this. */
export function evolveSheet(id: number, known: Sheet | undefined, event: TellingSheetEvent): Sheet {
  if (event.type === "sheetOpened")
    return {
      id,
      ...event.data,
      status: "open",
      openedAt: event.at,
      entries: [],
      handedInAt: null,
      returnReason: null,
      returnCount: 0,
    };
  if (known === undefined) throw new Error(`sheet ${id} begins with ${event.type}`);
  switch (event.type) {
    case "answersSaved":
      return { ...known, entries: withChanges(known.entries, event.data.entries, event) };
    case "sheetHandedIn":
      return {
        ...known,
        status: "handedIn",
        entries: withChanges(known.entries, event.data.computed, event),
        handedInAt: event.at,
      };
    case "sheetReturned":
      return {
        ...known,
        status: "returned",
        handedInAt: null,
        returnReason: event.data.reason,
        returnCount: known.returnCount + 1,
      };
  }
}

function withChanges(
  entries: readonly Entry[],
  changes: readonly EntryChange[],
  { seq, at, personId, orgId }: TellingSheetEvent,
): Entry[] {
  const changed = new Map<number, Entry>(entries.map((entry) => [entry.fieldId, entry]));
  for (const change of changes)
    changed.set(change.fieldId, { ...change, seq, at, personId, orgId });
  return [...changed.values()].toSorted((a, b) => a.fieldId - b.fieldId);
}
