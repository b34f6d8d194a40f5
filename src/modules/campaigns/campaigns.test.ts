import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import exceljs from "exceljs";
import { addDays, dayOf, iso } from "#kernel/pure/day.ts";
import { openDatabase, sql } from "#kernel/db.ts";
import { appropriationOf, getCommitment, verifyLedger } from "#ledger";
import { getMandate } from "#admission";
import type { Actor } from "#kernel/pure/actor.ts";
import { type CampaignWorld, campaignWorld } from "../../../test/campaign-world.ts";
import { testProgram } from "../../../test/program.ts";
import { aDraft, fictionalIdNumber, rosterCsv } from "./builders.ts";
import { proveCampaigns } from "./index.ts";
import type { CampaignView } from "./schema.ts";
import type { QueueAnswer } from "./schema-units.ts";

let world: CampaignWorld;
before(async () => {
  world = await campaignWorld(await testProgram());
});
after(() => world.remove());

const line1 = (): Actor => world.district.staff("line1");
const stationW = (): Actor => world.district.staff("stationW");
const today = (): string => dayOf(Date.now());
const at = (): string => iso(Date.now());

async function unitsOf(
  who: Actor,
  id: number,
  query = "",
): Promise<{ id: number; number: number }[]> {
  return (await world.ask(who, "GET", `/campaigns/${id}/units?limit=200${query}`)).json.items;
}
const done = (unitId: number, change: object = {}) => ({
  unitId,
  clientKey: randomUUID(),
  at: at(),
  result: "done",
  ...change,
});
const report = (who: Actor, id: number, items: readonly object[]) =>
  world.ask(who, "POST", `/campaigns/${id}/completions`, { items });

test("a campaign without a mandate is refused, and one beyond its mandate cannot be sent", async () => {
  const body = {
    basis: "roster",
    subject: "person",
    title: "没有准入的专项",
    startsOn: today(),
    deadline: addDays(today(), 5),
    instructions: "",
  };
  const none = await world.ask(line1(), "POST", "/campaigns", body);
  assert.deepEqual([none.status, none.code], [409, "admission.no_mandate"]);
  const { district } = world;
  const stations = [
    { orgId: district.org("STATION-W"), areaId: district.area("W1"), areaCode: "W1", count: 3 },
  ];
  const draft = await aDraft(world.system(), { departmentId: district.org("LINE1"), stations });
  const more = rosterCsv([{ code: "W1", count: 1 }], 900);
  const added = await world.ask(
    line1(),
    "POST",
    `/campaigns/${draft.id}/roster?name=more.csv`,
    more,
  );
  assert.deepEqual([added.status, added.json.taken, added.json.units], [200, 1, 4]);
  const sent = await world.ask(line1(), "POST", `/campaigns/${draft.id}/send`);
  assert.deepEqual([sent.status, sent.code], [409, "admission.not_covered"]);
});

test("another department cannot open a campaign on a mandate that is not its own", async () => {
  const campaign = await world.campaign(1, 0);
  const body = {
    mandateId: campaign.mandateId,
    basis: "roster",
    subject: "person",
    title: "借用别人的准入",
    startsOn: today(),
    deadline: addDays(today(), 5),
    instructions: "",
  };
  const answer = await world.ask(world.district.staff("line2"), "POST", "/campaigns", body);
  assert.deepEqual([answer.status, answer.code], [409, "admission.not_covered"]);
});

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

test("a station sees its own share, a worker what they hold, a department all of its own", async () => {
  const campaign = await world.campaign(4, 2);
  const [worker, other] = world.west;
  if (worker === undefined || other === undefined) return assert.fail();
  await world.ask(stationW(), "POST", `/campaigns/${campaign.id}/assignments`, {
    personId: worker.personId,
    count: 3,
  });
  assert.equal((await unitsOf(line1(), campaign.id)).length, 6);
  assert.equal((await unitsOf(stationW(), campaign.id)).length, 4);
  assert.equal((await unitsOf(world.district.staff("officeW"), campaign.id)).length, 4);
  assert.equal((await unitsOf(worker, campaign.id)).length, 3);
  assert.equal((await unitsOf(other, campaign.id)).length, 0);
  assert.equal(
    (await world.ask(world.district.staff("line2"), "GET", `/campaigns/${campaign.id}`)).status,
    404,
  );
  const view = (await world.ask(stationW(), "GET", `/campaigns/${campaign.id}`))
    .json as CampaignView;
  assert.deepEqual(
    [view.totals.units, view.shares.length, view.may.assign, view.may.send],
    [4, 1, true, false],
  );
  const progress = await world.ask(stationW(), "GET", `/campaigns/${campaign.id}/progress`);
  assert.deepEqual(
    [progress.json.totals.units, progress.json.stations.length, progress.json.areas.length],
    [4, 1, 1],
  );
});

