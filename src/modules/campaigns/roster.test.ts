/** Rosters as they come in, and what they keep sealed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import exceljs from "exceljs";
import { openDatabase, sql } from "#kernel/db.ts";
import { aDraft, fictionalIdNumber } from "./builders.ts";
import { proveCampaigns } from "./index.ts";
import { holdTables, line1, unitsOf, useWorld, world } from "./campaigns.fixture.ts";

useWorld();

test("a roster is answered row by row; the same file again adds nobody", async () => {
  const { district } = world;
  const stations = [
    { orgId: district.org("STATION-W"), areaId: district.area("W1"), areaCode: "W1", count: 2 },
  ];
  const draft = await aDraft(world.system(), {
    departmentId: district.org("LINE1"),
    stations,
    spare: 20,
    firstPerson: 5_000,
  });
  const good = fictionalIdNumber(6_001);
  const file = Buffer.from(
    [
      "姓名,身份证号,住址,网格,工作站",
      `程安,${good},杏林路1弄2号301室,柳园一格,`,
      `程安,${good.toLowerCase()},杏林路1弄2号301室,W1a,`,
      "程宁,110105194912310021,杏林路,W1,",
      `程和,${fictionalIdNumber(6_002)},杏林路,E1,`,
      `程明,${fictionalIdNumber(6_003)},杏林路,,STATION-W`,
      `程远,${fictionalIdNumber(6_004)},杏林路,,STATION-E`,
      `,${fictionalIdNumber(6_005)},杏林路,W1,`,
      `程文,${fictionalIdNumber(5_001)},杏林路,W1,`,
      ",,,,",
    ].join("\n"),
  );
  const dry = await world.ask(
    line1(),
    "POST",
    `/campaigns/${draft.id}/roster?name=a.csv&dryRun=true`,
    file,
  );
  assert.deepEqual([dry.json.id, dry.json.taken, dry.json.units], [null, 2, 4]);
  const first = await world.ask(line1(), "POST", `/campaigns/${draft.id}/roster?name=a.csv`, file);
  const { rows, taken, duplicates, refused, units } = first.json;
  assert.deepEqual([rows, taken, duplicates, refused, units], [8, 2, 2, 4, 4]);
  assert.deepEqual(
    first.json.problems.map((one: { row: number; code: string }) => [one.row, one.code]),
    [
      [3, "campaigns.row_twice"],
      [4, "campaigns.row_id_wrong"],
      [5, "campaigns.row_area_outside"],
      [7, "campaigns.row_station_outside"],
      [8, "campaigns.row_name_missing"],
      [9, "campaigns.row_known"],
    ],
  );
  assert.doesNotMatch(first.body, /程安|99010119/);
  const second = await world.ask(line1(), "POST", `/campaigns/${draft.id}/roster?name=a.csv`, file);
  assert.deepEqual([second.json.taken, second.json.units], [0, 4]);
  const listed = await world.ask(line1(), "GET", `/campaigns/${draft.id}/imports`);
  assert.equal(listed.json.items.length, 3);
  const [, , original] = listed.json.items;
  const undo = (importId: number) =>
    world.ask(line1(), "POST", `/campaigns/${draft.id}/imports/${importId}/undo`);
  assert.equal((await undo(original.id)).code, "campaigns.import_not_last");
  const undone = await undo(first.json.id);
  assert.equal(undone.status, 200, undone.body);
  assert.deepEqual([undone.json.undone, undone.json.units], [true, 2]);
  assert.equal((await undo(first.json.id)).code, "campaigns.import_not_last");
  assert.equal((await proveCampaigns(world.system())).difference, null);
  const third = await world.ask(line1(), "POST", `/campaigns/${draft.id}/roster?name=a.csv`, file);
  assert.deepEqual([third.json.taken, third.json.units], [2, 4]);
  const sheet = await world.ask(
    line1(),
    "GET",
    `/campaigns/${draft.id}/imports/${first.json.id}/export?format=csv`,
  );
  assert.match(sheet.body, /4,证件号码不对/);
});

test("a roster comes as Excel too; formulas in it are refused, and what is no table is told apart", async () => {
  const { district } = world;
  const stations = [
    { orgId: district.org("STATION-W"), areaId: district.area("W1"), areaCode: "W1", count: 0 },
  ];
  const draft = await aDraft(world.system(), {
    departmentId: district.org("LINE1"),
    stations,
    spare: 20,
    firstPerson: 8_000,
  });
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("名册");
  sheet.addRow(["姓名", "证件号码", "地址", "社区"]);
  sheet.addRow(["程安", fictionalIdNumber(8_001), "杏林路1弄2号", "柳园社区"]);
  sheet.addRow([]);
  sheet.addRow(["程宁", fictionalIdNumber(8_002), { formula: "A1", result: "杏林路" }, "W1"]);
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  const path = `/campaigns/${draft.id}/roster?name=a.xlsx`;
  const { json } = await world.ask(line1(), "POST", path, bytes);
  assert.deepEqual([json.rows, json.taken, json.units], [2, 1, 1]);
  assert.deepEqual([json.problems[0].row, json.problems[0].code], [4, "campaigns.row_formula"]);
  const broken = await world.ask(line1(), "POST", path, bytes.subarray(0, 900));
  assert.deepEqual([broken.status, broken.code], [415, "campaigns.file_unreadable"]);
  const empty = await world.ask(line1(), "POST", path, Buffer.from("\n"));
  assert.deepEqual([empty.status, empty.code], [400, "campaigns.file_empty"]);
  const heads = await world.ask(line1(), "POST", path, Buffer.from("名字,号码\n甲,乙\n"));
  assert.deepEqual([heads.status, heads.code], [400, "campaigns.columns_missing"]);
});

test("nothing personal lies readable in the tables, the log or any list", async () => {
  const campaign = await world.campaign(3, 0);
  const owner = openDatabase({ url: world.program.test.adminUrl, max: 1 });
  try {
    for (const table of ["campaigns.unit", "kernel.event", "campaigns.import"]) {
      const { rows } = await sql<{ n: number }>`select count(*)::int n from ${sql.table(table)} t
        where t::text ~ '(9901011|杏林路|柳荫街|望江巷)'`.execute(owner.db);
      assert.equal(rows[0]?.n, 0, table);
    }
  } finally {
    await owner.close();
  }
  const list = await world.ask(line1(), "GET", `/campaigns/${campaign.id}/units`);
  assert.match(list.body, /990\*{13}/);
  assert.doesNotMatch(list.body, /9901011\d/);
});

test("unmasking needs a reason and is an event; other departments and stations find no such unit", async () => {
  const campaign = await world.campaign(2, 0);
  const [unit] = await unitsOf(line1(), campaign.id);
  const path = `/campaigns/${campaign.id}/units/${unit?.id}/unmask`;
  const shown = await world.ask(line1(), "POST", path, { reason: "核对身份证号" });
  assert.equal(shown.status, 200);
  assert.match(shown.json.idNumber, /^990101\d{11}[\dX]$/);
  assert.equal((await world.ask(line1(), "POST", path, { reason: "x" })).status, 400);
  for (const who of ["line2", "stationE", "officeE"])
    assert.equal(
      (await world.ask(world.district.staff(who), "POST", path, { reason: "看看" })).status,
      who === "line2" ? 404 : 404,
      who,
    );
  const owner = openDatabase({ url: world.program.test.adminUrl, max: 1 });
  const { rows } = await sql<{ n: number }>`select count(*)::int n from kernel.event
    where stream = 'campaignShare' and type = 'unitUnmasked' and data ->> 'reason' = '核对身份证号'`.execute(
    owner.db,
  );
  await owner.close();
  assert.equal(rows[0]?.n, 1);
});

test("after all of it the tables agree with the events, and the books balance", holdTables);
