import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import { openDatabase, sql } from "#kernel/db.ts";
import {
  appropriationOf,
  getAppropriation,
  openAccount,
  receive,
  spend,
  verifyLedger,
} from "#ledger";
import { createOrganisation } from "#organisations";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, staffActor, testProgram } from "../../../test/program.ts";
import { aPosting } from "../ledger/builders.ts";
import { someFigures, someSettings } from "./builders.ts";
import { recordFigures, verifyFunding } from "./index.ts";

let program: TestProgram;
let district: District;
let finance: FastifyInstance;
let leader: FastifyInstance;
let office: FastifyInstance;
const clock = manualClock(Date.parse("2026-11-02T02:00:00Z"));
const ctx = () => program.context({ kind: "system", job: "test" });
const pools: Record<string, number> = {};
let committeeE = 0;

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  const made = await createOrganisation(ctx(), {
    kind: "residentsCommittee",
    code: "COMMITTEE-E",
    name: { zh: "桥东居委会", en: "Qiaodong Committee" },
    areaId: district.area("E1"),
  });
  committeeE = made.id;
  for (const fund of ["general", "partyBuilding", "serviceProjects", "selfGovernance"] as const) {
    const pool = await openAccount(ctx(), {
      orgId: district.org("COORD"),
      year: 2026,
      fund,
      purpose: "pool",
    });
    await receive(ctx(), { ...aPosting(), appropriationId: pool.id, amountFen: 500_000_000 });
    pools[fund] = pool.id;
  }
  await recordFigures(ctx(), [
    someFigures(district.area("W"), { population: 30_000, taxFen: 90_000_000 }),
    someFigures(district.area("E"), { population: 10_000, taxFen: 10_000_000 }),
  ]);
  finance = await serverFor(program, staffActor("financeOfficer", { personId: 41 }));
  leader = await serverFor(program, staffActor("districtLeader", { personId: 42 }));
  office = await serverFor(program, district.staff("officeW"));
});
after(async () => {
  await Promise.all([finance.close(), leader.close(), office.close()]);
  await program.remove();
});

type Method = "GET" | "POST" | "PUT";
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- who asks says what comes back
async function ask<T>(
  server: FastifyInstance,
  method: Method,
  path: string,
  payload?: object | string,
): Promise<{ status: number; code: string; body: T; text: string }> {
  const answer = await server.inject({
    method,
    url: `/api/v1/funding/${path}`,
    ...(payload === undefined ? {} : { payload }),
    ...(typeof payload === "string" ? { headers: { "content-type": "text/csv" } } : {}),
  });
  const body = answer.json<T & { error?: { code: string } }>();
  return { status: answer.statusCode, code: body.error?.code ?? "", body, text: answer.body };
}

type Shown = {
  id: number;
  revision: number;
  status: string;
  posting: { entryCount: number } | null;
};
const DECISION = {
  meeting: "区政府第18次常务会议",
  minuteNo: "〔2026〕18号",
  decidedOn: "2026-11-01",
};

async function draft(change = {}, figuresYear = 2025) {
  return ask<Shown>(finance, "POST", "scenarios", {
    title: "街道年度经费",
    settings: someSettings(change),
    figuresYear,
  });
}

test("a scenario is saved, decided by a meeting, and posted into the books once", async () => {
  const { status, body } = await draft({ formula: "perHead", reservePermille: 100 });
  assert.equal(status, 201);
  const path = `scenarios/${body.id}`;
  assert.equal(
    (await ask(finance, "POST", `${path}/post`, { date: "2026-11-02" })).code,
    "funding.not_now",
  );
  const decided = await ask<Shown>(finance, "POST", `${path}/decide`, {
    ...DECISION,
    revision: body.revision,
  });
  assert.equal(decided.body.status, "decided", decided.text);
  const posted = await ask<Shown>(finance, "POST", `${path}/post`, { date: "2026-11-02" });
  assert.deepEqual(
    [posted.body.status, posted.body.posting?.entryCount],
    ["posted", 3],
    posted.text,
  );
  assert.equal(
    (await ask(finance, "POST", `${path}/post`, { date: "2026-11-02" })).code,
    "funding.not_now",
  );
  const of = async (org: string) =>
    (await appropriationOf(ctx(), district.org(org), 2026, "operations"))?.appropriatedFen;
  assert.deepEqual([await of("OFFICE-W"), await of("OFFICE-E")], [67_500_000, 22_500_000]);
  const reserve = await appropriationOf(ctx(), district.org("COORD"), 2026, "contingency");
  assert.equal(reserve?.availableFen, 10_000_000);
  assert.equal((await getAppropriation(ctx(), pools.general ?? 0)).availableFen, 400_000_000);
});