test("a draft is seen by its department and the district's offices, not by stations", async () => {
  const { district } = world;
  const stations = [
    { orgId: district.org("STATION-W"), areaId: district.area("W1"), areaCode: "W1", count: 1 },
  ];
  const { id } = await aDraft(world.system(), {
    departmentId: district.org("LINE1"),
    stations,
    firstPerson: 7_000,
  });
  const status = async (who: string) =>
    (await world.ask(district.staff(who), "GET", `/campaigns/${id}`)).status;
  assert.deepEqual(
    [
      await status("line1"),
      await status("coordinator"),
      await status("stationW"),
      await status("line2"),
    ],
    [200, 200, 404, 404],
  );
  const early = await report(world.west[0] as Actor, id, [done(1)]);
  assert.deepEqual([early.status, early.code], [404, "campaigns.not_found"]);
});

test("a batch is answered item by item, and a repetition gets the first answers again", async () => {
  const campaign = await world.campaign(4, 1);
  const [worker] = world.west;
  if (worker === undefined) return assert.fail();
  const units = await unitsOf(stationW(), campaign.id);
  const [east] = await unitsOf(world.district.staff("stationE"), campaign.id);
  const items = [
    done(units[0]?.id ?? 0),
    { ...done(0), unitId: undefined, slot: 2 },
    { ...done(units[2]?.id ?? 0), result: "notDone", reason: "absent" },
    { ...done(units[3]?.id ?? 0), result: "notDone" },
    done(east?.id ?? 0),
    done(units[0]?.id ?? 0),
  ];
  const first = await report(worker, campaign.id, items);
  const outcomes = first.json.items.map(
    (item: { outcome: string; code: string | null; result: string | null }) => [
      item.outcome,
      item.code ?? item.result,
    ],
  );
  assert.deepEqual(outcomes, [
    ["recorded", "done"],
    ["recorded", "done"],
    ["recorded", "attempt"],
    ["refused", "campaigns.reason_missing"],
    ["refused", "campaigns.not_your_unit"],
    ["refused", "campaigns.completed_already"],
  ]);
  assert.deepEqual([first.json.recorded, first.json.already, first.json.refused], [3, 0, 3]);
  const again = await report(worker, campaign.id, items);
  assert.deepEqual([again.json.recorded, again.json.already, again.json.refused], [0, 3, 3]);
  assert.equal(again.json.items[0].receivedAt, first.json.items[0].receivedAt);
  const stolen = await report(world.west[1] as Actor, campaign.id, [
    { ...items[0], unitId: units[3]?.id },
  ]);
  assert.equal(stolen.json.items[0].code, "campaigns.key_reused");
});

test("the second of two workers is told who was first", async () => {
  const campaign = await world.campaign(1, 0);
  const [first, second] = world.west;
  if (first === undefined || second === undefined) return assert.fail();
  const [unit] = await unitsOf(stationW(), campaign.id);
  await report(first, campaign.id, [done(unit?.id ?? 0)]);
  const { json } = await report(second, campaign.id, [done(unit?.id ?? 0)]);
  assert.equal(json.items[0].code, "campaigns.completed_already");
  assert.match(json.items[0].message.zh, /外勤w0/);
});

