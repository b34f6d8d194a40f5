/** Results: sheets add up from community to sub-district to district by each field's rule; missing stays missing. */
import type { Ctx } from "#kernel/context.ts";
import { type Day, dayOf } from "#kernel/pure/day.ts";
import type { Names } from "#kernel/pure/names.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { maySeeForm } from "../access.ts";
import { type Cell, addUp } from "../rules/aggregate.ts";
import { askedItems } from "../rules/checks.ts";
import { type FieldsById, itemsOf } from "../rules/design.ts";
import type { Field } from "../rules/field.ts";
import { isFresh } from "../rules/fresh.ts";
import type { Form } from "../rules/form.ts";
import { type Sheet, entryOf } from "../rules/sheet.ts";
import type { ResultRow, ResultsView } from "../schema/forms.ts";
import { findForm } from "../store/forms.ts";
import { newestAnswers, sheetsOfForm } from "../store/sheets.ts";
import { type Around, around, briefOf, loadFields } from "./around.ts";
import { aboutOf } from "./sheet-view.ts";

export type Gathered = {
  readonly form: Form;
  readonly sheets: readonly Sheet[];
  /** The fields of the form in order. */
  readonly fields: readonly Field[];
  readonly all: FieldsById;
  /** Freshness is judged on this day: today, or the day of closing. */
  readonly on: Day;
  readonly weightOf: (sheet: Sheet, fieldId: number) => number | undefined;
  readonly facts: Around;
};

/** Everything that the actor sees of a form that was sent. Refuses: `forms.form_not_found`, `forms.not_sent`. */
export async function gather(ctx: Ctx, formId: number): Promise<Gathered> {
  const facts = await around(ctx);
  const form = await findForm(ctx.db, formId);
  if (form === undefined || !maySeeForm(facts.scope, form))
    return refuse("notFound", "forms.form_not_found");
  if (form.sentOn === null) refuse("conflict", "forms.not_sent");
  const all = await loadFields(ctx);
  const fields = itemsOf(form.design).flatMap((item) => all.get(item.fieldId) ?? []);
  const sheets = await sheetsOfForm(ctx.db, facts.scope, formId);
  const on = form.closedOn ?? dayOf(ctx.clock.now());
  const weightOf = await weightsOf(ctx, { sheets, fields, all, on });
  return { form, sheets, fields, all, on, weightOf, facts };
}

/** What averages are weighted by: the sheet's own answer, else the newest fresh one from elsewhere. */
async function weightsOf(
  ctx: Ctx,
  { sheets, fields, all, on }: Pick<Gathered, "sheets" | "fields" | "all" | "on">,
): Promise<Gathered["weightOf"]> {
  const fieldIds = [...new Set(fields.flatMap((field) => field.weightId ?? []))];
  const subjects = sheets.map((sheet) => sheet.subject);
  const rows =
    fieldIds.length === 0
      ? []
      : await newestAnswers(ctx.db, { subjects, fieldIds, exceptSheetId: 0 });
  const known = new Map<string, number>();
  for (const { subject, fieldId, value, givenAt } of rows)
    if (typeof value === "number" && isFresh(givenAt, all.get(fieldId)?.validDays ?? 0, on))
      known.set(`${subject}:${fieldId}`, value);
  return (sheet, fieldId) => {
    const own = sheet.status === "handedIn" ? entryOf(sheet, fieldId)?.value : undefined;
    return typeof own === "number" ? own : known.get(`${sheet.subject}:${fieldId}`);
  };
}

/** What a sheet says of each field of its form. */
export function cellsOf(gathered: Gathered, sheet: Sheet): Cell[] {
  const { form, fields, weightOf } = gathered;
  const isIn = sheet.status === "handedIn";
  const values = new Map(
    sheet.entries.flatMap(({ fieldId, value }) =>
      value === null ? [] : [[fieldId, value] as const],
    ),
  );
  // Before it is handed in nobody knows what hangs on answers; then everything that must be filled in counts as asked.
  const items = isIn ? askedItems(form.design, values) : itemsOf(form.design);
  const asked = new Set(items.filter((item) => item.isRequired).map((item) => item.fieldId));
  return fields.map((field) => {
    const entry = isIn ? entryOf(sheet, field.id) : undefined;
    return {
      answer:
        entry === undefined || entry.value === null
          ? undefined
          : { value: entry.value, givenAt: entry.at },
      weight: field.weightId === null ? undefined : weightOf(sheet, field.weightId),
      // What may be left out and was left out is not missing.
      isAsked: asked.has(field.id) || (entry !== undefined && entry.value !== null),
    };
  });
}