test("twenty tries to post at once bring one posting", async () => {
  const { body } = await draft({ baseFen: 1_001 });
  await ask(finance, "POST", `scenarios/${body.id}/decide`, { ...DECISION, revision: 1 });
  const before = (await getAppropriation(ctx(), pools.general ?? 0)).availableFen;
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      ask(finance, "POST", `scenarios/${body.id}/post`, { date: "2026-11-02" }),
    ),
  );
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  const after = (await getAppropriation(ctx(), pools.general ?? 0)).availableFen;
  assert.equal(before - after, 1_001);
});

test("a scenario that a pool cannot pay leaves the books as they were", async () => {
  const { body } = await draft({ baseFen: 40_000_000_000 });
  await ask(finance, "POST", `scenarios/${body.id}/decide`, { ...DECISION, revision: 1 });
  const before = await getAppropriation(ctx(), pools.general ?? 0);
  const refused = await ask<Shown>(finance, "POST", `scenarios/${body.id}/post`, {
    date: "2026-11-02",
  });
  assert.equal(refused.code, "ledger.appropriation_exceeded");
  assert.deepEqual(await getAppropriation(ctx(), pools.general ?? 0), before);
  assert.equal((await ask<Shown>(finance, "GET", `scenarios/${body.id}`)).body.status, "decided");
});

test("a draft is edited by one at a time, is not decided under another revision, and not at all once decided", async () => {
  const { body } = await draft();
  const save = (revision: number) =>
    ask<Shown>(finance, "PUT", `scenarios/${body.id}`, {
      title: "改过的",
      settings: someSettings({ baseFen: 5 }),
      figuresYear: 2025,
      revision,
    });
  assert.equal((await save(1)).body.revision, 2);
  assert.equal((await save(1)).code, "funding.edited_meanwhile");
  const decide = (revision: number) =>
    ask(finance, "POST", `scenarios/${body.id}/decide`, { ...DECISION, revision });
  assert.equal((await decide(1)).code, "funding.edited_meanwhile");
  assert.equal((await decide(2)).status, 200);
  assert.equal((await save(2)).code, "funding.not_now");
});