test("a device gets what its worker holds in full, learns what changed, and forgets what was taken away", async () => {
  const campaign = await world.campaign(6, 0);
  const [, , worker, other] = world.west;
  if (worker === undefined || other === undefined) return assert.fail();
  const mine = async (since?: string, limit = 100): Promise<QueueAnswer> => {
    const query = since === undefined ? "" : `&since=${since}`;
    const { json } = await world.ask(worker, "GET", `/campaigns/mine?limit=${limit}${query}`);
    return json;
  };
  const ofIt = ({ units }: QueueAnswer) =>
    units.filter(({ campaignId }) => campaignId === campaign.id);
  const empty = await mine();
  assert.equal(ofIt(empty).length, 0);
  assert.equal(
    empty.campaigns.some(({ id, free }) => id === campaign.id && free === 6),
    true,
  );
  await world.ask(worker, "POST", `/campaigns/${campaign.id}/assignments`, {
    personId: worker.personId,
    count: 4,
  });
  const first = await mine(empty.next);
  assert.equal(ofIt(first).length, 4);
  assert.match(ofIt(first)[0]?.address ?? "", /弄\d+号/);
  assert.match(ofIt(first)[0]?.idNumberMasked ?? "", /^990\*+/);
  assert.equal((await mine(first.next)).units.length, 0);
  const [one, two] = ofIt(first);
  await report(worker, campaign.id, [done(one?.unitId ?? 0)]);
  await world.ask(stationW(), "POST", `/campaigns/${campaign.id}/assignments`, {
    personId: other.personId,
    unitIds: [two?.unitId],
  });
  const second = await mine(first.next);
  assert.deepEqual(
    ofIt(second).map(({ unitId, state, name, doneByMe }) => [unitId, state, name, doneByMe]),
    [[one?.unitId, "done", null, true]],
  );
  assert.deepEqual(second.gone, [two?.unitId]);
  // However small the pages are, nothing is passed over.
  const seen = new Set<number>();
  let next: string | undefined;
  for (let page = 0; page < 50; page++) {
    const some = await mine(next, 1);
    for (const unit of ofIt(some)) seen.add(unit.unitId);
    next = some.next;
    if (!some.more) break;
  }
  assert.equal(seen.size, 3);
});

test("late work is taken with both clocks and marked late", async () => {
  const campaign = await world.campaign(2, 0);
  const owner = openDatabase({ url: world.program.test.adminUrl, max: 1 });
  // The deadline moves by itself as days go by; here the table and the log are told the same at once.
  await sql`update campaigns.campaign set starts_on = ${addDays(today(), -9)}, deadline = ${addDays(today(), -2)}
    where id = ${campaign.id}`.execute(owner.db);
  await owner.close();
  const [worker] = world.west;
  if (worker === undefined) return assert.fail();
  const [one, two] = await unitsOf(stationW(), campaign.id);
  const threeDaysAgo = iso(Date.now() - 3 * 86_400_000);
  const { json } = await report(worker, campaign.id, [
    done(one?.id ?? 0, { at: threeDaysAgo }),
    done(two?.id ?? 0),
  ]);
  assert.deepEqual(
    json.items.map((item: { late: boolean }) => item.late),
    [false, true],
  );
  const unit = await world.ask(stationW(), "GET", `/campaigns/${campaign.id}/units/${one?.id}`);
  assert.equal(unit.json.reports[0].doneAt, threeDaysAgo);
  assert.notEqual(unit.json.reports[0].receivedAt, threeDaysAgo);
  const progress = await world.ask(line1(), "GET", `/campaigns/${campaign.id}/progress`);
  assert.deepEqual(
    progress.json.days.map((day: { day: string; done: number; late: number }) => [
      day.day,
      day.done,
      day.late,
    ]),
    [
      [addDays(today(), -3), 1, 0],
      [today(), 1, 1],
    ],
  );
  const back = openDatabase({ url: world.program.test.adminUrl, max: 1 });
  await sql`update campaigns.campaign set starts_on = ${campaign.startsOn}, deadline = ${campaign.deadline}
    where id = ${campaign.id}`.execute(back.db);
  await back.close();
});

test("a photo proves one completion, and only its worker's own upload does", async () => {
  const checks = { proof: "photo", sampleShare: 1, text: "看照片" } as const;
  const campaign = await world.campaign(2, 0, { checks });
  const [worker, other] = world.west;
  if (worker === undefined || other === undefined) return assert.fail();
  const [one, two] = await unitsOf(stationW(), campaign.id);
  const bare = await report(worker, campaign.id, [done(one?.id ?? 0)]);
  assert.equal(bare.json.items[0].code, "campaigns.proof_missing");
  const fileId = await upload(worker);
  const theirs = await report(other, campaign.id, [done(one?.id ?? 0, { proofFileId: fileId })]);
  assert.equal(theirs.json.items[0].code, "files.unknown");
  const both = await report(worker, campaign.id, [
    done(one?.id ?? 0, { proofFileId: fileId }),
    done(two?.id ?? 0, { proofFileId: fileId }),
  ]);
  assert.deepEqual(
    both.json.items.map((item: { outcome: string }) => item.outcome),
    ["recorded", "refused"],
  );
  const path = `/campaigns/${campaign.id}/units/${one?.id}/proofs/${fileId}`;
  assert.equal((await world.ask(line1(), "GET", path)).status, 200);
  assert.equal((await world.ask(world.district.staff("stationE"), "GET", path)).status, 404);
});

