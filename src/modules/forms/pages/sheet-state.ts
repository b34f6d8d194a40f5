/** How the fields of a sheet stand, from what the server says of it. Pure. */
import type { FormsSheetAnswer } from "#ui/client.gen.ts";
import { type Problem, askedItems, findProblems } from "../rules/checks.ts";
import type { Value } from "../rules/value.ts";

type Line = FormsSheetAnswer["entries"][number];

/** The value that stands in a field or is filled in for it, fresh and waiting to be confirmed. */
export function shownValue({ entry, known }: Line): Value | null {
  if (entry !== null) return entry.value;
  return known?.isFresh === true ? known.value : null;
}

/** Tells whether a field waits for its known value to be confirmed. */
export function isWaiting({ entry, known }: Line): boolean {
  return entry === null && known?.isFresh === true && known.kind === "answer";
}

export type SheetReading = {
  /** Fields that are asked, given the answers and what is filled in. */
  readonly asked: ReadonlySet<number>;
  /** Asked of people and answered or confirmed. */
  readonly done: number;
  /** Asked of people. */
  readonly all: number;
  /** What waits to be confirmed. */
  readonly waiting: readonly Line[];
  /** What stands against handing in. */
  readonly problems: readonly Problem[];
};

/** Reads a sheet for its page: what is asked, what waits, what is wrong. */
export function readSheet(
  sheet: Pick<FormsSheetAnswer, "design" | "fields" | "entries">,
): SheetReading {
  const fields = new Map(sheet.fields.map((field) => [field.id, field]));
  const standing = new Map<number, Value>();
  const shown = new Map<number, Value>();
  for (const line of sheet.entries) {
    const value = shownValue(line);
    if (value !== null) shown.set(line.fieldId, value);
    const isComputed = line.known?.kind === "computed";
    const stands = line.entry?.value ?? (isComputed ? line.known?.value : undefined);
    if (stands !== undefined && stands !== null) standing.set(line.fieldId, stands);
  }
  const asked = new Set(askedItems(sheet.design, shown).map((item) => item.fieldId));
  const people = sheet.entries.filter(
    ({ fieldId }) => asked.has(fieldId) && fields.get(fieldId)?.source === null,
  );
  return {
    asked,
    all: people.length,
    done: people.filter(({ entry }) => entry !== null).length,
    waiting: people.filter(isWaiting),
    problems: findProblems(sheet.design, fields, standing),
  };
}