test("communities: figures must be there for each, and the floor is proven before a decision", async () => {
  const communities = (change: object) =>
    draft({ level: "community", floor: "threeFunds", ...change });
  const missing = await communities({});
  assert.equal(missing.code, "funding.figures_missing");
  assert.match(missing.text, /桥东社区、柳园社区/);
  const csv = [
    "区域编码,区域名称,年份,常住人口,税收(元),60岁及以上人口,低保户数,老旧小区数,来源",
    'W1,柳园社区,2025,"9,000",1200000.50,2000,80,3,统计年报',
    "E1,桥东社区,2025,4000,300000,1500,60,5,统计年报",
    "Z9,没有的社区,2025,1,1,1,1,1,统计年报",
    "W1,柳园社区,2025,1,1,1,1,1,统计年报",
    "E1,桥东社区,2024,4000,3.005,1500,60,5,统计年报",
    "E1,桥东社区,2024,4000,-3,1500,60,5,统计年报",
    "E1,桥东社区,2024,4000,3,4001,60,5,统计年报",
    "E1,桥东社区,2024,4000,3,1500,=6,5,统计年报",
    "",
  ].join("\n");
  type Report = {
    accepted: number;
    unchanged: number;
    refused: number;
    rows: { row: number; outcome: string; reason: { zh: string } | null }[];
  };
  const report = await ask<Report>(finance, "POST", "figures/import", csv);
  assert.deepEqual(
    [report.body.accepted, report.body.unchanged, report.body.refused],
    [2, 0, 6],
    report.text,
  );
  assert.deepEqual(
    report.body.rows.map(({ row, outcome }) => `${row} ${outcome}`),
    [
      "2 accepted",
      "3 accepted",
      "4 refused",
      "5 refused",
      "6 refused",
      "7 refused",
      "8 refused",
      "9 refused",
    ],
  );
  const again = await ask<Report>(finance, "POST", "figures/import", csv);
  assert.deepEqual([again.body.accepted, again.body.unchanged], [0, 2]);
  const low = await communities({ baseFen: 219_999_999 });
  assert.equal(low.status, 201, low.text);
  const decide = (id: number) =>
    ask<Shown>(finance, "POST", `scenarios/${id}/decide`, { ...DECISION, revision: 1 });
  const refused = await decide(low.body.id);
  assert.equal(refused.code, "funding.floor_not_met");
  assert.match(refused.text, /有 1 个区域没有达到保底标准：柳园社区/);
  const enough = await communities({ baseFen: 220_000_000 });
  assert.equal((await decide(enough.body.id)).body.status, "decided");
  const posted = await ask<Shown>(finance, "POST", `scenarios/${enough.body.id}/post`, {
    date: "2026-11-02",
  });
  assert.equal(posted.body.posting?.entryCount, 6, posted.text);
  const party = await appropriationOf(ctx(), committeeE, 2026, "partyBuilding", "partyBuilding");
  assert.equal(party?.appropriatedFen, 27_500_000);
});

test("a decision names its meeting and minute number, on a day that has come", async () => {
  const { body } = await draft();
  const decide = (change: object) =>
    ask(finance, "POST", `scenarios/${body.id}/decide`, { ...DECISION, revision: 1, ...change });
  assert.equal((await decide({ meeting: " " })).code, "funding.no_meeting");
  assert.equal((await decide({ minuteNo: " " })).code, "funding.no_meeting");
  assert.equal((await decide({ decidedOn: "2026-11-03" })).code, "funding.not_a_day");
  assert.equal((await decide({ decidedOn: "2026-11-02" })).status, 200);
});

type Draw = {
  id: number;
  status: string;
  reportDueOn: string | null;
  isOverdue: boolean;
  steps: string[];
};

test("a draw is asked for with a reason, decided by somebody else, paid, and reported within fifteen working days", async () => {
  const reserve =
    (await appropriationOf(ctx(), district.org("COORD"), 2026, "contingency"))?.id ?? 0;
  const wanted = {
    reserveId: reserve,
    orgId: district.org("OFFICE-W"),
    cause: "disaster",
    reason: "台风过后清理倒伏树木和积水",
    amountFen: 3_000_000,
  };
  const request = (change: object) => ask<Draw>(office, "POST", "draws", { ...wanted, ...change });
  assert.equal((await request({ orgId: district.org("OFFICE-E") })).code, "funding.not_for_them");
  assert.equal((await request({ reserveId: pools.general })).code, "funding.not_a_reserve");
  assert.equal((await request({ reason: "急用" })).code, "funding.reason_too_short");
  assert.equal((await request({ amountFen: 10_000_001 })).code, "funding.reserve_exceeded");
  const made = await request({});
  assert.deepEqual([made.status, made.body.steps], [201, ["withdraw"]], made.text);
  const id = made.body.id;
  assert.equal((await ask(office, "POST", `draws/${id}/approve`, { note: "" })).status, 403);
  assert.equal(
    (
      await ask(finance, "POST", `draws/${id}/report`, {
        text: "还没有动用，先写点什么吧",
        returnedFen: 0,
      })
    ).code,
    "funding.draw_not_now",
  );
  const paid = await ask<Draw>(leader, "POST", `draws/${id}/approve`, { note: "同意，尽快到位" });
  // Fifteen working days after Monday 2 November 2026: three full weeks.
  assert.deepEqual(
    [paid.body.status, paid.body.reportDueOn, paid.body.isOverdue],
    ["paid", "2026-11-23", false],
    paid.text,
  );
  const relief = () => appropriationOf(ctx(), district.org("OFFICE-W"), 2026, "relief");
  assert.equal((await relief())?.availableFen, 3_000_000);
  clock.set(Date.parse("2026-11-24T02:00:00Z"));
  assert.equal((await ask<Draw>(office, "GET", `draws/${id}`)).body.isOverdue, true);
  assert.equal((await request({ amountFen: 1 })).code, "funding.report_overdue");
  await spend(ctx(), {
    ...aPosting(),
    appropriationId: (await relief())?.id ?? 0,
    amountFen: 2_400_000,
  });
  const report = (returnedFen: number) =>
    ask<Draw>(office, "POST", `draws/${id}/report`, {
      text: "清运 41 车，排水泵租用六天，余款退回。",
      returnedFen,
    });
  assert.equal((await report(3_000_001)).code, "funding.returned_wrong");
  assert.equal((await report(600_001)).code, "ledger.appropriation_exceeded");
  assert.equal((await report(600_000)).body.status, "reported");
  assert.equal(
    (await appropriationOf(ctx(), district.org("COORD"), 2026, "contingency"))?.availableFen,
    7_600_000,
  );
  assert.equal((await request({ amountFen: 1 })).status, 201);
});

