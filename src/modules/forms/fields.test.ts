/** The dictionary of fields: proposed, taken into use, replaced. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { at } from "#kernel/pure/calendar-builders.ts";
import { aDesign, aFieldContent } from "./builders.ts";
import type { FieldView } from "./schema/fields.ts";
import type { FormView } from "./schema/forms.ts";
import {
  ask,
  ASKING,
  both,
  clock,
  dictionary,
  district,
  draft,
  useDistrict,
} from "./forms.fixture.ts";

useDistrict();

test("a department proposes, the coordination office takes into use, and what looks alike is shown", async () => {
  const content = aFieldContent({ key: "living-alone", name: both("独居老人数量") });
  const similar = await ask<{ items: { field: { key: string }; reasons: string[] }[] }>(
    "line1",
    "POST",
    "/fields/similar",
    { key: content.key, name: content.name, type: content.type, unit: content.unit },
  );
  assert.equal(similar.body.items[0]?.field.key, "alone");
  const proposed = await dictionary("line1", content);
  assert.deepEqual([proposed.body.status, proposed.body.steps], ["proposed", []], proposed.text);
  assert.equal(
    (await draft("line1", aDesign([proposed.body.id], [district.area("D")]))).status,
    201,
  );
  const path = `/fields/${proposed.body.id}`;
  assert.equal((await ask("line1", "POST", `${path}/adopt`)).status, 403);
  const declined = await ask<FieldView>("coordinator", "POST", `${path}/decline`, {
    reason: "已有“独居老人”",
  });
  assert.deepEqual([declined.body.status, declined.body.reason], ["declined", "已有“独居老人”"]);
  assert.equal((await ask("coordinator", "POST", `${path}/adopt`)).code, "forms.field_not_now");
  const personal = aFieldContent({ key: "who", name: { zh: "户主姓名", en: "Head" } });
  assert.equal((await dictionary("coordinator", personal)).code, "forms.personal_field");
  assert.equal((await dictionary("stationW", content)).status, 403);
});

test("a new meaning is a new version: the old one keeps its answers and is asked no more", async () => {
  const made = await dictionary(
    "coordinator",
    aFieldContent({ key: "benches", name: both("长椅数") }),
  );
  const replaced = await ask<FieldView>("coordinator", "POST", `/fields/${made.body.id}/replace`, {
    ...aFieldContent({ key: "benches", name: both("长椅数（含扶手）") }),
    reason: "把带扶手的也算上",
  });
  assert.deepEqual(
    [replaced.status, replaced.body.version, replaced.body.key, replaced.body.status],
    [201, 2, "benches", "inUse"],
    replaced.text,
  );
  const old = await ask<{ field: FieldView }>("line1", "GET", `/fields/${made.body.id}`);
  assert.deepEqual(
    [old.body.field.status, old.body.field.replacedById],
    ["retired", replaced.body.id],
  );
  clock.set(at("2026-09-01 10:00"));
  const form = await draft("line1", aDesign([made.body.id], [district.area("D")]));
  const asked = await ask("line1", "POST", `/${form.body.id}/ask`, ASKING);
  assert.equal(asked.code, "forms.field_not_in_use");
  const copy = await ask<FormView>("line1", "POST", `/${form.body.id}/copy`, {
    fromOn: "2027-11-01",
    dueOn: "2027-12-31",
  });
  assert.deepEqual(
    [copy.body.edition, copy.body.fields.map((one) => one.id), copy.body.dueOn],
    [2, [replaced.body.id], "2027-12-31"],
    copy.text,
  );
});

test("twenty who propose the same key at once make one field", async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      dictionary("line1", aFieldContent({ key: "rush", name: both(`抢名${i}号`) })),
    ),
  );
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
});
