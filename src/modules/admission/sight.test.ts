/** Who sees an application, its contact and the register. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openDatabase, sql } from "#kernel/db.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { admitted } from "./index.ts";
import {
  APPROVE,
  ask,
  clock,
  CONTACT,
  content,
  ctx,
  district,
  done,
  draft,
  meet,
  order,
  program,
  toReady,
  useDistrict,
} from "./admission.fixture.ts";

useDistrict();

test("a department's own people and everybody outside cannot see a draft, and who is not asked sees nothing", async () => {
  clock.set(at("2026-09-01 10:00"));
  const { id } = await draft();
  const sees = async (who: string) => (await ask(who, "GET", `admissions/${id}`)).status;
  assert.deepEqual(
    [await sees("line1b"), await sees("coordinator"), await sees("stationW"), await sees("line2")],
    [200, 404, 404, 404],
  );
  await order("line1", id, { type: "submit" });
  assert.deepEqual([await sees("coordinator"), await sees("stationW")], [200, 404]);
  await order("coordinator", id, { type: "check" });
  assert.deepEqual(
    [
      await sees("stationW"),
      await sees("officeW"),
      await sees("stationE"),
      await sees("officeE"),
      await sees("line2"),
    ],
    [200, 200, 404, 404, 404],
  );
});

test("get, list, search, export and counts hold the same applications for everybody", async () => {
  await draft();
  await draft({}, "line2");
  await toReady();
  const inTheEast = { targetOrgIds: [district.org("STATION-E")], areaIds: [district.area("E1")] };
  const { id: eastern } = await draft(inTheEast, "line2");
  await order("line2", eastern, { type: "submit" });
  await order("coordinator", eastern, { type: "check" });
  const all = await sql<{ id: number }>`select id from admission.application order by id`.execute(
    ctx().db,
  );
  for (const who of [
    "line1",
    "line2",
    "coordinator",
    "leader",
    "finance",
    "officeW",
    "officeE",
    "stationW",
    "stationE",
  ]) {
    const open: number[] = [];
    for (const { id } of all.rows)
      if ((await ask(who, "GET", `admissions/${id}`)).status === 200) open.push(id);
    const list = await done<{ items: { id: number }[] }>(who, "GET", "admissions?limit=100");
    assert.deepEqual(
      list.items.map(({ id }) => id).toSorted((a, b) => a - b),
      open,
      who,
    );
    const found = await done<{ items: { id: number }[] }>(
      who,
      "GET",
      `admissions?q=${encodeURIComponent("保障卡")}&limit=100`,
    );
    assert.deepEqual(
      found.items.map(({ id }) => id).toSorted((a, b) => a - b),
      open,
      who,
    );
    const sheet = await ask(who, "GET", "admissions/export");
    assert.equal(sheet.text.trim().split("\r\n").length - 1, open.length, who);
    const { states } = await done<{ states: { count: number }[] }>(
      who,
      "GET",
      "admissions/overview",
    );
    assert.equal(
      states.reduce((sum, { count }) => sum + count, 0),
      open.length,
      who,
    );
  }
});

test("the contact lies sealed, is masked for everybody, and shown with a reason that stays in the time line", async () => {
  clock.set(at("2026-09-01 10:00"));
  const { id, contact } = await draft();
  assert.deepEqual(contact, { name: "杜**", telephone: "138****8000" });
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  const { rows } = await sql<{
    row: string;
  }>`select (a.*)::text || (select string_agg(e.data::text, '') from kernel.event e
    where e.stream = 'admission' and e.stream_id = a.id) as row from admission.application a where id = ${id}`.execute(
    owner.db,
  );
  await owner.close();
  assert.doesNotMatch(rows[0]?.row ?? "13800138000", /13800138000|杜若兰/);
  await order("line1", id, { type: "submit" });
  const url = `admissions/${id}/unmaskings`;
  assert.equal(
    (await ask("finance", "POST", url, { reason: "电话核实单价依据" })).code,
    "admission.not_yours_to_unmask",
  );
  const plain = await done<object>("coordinator", "POST", url, { reason: "电话核实单价依据" });
  assert.deepEqual(plain, CONTACT);
});

test("two people who edit the same draft do not overwrite each other", async () => {
  const { id, seq } = await draft();
  const body = { seq, content: content({ title: "第一个人改的" }) };
  await done("line1", "PUT", `admissions/${id}`, body);
  const second = await ask("line1b", "PUT", `admissions/${id}`, body);
  assert.equal(second.code, "admission.edited_meanwhile");
});

test("the register shows what was admitted to everybody, and nothing of the people", async () => {
  clock.set(at("2026-09-01 10:00"));
  const ids = [await toReady(), await toReady()];
  await meet(ids);
  for (const ready of ids) await order("coordinator", ready, APPROVE);
  clock.set(at("2026-11-02 10:00"));
  const list = await done<{ items: { id: number; code: string }[]; departments: object[] }>(
    "nobody",
    "GET",
    "admission-register?state=inForce",
  );
  assert.ok(list.items.length >= 2);
  const [first] = list.items;
  const entry = await done<object>("nobody", "GET", `admission-register/${first?.id}`);
  assert.doesNotMatch(JSON.stringify(entry), /杜|138/);
  const { id: shortId } = await admitted(ctx(), {
    applicantOrgId: district.org("LINE1"),
    targetOrgIds: [district.org("STATION-W")],
    areaIds: [district.area("W1")],
    unitPriceFen: 0,
    to: "2026-11-03",
  });
  const holds = async (state: string) => {
    const page = await done<{ items: { id: number; state: string }[] }>(
      "nobody",
      "GET",
      `admission-register?state=${state}&limit=100`,
    );
    return page.items.find((one) => one.id === shortId)?.state;
  };
  assert.deepEqual([await holds("inForce"), await holds("ended")], ["inForce", undefined]);
  // The day after its sunset it has ended, before the program has recorded it.
  clock.set(at("2026-11-04 00:05"));
  assert.deepEqual([await holds("inForce"), await holds("ended")], [undefined, "ended"]);
  const byCode = await done<{ items: object[] }>(
    "nobody",
    "GET",
    "admission-register?q=zr-2026-0001",
  );
  assert.equal(byCode.items.length, 1);
  const { id } = await draft();
  assert.equal((await ask("nobody", "GET", `admission-register/${id}`)).status, 404);
});

test("a cell that a spreadsheet would run is text, and heads are Chinese", async () => {
  clock.set(at("2026-09-01 10:00"));
  await draft({ title: "=HYPERLINK(1)" });
  const { text } = await ask("line1", "GET", "admissions/export?format=csv");
  assert.match(text, /^\ufeff申请号,准入编号,名称,申请单位/);
  assert.match(text, /,'=HYPERLINK\(1\),/);
  const book = await ask("line1", "GET", "admissions/export?format=xlsx");
  assert.equal(book.text.slice(0, 2), "PK");
});