type RowHead = Pick<ResultRow, "areaId" | "name" | "sheetId" | "hasBelow">;

/** Adds sheets up to one row. */
export function rowOf(gathered: Gathered, head: RowHead, sheets: readonly Sheet[]): ResultRow {
  const cells = sheets.map((sheet) => cellsOf(gathered, sheet));
  const count = (status: Sheet["status"]) =>
    sheets.filter((sheet) => sheet.status === status).length;
  return {
    ...head,
    sheets: { open: count("open"), handedIn: count("handedIn"), returned: count("returned") },
    cells: gathered.fields.map((field, i) => {
      const result = addUp(
        field,
        cells.flatMap((row) => row[i] ?? []),
        gathered.on,
      );
      return { ...result, counts: [...result.counts] };
    }),
  };
}

const sheetHead = (sheet: Sheet, facts: Around): RowHead => ({
  areaId: sheet.areaId,
  name: both(aboutOf(sheet, facts)),
  sheetId: sheet.id,
  hasBelow: false,
});
const both = ({ zh, en }: Names) => ({ zh, en });

/** The rows directly below an area: areas that add up, or single sheets. */
export function rowsBelow(gathered: Gathered, areaId: number): ResultRow[] {
  const { form, sheets, facts } = gathered;
  const within = sheets.filter((sheet) => liesIn(sheet, areaId, facts));
  const { level } = facts.areas.get(areaId);
  const groupOf = (sheet: Sheet): number | null => {
    if (level === "district" && form.design.level !== "subdistrict") return sheet.subdistrictId;
    if (level === "subdistrict" && form.design.level === "grid")
      return facts.areas.pathOf(sheet.areaId).communityId;
    return null;
  };
  const groups = Map.groupBy(within, groupOf);
  const rows: ResultRow[] = [];
  for (const [groupId, members] of groups)
    if (groupId === null)
      for (const sheet of members) rows.push(rowOf(gathered, sheetHead(sheet, facts), [sheet]));
    else {
      const name = both(facts.areas.get(groupId).name);
      const head = { areaId: groupId, name, sheetId: null, hasBelow: true };
      rows.push(rowOf(gathered, head, members));
    }
  return rows;
}

function liesIn(sheet: Sheet, areaId: number, { areas }: Around): boolean {
  const { level } = areas.get(areaId);
  if (level === "district") return true;
  return level === "subdistrict"
    ? sheet.subdistrictId === areaId
    : areas.isWithin(sheet.areaId, areaId);
}

/** Where the actor's results begin: the district, or the one sub-district that they see. */
function topOf({ sheets, facts }: Gathered): number {
  const subdistricts = new Set(sheets.map((sheet) => sheet.subdistrictId));
  const [only] = subdistricts;
  const { scope, areas } = facts;
  const isLocal = scope !== "everything" && scope.departmentId === null;
  if (isLocal && subdistricts.size === 1 && only !== null && only !== undefined) return only;
  return areas.all[0]?.id ?? 0;
}

/** Results of a form at an area; the top where none is named. Refuses: `forms.area_unknown`. */
export async function showResults(
  ctx: Ctx,
  formId: number,
  asked: number | undefined,
): Promise<ResultsView> {
  const gathered = await gather(ctx, formId);
  const { facts, fields, on, sheets } = gathered;
  const { areas } = facts;
  const areaId = asked ?? topOf(gathered);
  const area = areas.find(areaId);
  if (area === undefined) return refuse("notFound", "forms.area_unknown");
  const { districtId, subdistrictId, communityId } = areas.pathOf(areaId);
  const path = [districtId, subdistrictId, communityId].flatMap((id) =>
    id === null || areas.find(id) === undefined
      ? []
      : [{ areaId: id, name: both(areas.get(id).name) }],
  );
  const head = { areaId, name: both(area.name), sheetId: null, hasBelow: false };
  return {
    fields: fields.map(briefOf),
    path,
    on,
    total: rowOf(
      gathered,
      head,
      sheets.filter((sheet) => liesIn(sheet, areaId, facts)),
    ),
    rows: rowsBelow(gathered, areaId),
  };
}
