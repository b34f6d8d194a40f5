/** A case that is several matters. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "#kernel/pure/actor.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import type { CaseView } from "./schema.ts";
import {
  call,
  clock,
  completion,
  district,
  done,
  merge,
  merged,
  reporterOf,
  see,
  server,
  take,
  useDistrict,
} from "./relations.fixture.ts";

useDistrict();

const parts = [
  { title: "清运垃圾", description: "弄堂口的垃圾", categoryCode: "sanitation" },
  { title: "修路灯", description: "弄堂口的灯也不亮", categoryCode: null },
];
const split = (who: string | Actor, id: number, body: object) =>
  call(who, "POST", `/api/v1/cases/${id}/split`, body);

test("a case is split into parts with leads of their own, which its reporter follows with the one receipt", async () => {
  clock.set(at("2026-11-16 10:00"));
  const whole = await take();
  await done("line1", whole.caseId, { type: "accept" });
  const { status, body } = await split("line1", whole.caseId, {
    parts: [parts[0], { ...parts[1], leadOrgId: district.org("LINE2") }],
    reason: "两件事",
  });
  assert.equal(status, 200, JSON.stringify(body));
  const view = body as CaseView;
  assert.equal(view.children.length, 2);
  assert.deepEqual(
    view.children.map(({ lead }) => lead?.id),
    [district.org("LINE1"), district.org("LINE2")],
  );
  // Who may not open a part is told where it stands, and not what it is called.
  assert.deepEqual(
    view.children.map(({ title, readable }) => [title, readable]),
    [
      ["清运垃圾", true],
      ["", false],
    ],
  );
  const reporter = reporterOf(whole);
  const seen = await see(reporter, whole.caseId);
  assert.deepEqual(
    seen.children.map(({ title }) => title),
    ["清运垃圾", "修路灯"],
  );
  const [first, second] = view.children.map(({ id }) => id) as [number, number];
  const part = await see(reporter, second);
  assert.equal(part.parent?.id, whole.caseId);
  assert.equal(part.firstContact.id, district.org("COORD"));
  assert.equal(part.channel, "telephone");
  assert.equal(part.parties[0]?.name, seen.parties[0]?.name);
  await done("line2", second, { type: "accept" });
  await done(reporter, second, { type: "urge", message: "灯还没有修" });
  await done("line2", second, { ...completion, result: "灯修好了" });
  const graded = await done(reporter, second, { type: "grade", grade: 5, comment: "" });
  assert.equal(graded.status, "closed");
  const refused = await call("line1", "POST", `/api/v1/cases/${whole.caseId}/commands`, completion);
  assert.deepEqual(
    [refused.body.error.code, refused.body.error.params],
    ["cases.open_parts", { tasks: 0, children: 1 }],
  );
  await done("line1", first, { type: "accept" });
  await done("line1", first, completion);
  assert.equal((await done("line1", whole.caseId, completion)).status, "completed");
});

test("a resident finds the parts among their matters; another's receipt opens none of them", async () => {
  const resident: Actor = { kind: "resident", residentId: 8 };
  const whole = await take({ channel: "web" }, resident);
  const { body } = await split("line1", whole.caseId, { parts, reason: "两件事" });
  const ids = (body as CaseView).children.map(({ id }) => id);
  const mine = await call(resident, "GET", "/api/v1/cases?limit=100");
  assert.deepEqual(
    mine.body.items.map(({ id }: { id: number }) => id).toSorted((a: number, b: number) => a - b),
    [whole.caseId, ...ids].toSorted((a, b) => a - b),
  );
  const other = await take();
  for (const id of ids)
    assert.equal((await call(reporterOf(other), "GET", `/api/v1/cases/${id}`)).status, 404);
  assert.equal(
    (await call(reporterOf({ caseId: ids[0] ?? 0 }), "GET", `/api/v1/cases/${whole.caseId}`))
      .status,
    404,
  );
});

test("a split is whole or nothing: one wrong part and no case is made", async () => {
  const whole = await take();
  const before = (await call("coordinator", "GET", "/api/v1/cases?view=all&limit=100")).body.items
    .length;
  const { status, body } = await split("line1", whole.caseId, {
    parts: [parts[0], { ...parts[1], categoryCode: "nothing-like-it" }],
    reason: "两件事",
  });
  assert.deepEqual([status, body.error.code], [400, "cases.unknown_category"]);
  const after = (await call("coordinator", "GET", "/api/v1/cases?view=all&limit=100")).body.items
    .length;
  assert.equal(after, before);
  assert.equal((await see("line1", whole.caseId)).children.length, 0);
  assert.equal((await split("line2", whole.caseId, { parts, reason: "x" })).status, 404);
});

test("a part that is split again and a whole that is merged are refused", async () => {
  const whole = await take();
  const other = await take();
  const { body } = await split("line1", whole.caseId, { parts, reason: "两件事" });
  const [part] = (body as CaseView).children;
  const again = await split("line1", part?.id ?? 0, { parts, reason: "再分" });
  assert.equal(again.body.error.code, "cases.child_cannot_split");
  const into = await merge("line1", whole.caseId, other.caseId);
  assert.equal(into.body.error.code, "cases.has_children");
  const up = await merge("line1", part?.id ?? 0, whole.caseId);
  assert.equal(up.body.error.code, "cases.part_of_each_other");
});

test("a part that went into another case counts as open until that one is done", async () => {
  const whole = await take();
  await done("line1", whole.caseId, { type: "accept" });
  const { body } = await split("line1", whole.caseId, { parts, reason: "两件事" });
  const [first, second] = (body as CaseView).children.map(({ id }) => id) as [number, number];
  const other = await take();
  await done("line1", other.caseId, { type: "accept" });
  await merged("line1", first, other.caseId);
  await done("operator", second, {
    type: "handOverFirstContact",
    toOrgId: district.org("STATION-W"),
    reason: "就近",
  });
  const refused = await call("line1", "POST", `/api/v1/cases/${whole.caseId}/commands`, completion);
  assert.deepEqual(refused.body.error.params, { tasks: 0, children: 2 });
  await done("line1", other.caseId, completion);
  const later = await call("line1", "POST", `/api/v1/cases/${whole.caseId}/commands`, completion);
  assert.deepEqual(later.body.error.params, { tasks: 0, children: 1 });
});

test("a part shows the photos that came with the whole, and none that was added to the whole later", async () => {
  const photo = async (who: string): Promise<number> => {
    const answer = await server.inject({
      method: "POST",
      url: "/api/v1/files?name=photo.png",
      headers: { "x-who": who, "content-type": "image/png" },
      payload: Buffer.from(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        "base64",
      ),
    });
    assert.equal(answer.statusCode, 201, answer.body);
    return answer.json().id;
  };
  const mine = await photo("operator");
  const whole = await take({ fileIds: [mine] });
  const { body } = await split("line1", whole.caseId, {
    parts: [parts[0], { ...parts[1], leadOrgId: district.org("LINE2") }],
    reason: "两件事",
  });
  const [, part] = (body as CaseView).children;
  const later = await photo("line1");
  await done("line1", whole.caseId, { type: "accept" });
  await done("line1", whole.caseId, { ...completion, fileIds: [later], overOpen: "先办结" });
  const seen = await see("line2", part?.id ?? 0);
  assert.deepEqual(
    seen.files.map(({ id }) => id),
    [mine],
  );
  const get = async (fileId: number): Promise<number> =>
    (
      await server.inject({
        url: `/api/v1/cases/${part?.id}/files/${fileId}`,
        headers: { "x-who": "line2" },
      })
    ).statusCode;
  assert.deepEqual([await get(mine), await get(later)], [200, 404]);
});
