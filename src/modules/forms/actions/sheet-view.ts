/** A sheet as its page shows it: what stands in it, and what is known from elsewhere with where it comes from. */
import { loadCalendar } from "#calendars";
import type { Ctx } from "#kernel/context.ts";
import { dueSign } from "#kernel/pure/due-sign.ts";
import { dayOf, iso } from "#kernel/pure/day.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { mayFill, mayReturn } from "../access.ts";
import { type FieldsById, itemsOf } from "../rules/design.ts";
import type { Form } from "../rules/form.ts";
import { freshUntil } from "../rules/fresh.ts";
import { type Entry, SHEET_STEPS, type Sheet, entryOf, seqOf } from "../rules/sheet.ts";
import type { EntryView, KnownView, SheetLine, SheetView } from "../schema/sheets.ts";
import { formsById } from "../store/forms.ts";
import { type KnownAnswer, findSheet } from "../store/sheets.ts";
import { type Around, briefsOf, orgView } from "./around.ts";
import { answersFor, computedFor } from "./known.ts";

/** The name of what a sheet is about. */
export function aboutOf({ areaId, stationId }: Sheet, facts: Around) {
  return stationId === null
    ? (facts.areas.find(areaId)?.name ?? { zh: "", en: "" })
    : orgView(facts, stationId).name;
}

/** A sheet as a line of a list. */
export function lineOfSheet(
  ctx: Ctx,
  sheet: Sheet,
  title: string,
  calendar: Calendar,
  facts: Around,
): SheetLine {
  const filled = sheet.entries.filter((entry) => entry.value !== null);
  const typedCount = filled.filter((entry) => entry.how === "typed").length;
  return {
    id: sheet.id,
    formId: sheet.formId,
    title,
    department: orgView(facts, sheet.departmentOrgId),
    about: aboutOf(sheet, facts),
    org: orgView(facts, sheet.orgId),
    status: sheet.status,
    due: dueSign(
      calendar,
      { from: sheet.openedAt, dueOn: sheet.dueOn, endedAt: sheet.handedInAt },
      ctx.clock.now(),
    ),
    dueOn: sheet.dueOn,
    askedCount: sheet.askedCount,
    typedCount,
    knownCount: filled.length - typedCount,
    returnReason: sheet.returnReason,
  };
}

type Opened = {
  readonly sheet: Sheet;
  readonly form: Form;
  readonly fields: FieldsById;
  readonly facts: Around;
};

/** The view of a sheet for the actor. */
export async function viewOfSheet(ctx: Ctx, opened: Opened): Promise<SheetView> {
  const { sheet, form, fields, facts } = opened;
  const { sections, sums } = form.design;
  const isOpen = form.status === "sent" && sheet.status !== "handedIn";
  const known = isOpen ? await knownViews(ctx, opened) : new Map<number, KnownView>();
  const origins = await originsOf(ctx, sheet);
  const ids = itemsOf(form.design).map((item) => item.fieldId);
  const steps = form.status === "sent" ? SHEET_STEPS[sheet.status] : [];
  return {
    ...lineOfSheet(ctx, sheet, form.design.title, await loadCalendar(ctx), facts),
    purpose: form.design.purpose,
    formStatus: form.status,
    design: {
      sections: sections.map(({ title, items }) => ({ title, items: [...items] })),
      sums: sums.map(({ wholeId, partIds }) => ({ wholeId, partIds: [...partIds] })),
    },
    fields: briefsOf(fields, ids),
    entries: ids.map((fieldId) => {
      const entry = entryOf(sheet, fieldId);
      return {
        fieldId,
        seq: seqOf(sheet, fieldId),
        entry: entry === undefined ? null : entryView(entry, origins, facts),
        known: known.get(fieldId) ?? null,
      };
    }),
    handedInAt: sheet.handedInAt === null ? null : iso(sheet.handedInAt),
    steps: steps.filter((step) =>
      step === "return"
        ? mayReturn(ctx.actor, facts.scope, sheet)
        : mayFill(ctx.actor, facts.scope, sheet),
    ),
  };
}

/** The titles of the forms in which confirmed values had been said, by sheet. */
async function originsOf(ctx: Ctx, sheet: Sheet): Promise<Map<number, string>> {
  const sheetIds = new Set(sheet.entries.flatMap((entry) => entry.from?.sheetId ?? []));
  const formIds = new Map<number, number>();
  for (const id of sheetIds) {
    const origin = await findSheet(ctx.db, id);
    if (origin !== undefined) formIds.set(id, origin.formId);
  }
  const forms = await formsById(ctx.db, [...new Set(formIds.values())]);
  return new Map([...formIds].map(([id, formId]) => [id, forms.get(formId)?.design.title ?? ""]));
}

function entryView(
  { value, at, orgId, personId, how, from }: Entry,
  origins: ReadonlyMap<number, string>,
  facts: Around,
): EntryView {
  return {
    value: value ?? "",
    at: iso(at),
    org: orgId === null ? null : orgView(facts, orgId),
    person: personId === null ? null : facts.directory.personName(personId),
    how,
    from: from === null ? null : { title: origins.get(from.sheetId) ?? "", at: iso(from.givenAt) },
  };
}

async function knownViews(ctx: Ctx, opened: Opened): Promise<Map<number, KnownView>> {
  const { sheet, fields, facts } = opened;
  const views = new Map<number, KnownView>();
  for (const [fieldId, value] of await computedFor(ctx, sheet, fields, facts))
    views.set(fieldId, {
      value,
      kind: "computed",
      at: null,
      title: null,
      org: null,
      person: null,
      isFresh: true,
      freshUntil: null,
    });
  for (const [fieldId, answer] of await answersFor(ctx, sheet, fields)) {
    const validDays = fields.get(fieldId)?.validDays ?? 0;
    views.set(fieldId, answerView(ctx, answer, validDays, facts));
  }
  return views;
}

function answerView(ctx: Ctx, answer: KnownAnswer, validDays: number, facts: Around): KnownView {
  const { value, givenAt, title, orgId, personId } = answer;
  const until = freshUntil(givenAt, validDays);
  return {
    value,
    kind: "answer",
    at: iso(givenAt),
    title,
    org: orgId === null ? null : orgView(facts, orgId),
    person: personId === null ? null : facts.directory.personName(personId),
    isFresh: dayOf(ctx.clock.now()) <= until,
    freshUntil: until,
  };
}