async function upload(who: Actor): Promise<number> {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const { storeFile } = await import("#kernel/files.ts");
  return (await storeFile(world.as(who), "photo.png", png)).id;
}

test("what was drawn is verified by somebody else; a rejected unit is open again, not owed, and paid once in the end", async () => {
  const checks = { proof: "none", sampleShare: 1, text: "全部核查" } as const;
  const campaign = await world.campaign(2, 0, { checks, spare: 3 });
  const [worker, other] = world.west;
  if (worker === undefined || other === undefined) return assert.fail();
  const [one, two] = await unitsOf(stationW(), campaign.id);
  await report(worker, campaign.id, [done(one?.id ?? 0), done(two?.id ?? 0)]);
  const accrual = async () =>
    (await world.ask(world.finance, "GET", `/campaigns/${campaign.id}/accrual`)).json;
  assert.deepEqual([(await accrual()).units, (await accrual()).waiting], [0, 2]);
  const nothing = await world.ask(
    world.finance,
    "POST",
    `/campaigns/${campaign.id}/settlements`,
    {},
  );
  assert.deepEqual([nothing.status, nothing.code], [409, "campaigns.nothing_to_settle"]);
  const judge = (who: Actor, items: readonly object[]) =>
    world.ask(who, "POST", `/campaigns/${campaign.id}/verifications`, { items });
  const self = await judge(stationW(), [{ unitId: one?.id, verdict: "confirmed" }]);
  assert.deepEqual([self.status, self.code], [403, "campaigns.not_yours_to_do"]);
  const bare = await judge(line1(), [{ unitId: two?.id, verdict: "rejected" }]);
  assert.deepEqual([bare.status, bare.code], [400, "campaigns.verdict_reason_missing"]);
  const judged = await judge(line1(), [
    { unitId: one?.id, verdict: "confirmed" },
    { unitId: two?.id, verdict: "rejected", reason: "签名不是本人" },
  ]);
  assert.deepEqual(judged.json, { confirmed: 1, rejected: 1 });
  const paid = await world.ask(world.finance, "POST", `/campaigns/${campaign.id}/settlements`, {});
  assert.deepEqual(
    [paid.status, paid.json.units, paid.json.amountFen, paid.json.number],
    [201, 1, 100, 1],
  );
  const late = await judge(line1(), [
    { unitId: one?.id, verdict: "rejected", reason: "又觉得不对" },
  ]);
  assert.deepEqual([late.status, late.code], [409, "campaigns.settled_already"]);
  const rejected = await world.ask(worker, "GET", `/campaigns/${campaign.id}/units/${two?.id}`);
  assert.deepEqual([rejected.json.state, rejected.json.rejectedBecause], ["open", "签名不是本人"]);
  await report(worker, campaign.id, [done(two?.id ?? 0)]);
  await judge(line1(), [{ unitId: two?.id, verdict: "confirmed" }]);
  const rest = await world.ask(world.finance, "POST", `/campaigns/${campaign.id}/settlements`, {
    after: 1,
  });
  assert.deepEqual([rest.json.units, rest.json.amountFen, rest.json.number], [1, 100, 2]);
  const twice = await world.ask(world.finance, "POST", `/campaigns/${campaign.id}/settlements`, {
    after: 1,
  });
  assert.deepEqual([twice.status, twice.code], [409, "campaigns.settled_meanwhile"]);
  const view = (await world.ask(line1(), "GET", `/campaigns/${campaign.id}`)).json as CampaignView;
  assert.deepEqual(
    [view.totals.settled, view.totals.settledFen, view.totals.rejections],
    [2, 200, 1],
  );
});

