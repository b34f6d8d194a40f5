/** Valid-by-default fields, designs and entries for tests. */
import type { Cell } from "./rules/aggregate.ts";
import type { Design, DesignItem } from "./rules/design.ts";
import type { Field, FieldContent } from "./rules/field.ts";
import type { Sheet } from "./rules/sheet.ts";
import type { Value } from "./rules/value.ts";

/** What somebody proposes: a whole number known at community level that is summed, fresh for 90 days. */
export function aFieldContent(change: Partial<FieldContent> = {}): FieldContent {
  return {
    key: "older-people",
    name: { zh: "60岁及以上老年人数", en: "People of 60 and over" },
    meaning: { zh: "", en: "" },
    type: "whole",
    unit: { zh: "人", en: "people" },
    choices: [],
    level: "community",
    adding: "sum",
    weightId: null,
    validDays: 90,
    source: null,
    ...change,
  };
}

/** A field in use. */
export function aField(id: number, change: Partial<Field> = {}): Field {
  return {
    ...aFieldContent({ key: `field-${id}`, name: { zh: `字段${id}`, en: `Field ${id}` } }),
    id,
    version: 1,
    status: "inUse",
    proposedByOrgId: null,
    replacesId: null,
    replacedById: null,
    reason: null,
    ...change,
  };
}

/** A field of a form that must be filled in. */
export function anItem(fieldId: number, change: Partial<DesignItem> = {}): DesignItem {
  return { fieldId, hint: "", isRequired: true, min: null, max: null, onlyIf: null, ...change };
}

/** A design of one section that asks communities for some fields. */
export function aDesign(
  fieldIds: readonly number[],
  areaIds: readonly number[],
  change: Partial<Design> = {},
): Design {
  return {
    title: "社区养老服务情况表",
    purpose: "安排明年的社区养老服务",
    level: "community",
    filledBy: "station",
    areaIds,
    fromOn: "2026-11-02",
    dueOn: "2026-12-31",
    sections: [{ title: "", items: fieldIds.map((id) => anItem(id)) }],
    sums: [],
    ...change,
  };
}

/** An open sheet with what was typed into it. */
export function aSheet(values: Readonly<Record<number, Value>> = {}): Sheet {
  return {
    id: 1,
    formId: 1,
    departmentOrgId: 2,
    subject: "a10",
    areaId: 10,
    stationId: null,
    subdistrictId: 5,
    orgId: 7,
    askedCount: 3,
    dueOn: "2026-12-31",
    status: "open",
    openedAt: Date.parse("2026-11-02T02:00:00Z"),
    entries: Object.entries(values).map(([fieldId, value]) => ({
      fieldId: Number(fieldId),
      value,
      how: "typed",
      from: null,
      seq: 2,
      at: Date.parse("2026-11-02T03:00:00Z"),
      personId: 1,
      orgId: 7,
    })),
    handedInAt: null,
    returnReason: null,
    returnCount: 0,
  };
}

/** What one sheet says on a day; undefined: nothing. */
export function aCell(
  value: Value | undefined,
  change: Partial<Cell> & { day?: string } = {},
): Cell {
  const { day = "2026-11-02", ...rest } = change;
  const givenAt = Date.parse(`${day}T02:00:00Z`);
  return {
    answer: value === undefined ? undefined : { value, givenAt },
    weight: undefined,
    isAsked: true,
    ...rest,
  };
}