test("a leader who asks does not decide, a request can be taken back or refused with a reason", async () => {
  const reserve =
    (await appropriationOf(ctx(), district.org("COORD"), 2026, "contingency"))?.id ?? 0;
  const request = async () =>
    (
      await ask<Draw>(office, "POST", "draws", {
        reserveId: reserve,
        orgId: district.org("OFFICE-W"),
        cause: "unforeseen",
        reason: "地下管线爆裂抢修，市政资金未到",
        amountFen: 5,
      })
    ).body.id;
  const first = await request();
  assert.equal(
    (await ask<Draw>(office, "POST", `draws/${first}/withdraw`)).body.status,
    "withdrawn",
  );
  const second = await request();
  assert.equal(
    (await ask(leader, "POST", `draws/${second}/refuse`, { note: " " })).code,
    "funding.no_note",
  );
  const self = await serverFor(program, {
    ...staffActor("districtLeader", { personId: district.staff("officeW").personId }),
  });
  assert.equal(
    (await ask(self, "POST", `draws/${second}/approve`, { note: "" })).code,
    "funding.own_request",
  );
  await self.close();
  assert.equal(
    (await ask<Draw>(leader, "POST", `draws/${second}/refuse`, { note: "走市政抢修资金" })).body
      .status,
    "refused",
  );
});

test("another organisation's draws do not exist for a sub-district", async () => {
  const east = await serverFor(program, district.staff("officeE"));
  const list = await ask<{ items: Draw[] }>(east, "GET", "draws");
  assert.equal(list.body.items.length, 0);
  const all = await ask<{ items: Draw[] }>(finance, "GET", "draws");
  assert.ok(all.body.items.length >= 4);
  assert.equal((await ask(east, "GET", `draws/${all.body.items[0]?.id}`)).status, 404);
  await east.close();
});

test("what is altered in figures, scenarios and draws is named by the proof; the books agree", async () => {
  assert.equal(await verifyFunding(ctx()), null);
  assert.equal((await verifyLedger(ctx())).difference, null);
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  const tamperings = [
    ["figures", "update funding.figure set tax_fen = tax_fen + 1"],
    ["scenario", "update funding.scenario set data = jsonb_set(data, '{settings,baseFen}', '1')"],
    ["scenario", "delete from funding.scenario where status = 'draft'"],
    ["draw", "update funding.draw set status = 'reported' where status <> 'reported'"],
  ] as const;
  for (const [what, statement] of tamperings)
    await owner.db
      .transaction()
      .execute(async (db) => {
        await sql.raw(statement).execute(db);
        const difference = await verifyFunding({ ...ctx(), db });
        assert.ok(difference?.what.startsWith(what), `${statement}: ${difference?.what}`);
        throw new Error("undo");
      })
      .catch((error: Error) => {
        if (error.message !== "undo") throw error;
      });
  await owner.close();
});