test("closing waits for verification and settlement, then frees what is left and takes no more reports", async () => {
  const campaign = await world.campaign(3, 2, { unitPriceFen: 250 });
  const [worker] = world.west;
  if (worker === undefined) return assert.fail();
  const units = await unitsOf(stationW(), campaign.id);
  await report(worker, campaign.id, [
    done(units[0]?.id ?? 0),
    done(units[1]?.id ?? 0),
    { ...done(units[2]?.id ?? 0), result: "notDone", reason: "moved", note: "已迁往外地" },
  ]);
  const close = () =>
    world.ask(line1(), "POST", `/campaigns/${campaign.id}/close`, { text: "按期完成" });
  assert.deepEqual([(await close()).code], ["campaigns.settle_first"]);
  const station = world.district.org("STATION-W");
  const before = await appropriationOf(
    world.system(),
    station,
    Number(today().slice(0, 4)),
    "tasks",
  );
  const settled = await world.ask(
    world.finance,
    "POST",
    `/campaigns/${campaign.id}/settlements`,
    {},
  );
  assert.equal(settled.json.amountFen, 500);
  const after = await appropriationOf(
    world.system(),
    station,
    Number(today().slice(0, 4)),
    "tasks",
  );
  assert.equal((after?.availableFen ?? 0) - (before?.availableFen ?? 0), 500);
  const closed = await close();
  assert.equal(closed.status, 200);
  const { totals, releasedFen, reasons, state } = closed.json;
  assert.deepEqual(
    [totals.done, totals.notDone, totals.open, totals.settledFen, releasedFen, reasons, state],
    [2, 1, 2, 500, 750, [{ reason: "moved", count: 1 }], "closed"],
  );
  const mandate = await getMandate(world.system(), campaign.mandateId);
  assert.equal((await getCommitment(world.system(), mandate?.commitmentId ?? 0)).openFen, 0);
  const late = await report(worker, campaign.id, [done(units[2]?.id ?? 0)]);
  assert.equal(late.json.items[0].code, "campaigns.not_open");
  const again = await world.ask(world.finance, "POST", `/campaigns/${campaign.id}/settlements`, {});
  assert.deepEqual([again.status, again.code], [409, "campaigns.not_open"]);
});

test("units that are only counted are given out, done and paid by number", async () => {
  const { district } = world;
  const stations = [
    { orgId: district.org("STATION-W"), areaId: district.area("W1"), areaCode: "W1", count: 5 },
  ];
  const draft = await aDraft(world.system(), {
    departmentId: district.org("LINE1"),
    stations,
    basis: "quantity",
    title: "张贴防火告示",
  });
  const shares = [{ orgId: district.org("STATION-W"), quantity: 5 }];
  const planned = await world.ask(line1(), "PUT", `/campaigns/${draft.id}/quantities`, { shares });
  assert.deepEqual([planned.status, planned.json.planned[0].quantity], [200, 5]);
  const sent = await world.ask(line1(), "POST", `/campaigns/${draft.id}/send`);
  assert.deepEqual([sent.status, sent.json.totals.units], [200, 5]);
  const [worker] = world.west;
  const slots = [1, 2, 3, 6].map((slot) => ({ ...done(1), unitId: undefined, slot }));
  const { json } = await report(worker as Actor, draft.id, slots);
  assert.deepEqual(
    [json.recorded, json.refused, json.items[3].code],
    [3, 1, "campaigns.not_your_unit"],
  );
  const paid = await world.ask(world.finance, "POST", `/campaigns/${draft.id}/settlements`, {});
  assert.equal(paid.json.amountFen, 300);
});

test("progress and settlement sheets are exported in Chinese and English", async () => {
  const campaign = await world.campaign(2, 1);
  const units = await unitsOf(stationW(), campaign.id);
  await report(world.west[0] as Actor, campaign.id, [done(units[0]?.id ?? 0)]);
  const settled = await world.ask(
    world.finance,
    "POST",
    `/campaigns/${campaign.id}/settlements`,
    {},
  );
  const csv = await world.ask(
    line1(),
    "GET",
    `/campaigns/${campaign.id}/progress/export?format=csv`,
  );
  assert.match(csv.body, /承办单位,应办,已办/);
  assert.match(csv.body, /合计,3,1,0,2/);
  const sheet = await world.ask(
    world.finance,
    "GET",
    `/campaigns/settlements/${settled.json.id}/export?format=csv&language=en`,
  );
  assert.match(sheet.body, /Total,,1,1,1/);
  const book = await world.ask(line1(), "GET", `/campaigns/${campaign.id}/progress/export`);
  assert.equal(book.body.slice(0, 2), "PK");
});

test("after all of it the tables agree with the events, and the books balance", async () => {
  const proof = await proveCampaigns(world.system());
  assert.equal(proof.difference, null);
  assert.ok(proof.units > 40);
  assert.equal((await verifyLedger(world.system())).difference, null);
});
