/** A small district with a dictionary of fields, and whoever asks, fills in and hands in, for tests of forms. */
import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverForMany, testProgram } from "../../../test/program.ts";
import { aDesign, aFieldContent, anItem } from "./builders.ts";
import { admitForm } from "./index.ts";
import type { Design } from "./rules/design.ts";
import type { FieldContent } from "./rules/field.ts";
import type { FieldView } from "./schema/fields.ts";
import type { FormView, ResultsView } from "./schema/forms.ts";
import type { SheetView } from "./schema/sheets.ts";

export let program: TestProgram;
export let district: District;
export let server: FastifyInstance;
export const clock = manualClock(at("2026-09-01 10:00"));
export const ctx = () => program.context({ kind: "system", job: "test" });
export const WHO = [
  "coordinator",
  "leader",
  "line1",
  "line2",
  "officeW",
  "officeE",
  "stationW",
  "stationE",
  "committeeW",
  "gridW",
  "operator",
] as const;
export type Person = (typeof WHO)[number];
/** Fields by key. */
export const field: Record<string, number> = {};

export function both(text: string) {
  return { zh: text, en: text };
}

export type Answer<T> = {
  readonly status: number;
  readonly code: string;
  readonly body: T;
  readonly text: string;
};
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- who asks says what comes back
export async function ask<T>(
  who: Person,
  method: "GET" | "POST" | "PUT",
  path: string,
  payload?: object,
): Promise<Answer<T>> {
  const answer = await server.inject({
    method,
    url: `/api/v1/forms${path}`,
    headers: { "x-who": who },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(answer.headers["content-type"]).includes("json");
  const body = isJson ? answer.json<T & { error?: { code: string } }>() : (undefined as never);
  const code = isJson ? (body.error?.code ?? "") : "";
  return { status: answer.statusCode, code, body, text: answer.body };
}

export const dictionary = (who: Person, content: FieldContent) =>
  ask<FieldView>(who, "POST", "/fields", content);
export const draft = (who: Person, design: Design) => ask<FormView>(who, "POST", "", { design });
export const ids = (...keys: string[]) => keys.map((key) => field[key] ?? 0);
export const designed = (keys: readonly string[], change: Partial<Design> = {}) =>
  aDesign(ids(...keys), [district.area("D")], change);

export const ASKING = {
  revision: 1,
  againReason: "",
  legalBasis: "《居家养老服务条例》第九条",
  contact: { name: "杜若", telephone: "63000001" },
};
export const CONTENT = { againReason: "上次数据口径不同，需要按新口径核对一次" };

/** Drafts, has admitted and sends a form; afterwards it is 2 November 2026. */
export async function sent(
  who: "line1" | "line2",
  design: Design,
  again = false,
): Promise<FormView> {
  clock.set(at("2026-09-01 10:00"));
  const form = (await draft(who, design)).body;
  const asked = await ask<FormView>(who, "POST", `/${form.id}/ask`, {
    ...ASKING,
    ...(again ? CONTENT : {}),
  });
  assert.equal(asked.status, 200, asked.text);
  await admitForm(ctx(), asked.body.applicationId ?? 0, {
    departmentOrgId: form.department.id,
    submittedOn: "2026-09-01",
    reviewedOn: "2026-09-11",
    decidedOn: "2026-09-15",
  });
  clock.set(at("2026-11-02 10:00"));
  const answer = await ask<FormView>(who, "POST", `/${form.id}/send`);
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
}

/** The sheet of a form on somebody's desk. */
export async function sheetOf(who: Person, formId: number): Promise<SheetView> {
  const list = await ask<{ items: { id: number; formId: number }[] }>(
    who,
    "GET",
    "/sheets?limit=100",
  );
  const line = list.body.items.find((one) => one.formId === formId);
  assert.ok(line, `${who} has no sheet of form ${formId}`);
  return (await ask<SheetView>(who, "GET", `/sheets/${line.id}`)).body;
}

export const lineOf = (sheet: SheetView, key: string) =>
  sheet.entries.find((line) => line.fieldId === field[key]) ?? assert.fail(key);
const seenIn = (sheet: SheetView, key: string) => lineOf(sheet, key).seq;

export async function fill(
  who: Person,
  sheet: SheetView,
  values: Readonly<Record<string, number | string | boolean | null | undefined>>,
) {
  const entries = Object.entries(values).map(([key, value]) => ({
    fieldId: field[key] ?? 0,
    ...(value === undefined ? {} : { value }),
    seen: seenIn(sheet, key),
  }));
  return ask<SheetView>(who, "PUT", `/sheets/${sheet.id}/answers`, { entries });
}
export const handIn = (who: Person, id: number) =>
  ask<SheetView>(who, "POST", `/sheets/${id}/hand-in`);

export type Cell = ResultsView["total"]["cells"][number];
export const cellOf = (view: ResultsView, cells: readonly Cell[], key: string): unknown[] => {
  const cell = cells[view.fields.findIndex((one) => one.id === field[key])];
  return [cell?.value, cell?.missing, cell?.stale];
};
/** A form of LINE1 that asks communities for their old people and their canteen. */
export const ofTheOld = (): Design => ({
  ...designed([], { title: "养老底数" }),
  sections: [
    { title: "老人", items: ids("older", "alone", "with-family").map((id) => anItem(id)) },
    {
      title: "食堂",
      items: [
        anItem(field["canteen"] ?? 0),
        anItem(field["seats"] ?? 0, {
          min: 10,
          onlyIf: { fieldId: field["canteen"] ?? 0, is: true },
        }),
        anItem(field["grids"] ?? 0),
        anItem(field["open-cases"] ?? 0),
        anItem(field["note"] ?? 0, { isRequired: false }),
      ],
    },
  ],
  sums: [{ wholeId: field["older"] ?? 0, partIds: ids("alone", "with-family") }],
});

/** It is filled in by both stations: 30 old people in the west, 13 in the east. */
export async function filledIn(): Promise<FormView> {
  const form = await sent("line1", ofTheOld(), true);
  for (const [who, values] of [
    ["stationW", { older: 30, alone: 10, "with-family": 20, canteen: true, seats: 24 }],
    ["stationE", { older: 13, alone: 5, "with-family": 8, canteen: false }],
  ] as const) {
    const sheet = await sheetOf(who, form.id);
    const filled = await fill(who, sheet, values);
    assert.equal(filled.status, 200, filled.text);
    assert.equal((await handIn(who, sheet.id)).body.status, "handedIn");
  }
  return form;
}

/** The district and its dictionary stand for the tests of one file, with what that file begins with. */
export function useDistrict(begun: () => Promise<unknown> = async () => undefined): void {
  before(async () => {
    clock.set(at("2026-09-01 10:00"));
    program = await testProgram({ clock });
    district = await makeDistrict(program);
    const people = new Map<string, Actor>(WHO.map((code) => [code, district.staff(code)]));
    server = await serverForMany(program, people);
    for (const content of [
      aFieldContent({ key: "older", name: both("60岁及以上人数") }),
      aFieldContent({ key: "alone", name: both("独居老人"), validDays: 30 }),
      aFieldContent({ key: "with-family", name: both("与家人同住老人") }),
      aFieldContent({
        key: "canteen",
        name: both("有无社区食堂"),
        type: "yesNo",
        adding: "count",
        unit: null,
      }),
      aFieldContent({ key: "seats", name: both("食堂座位") }),
      aFieldContent({ key: "grids", name: both("网格数"), source: "grids" }),
      aFieldContent({ key: "open-cases", name: both("在办件"), source: "openCases" }),
      aFieldContent({ key: "note", name: both("说明"), type: "text", adding: "none", unit: null }),
    ])
      field[content.key] = (await dictionary("coordinator", content)).body.id;
    await begun();
  });
  after(async () => {
    await server.close();
    await program.remove();
  });
}
