/** What the routes give of the books, to whom; months, vouchers, exports, disclosure. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import { openDatabase, sql } from "#kernel/db.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, staffActor, testProgram } from "../../../test/program.ts";
import { aPool, aPosting, aReason, anAppropriation } from "./builders.ts";
import { consume, getAppropriation, openAccount, reserve, spend, verifyLedger } from "./index.ts";

let program: TestProgram;
let district: District;
let finance: FastifyInstance;
let dept: FastifyInstance;
let nobody: FastifyInstance;
const clock = manualClock(Date.parse("2026-11-20T02:00:00Z"));
const ctx = () => program.context({ kind: "system", job: "test" });
const ids = { pool: 0, tasks: 0, other: 0, committee: 0, commitment: 0 };

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  ids.pool = await aPool(ctx(), district.org("COORD"), 1_000_000);
  ids.tasks = await anAppropriation(ctx(), ids.pool, district.org("LINE1"), 600_000);
  ids.other = await anAppropriation(ctx(), ids.pool, district.org("LINE2"), 50_000);
  ids.committee = await anAppropriation(
    ctx(),
    ids.pool,
    district.org("COMMITTEE-W"),
    80_000,
    "selfGovernance",
  );
  const made = await reserve(ctx(), {
    ...aPosting("2026-09-10"),
    reason: aReason("admission"),
    appropriationId: ids.tasks,
    amountFen: 100_000,
    until: "2026-10-15",
  });
  ids.commitment = made.commitmentId;
  for (const [day, amountFen] of [
    ["2026-10-05", 30_000],
    ["2026-11-06", 20_000],
  ] as const)
    await consume(ctx(), {
      ...aPosting(day),
      reason: aReason("settlement"),
      commitmentId: ids.commitment,
      amountFen,
      to: {
        orgId: district.org("COMMITTEE-W"),
        year: 2026,
        fund: "general",
        purpose: "tasks",
      },
    });
  await spend(ctx(), {
    ...aPosting("2026-11-08"),
    text: "=长椅维修",
    appropriationId: ids.committee,
    amountFen: 12_345,
  });
  finance = await serverFor(program, staffActor("financeOfficer"));
  dept = await serverFor(program, district.staff("line1"));
  nobody = await serverFor(program, { kind: "anonymous" });
});
after(async () => {
  await Promise.all([finance.close(), dept.close(), nobody.close()]);
  await program.remove();
});

const get = async <T>(server: FastifyInstance, url: string, status = 200): Promise<T> => {
  const answer = await server.inject({ url });
  assert.equal(answer.statusCode, status, answer.body);
  return answer.json<T>();
};
const accountOf = async (id: number, kind: "available" | "committed" | "spent") =>
  (await getAppropriation(ctx(), id)).accounts[kind];

type Overview = {
  organisations: { org: { id: number }; appropriatedFen: number; availableFen: number }[];
};

test("finance sees every organisation's appropriations, a department its own", async () => {
  const all = await get<Overview>(finance, "/api/v1/ledger/overview?year=2026");
  assert.equal(all.organisations.length, 4);
  const own = await get<Overview>(dept, "/api/v1/ledger/overview?year=2026");
  assert.deepEqual(
    own.organisations.map(({ org, appropriatedFen, availableFen }) => [
      org.id,
      appropriatedFen,
      availableFen,
    ]),
    [[district.org("LINE1"), 600_000, 500_000]],
  );
});

type Statement = {
  items: { seq: number; debitFen: number; creditFen: number; balanceAfterFen: number }[];
  next: string | null;
};

test("a statement runs from the newest line with the balance after each, page by page", async () => {
  const account = await accountOf(ids.tasks, "committed");
  const url = `/api/v1/ledger/accounts/${account}/statement`;
  const whole = await get<Statement>(finance, url);
  assert.deepEqual(
    whole.items.map((line) => [line.seq, line.debitFen, line.creditFen, line.balanceAfterFen]),
    [
      [3, 20_000, 0, 50_000],
      [2, 30_000, 0, 70_000],
      [1, 0, 100_000, 100_000],
    ],
  );
  const first = await get<Statement>(finance, `${url}?limit=2`);
  const second = await get<Statement>(finance, `${url}?limit=2&cursor=${first.next}`);
  assert.deepEqual([...first.items, ...second.items], whole.items);
  assert.equal(second.next, null);
  const october = await get<Statement>(finance, `${url}?period=202610`);
  assert.deepEqual(
    october.items.map((line) => line.seq),
    [2],
  );
  const settlements = await get<Statement>(finance, `${url}?reason=settlement`);
  assert.deepEqual(
    settlements.items.map((line) => line.seq),
    [3, 2],
  );
});

test("another organisation's account, appropriation and entry do not exist for a department", async () => {
  const account = await accountOf(ids.other, "available");
  for (const path of [
    `accounts/${account}`,
    `accounts/${account}/statement`,
    `accounts/${account}/statement/export`,
    `appropriations/${ids.other}`,
    `entries?orgId=${district.org("LINE2")}`,
    `trial-balance?from=202601&to=202612&orgId=${district.org("LINE2")}`,
  ])
    await get(dept, `/api/v1/ledger/${path}`, 404);
  const { items } = await get<{ items: { id: number }[] }>(
    finance,
    `/api/v1/ledger/entries?orgId=${district.org("LINE2")}`,
  );
  await get(dept, `/api/v1/ledger/entries/${items[0]?.id}`, 404);
});

type Trial = {
  rows: { account: string; openingFen: number; closingFen: number }[];
  totalDebitFen: number;
  totalCreditFen: number;
  closingDebitFen: number;
  closingCreditFen: number;
};

test("the trial balance of a month begins with what stood before and is equal on both sides", async () => {
  const trial = await get<Trial>(finance, "/api/v1/ledger/trial-balance?from=202610&to=202610");
  assert.deepEqual(
    trial.rows.map(({ account, openingFen, closingFen }) => [account, openingFen, closingFen]),
    [
      ["income", 0, 30_000],
      ["available", -100_000, -70_000],
      ["committed", 100_000, 70_000],
      ["passedOn", 0, 30_000],
    ],
  );
  const year = await get<Trial>(finance, "/api/v1/ledger/trial-balance?from=202601&to=202612");
  assert.equal(year.totalDebitFen, year.totalCreditFen);
  assert.equal(year.closingDebitFen, year.closingCreditFen);
  const closing = Object.fromEntries(year.rows.map((row) => [row.account, row.closingFen]));
  assert.deepEqual(closing, {
    revenue: 1_000_000,
    grant: 730_000,
    income: 50_000,
    available: 937_655,
    committed: 50_000,
    passedOn: 780_000,
    spent: 12_345,
  });
});

test("a voucher is posted by finance alone, under a number of its own", async () => {
  const voucher = {
    template: "transfer",
    fromId: ids.tasks,
    toId: ids.other,
    amountFen: 1_000,
    date: "2026-11-10",
    text: "调剂到市场监管",
  };
  const post = (server: FastifyInstance, payload: object) =>
    server.inject({ method: "POST", url: "/api/v1/ledger/vouchers", payload });
  assert.equal((await post(dept, voucher)).statusCode, 403);
  const posted = await post(finance, voucher);
  assert.equal(posted.statusCode, 201, posted.body);
  const { entryId } = posted.json<{ entryId: number }>();
  const entry = await get<{ reasonType: string; lines: { side: string; account: string }[] }>(
    finance,
    `/api/v1/ledger/entries/${entryId}`,
  );
  assert.equal(entry.reasonType, "voucher");
  assert.deepEqual(
    entry.lines.map((line) => `${line.side} ${line.account}`),
    ["debit available", "credit passedOn", "debit income", "credit available"],
  );
  const back = { template: "reversal", entryId, date: "2026-11-11", text: "调错了" };
  assert.equal((await post(finance, back)).statusCode, 201);
  const again = await post(finance, back);
  assert.deepEqual(
    [again.statusCode, again.json<{ error: { code: string } }>().error.code],
    [409, "ledger.reversed_already"],
  );
  for (const wrong of [
    { ...voucher, amountFen: 0 },
    { ...voucher, amountFen: 10.5 },
    { ...voucher, amountFen: -1 },
    { ...voucher, text: "" },
    { ...voucher, extra: 1 },
  ])
    assert.equal((await post(finance, wrong)).statusCode, 400);
  const tooMuch = await post(finance, { ...voucher, amountFen: 999_999_999 });
  assert.match(tooMuch.body, /LINE1 2026 年“费随事转任务”可用 ¥5,000\.00，不够 ¥9,999,999\.99/);
});

test("months close in order, not over a commitment that fell due, and late postings go to the next", async () => {
  type Periods = { next: number; blockers: { code: string; count?: number }[] };
  const close = (period: number) =>
    finance.inject({ method: "POST", url: `/api/v1/ledger/periods/${period}/close` });
  const periods = () => get<Periods>(finance, "/api/v1/ledger/periods");
  assert.equal((await close(202610)).json().error.code, "ledger.earlier_month_open");
  assert.equal((await close(202609)).statusCode, 200);
  assert.equal((await close(202609)).json().error.code, "ledger.closed_already");
  const { next, blockers } = await periods();
  assert.equal(next, 202610);
  assert.deepEqual(blockers, [{ code: "ledger.commitments_overdue", count: 1 }]);
  assert.equal((await close(202610)).json().error.code, "ledger.commitments_overdue");
  const freed = await finance.inject({
    method: "POST",
    url: "/api/v1/ledger/vouchers",
    payload: {
      template: "release",
      commitmentId: ids.commitment,
      date: "2026-11-12",
      text: "任务结束，余额释放",
    },
  });
  assert.equal(freed.statusCode, 201, freed.body);
  assert.equal((await close(202610)).statusCode, 200);
  assert.equal((await close(202611)).json().error.code, "ledger.month_not_over");
  const late = await spend(ctx(), {
    ...aPosting("2026-10-30"),
    appropriationId: ids.other,
    amountFen: 7,
  });
  assert.equal(late.postedOn, "2026-11-01");
  const entry = await get<{ postedOn: string; occurredOn: string }>(
    finance,
    `/api/v1/ledger/entries/${late.entryId}`,
  );
  assert.deepEqual([entry.postedOn, entry.occurredOn], ["2026-11-01", "2026-10-30"]);
});

test("exports carry Chinese heads, every row, and no formula", async () => {
  const account = await accountOf(ids.committee, "spent");
  const url = `/api/v1/ledger/accounts/${account}/statement/export`;
  const csv = await finance.inject({ url: `${url}?format=csv` });
  assert.equal(
    csv.body,
    "\ufeff记账日,发生日,凭证号,类别,事由,摘要,借方(元),贷方(元),余额(元)\r\n" +
      `2026-11-08,2026-11-08,${/,(\d+),支出/.exec(csv.body)?.[1]},支出,手工凭证 ${/手工凭证 (\d+)/.exec(csv.body)?.[1]},'=长椅维修,,123.45,123.45\r\n`,
  );
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  const xlsx = await finance.inject({ url: `${url}?format=xlsx` });
  await workbook.xlsx.load(xlsx.rawPayload as never);
  const sheet = workbook.worksheets[0];
  assert.equal(sheet?.getRow(1).getCell(1).value, "记账日");
  assert.equal(sheet?.getRow(2).getCell(6).value, "=长椅维修");
  assert.equal(sheet?.getRow(2).getCell(8).value, 123.45);
  for (const path of ["entries/export?format=csv", "trial-balance/export?from=202601&to=202612"]) {
    const answer = await finance.inject({ url: `/api/v1/ledger/${path}` });
    assert.equal(answer.statusCode, 200, path);
    assert.match(answer.body, /[一-龥]/);
  }
});

test("anybody reads what a community received and spent, by fund, month and purpose", async () => {
  type Shown = {
    cameInFen: number;
    spentFen: number;
    leftFen: number;
    funds: { fund: string; purposes: { purpose: string; spentFen: number }[] }[];
    movements: { text: string }[];
  };
  const area = district.area("W1");
  const shown = await get<Shown>(nobody, `/api/v1/disclosure/communities/${area}?year=2026`);
  assert.deepEqual([shown.cameInFen, shown.spentFen, shown.leftFen], [130_000, 12_345, 117_655]);
  assert.deepEqual(
    shown.funds.map(({ fund, purposes }) => [fund, purposes]),
    [["general", [{ purpose: "selfGovernance", spentFen: 12_345 }]]],
  );
  assert.equal(shown.movements.length, 4);
  const { items } = await get<{ items: { areaId: number; cameInFen: number }[] }>(
    nobody,
    "/api/v1/disclosure/communities?year=2026",
  );
  assert.deepEqual(
    new Map(items.map(({ areaId, cameInFen }) => [areaId, cameInFen])),
    new Map([
      [area, 130_000],
      [district.area("E1"), 0],
    ]),
  );
  await get(nobody, `/api/v1/disclosure/communities/${district.area("W")}`, 404);
});

test("an appropriation of another year stands beside, not within", async () => {
  const next = await openAccount(ctx(), {
    orgId: district.org("LINE1"),
    year: 2027,
    fund: "general",
    purpose: "tasks",
  });
  assert.equal(next.availableFen, 0);
  const overview = await get<Overview>(dept, "/api/v1/ledger/overview?year=2027");
  assert.equal(overview.organisations[0]?.appropriatedFen, 0);
});

const TAMPERINGS: readonly (readonly [what: string, statement: string, expected: RegExp])[] = [
  ["a text", "update ledger.entry set text = '另一回事' where id = $1", /^entry \d+ text/],
  [
    "an amount",
    "update ledger.line set debit_fen = debit_fen + 1 where entry_id = $1 and line_no = 1",
    /^entry \d+ lines/,
  ],
  [
    "the day",
    "update ledger.entry set occurred_on = occurred_on - 1 where id = $1",
    /^entry \d+ occurredOn/,
  ],
  [
    "a lost line",
    "delete from ledger.line where entry_id = $1 and line_no = 2",
    /^entry \d+ lines/,
  ],
  [
    "a balance",
    "update ledger.balance set debit_fen = debit_fen + 1, credit_fen = credit_fen + 1 where account_id = (select account_id from ledger.line where entry_id = $1 limit 1)",
    /^account \d+ (debit|credit)Fen/,
  ],
  [
    "a turnover",
    "update ledger.turnover set debit_fen = debit_fen + 1 where account_id = (select account_id from ledger.line where entry_id = $1 limit 1)",
    /^turnover of account \d+ in \d+ debitFen/,
  ],
  [
    "a running balance",
    "update ledger.line set balance_after_fen = balance_after_fen + 1 where entry_id = $1 and line_no = 1",
    /^line \d+ of account \d+ balanceAfterFen/,
  ],
  [
    "a commitment",
    "update ledger.commitment set released_fen = released_fen - 1 where released_fen > 0 and $1 > 0",
    /^commitment \d+ releasedFen/,
  ],
  [
    "an owner",
    "update ledger.appropriation set org_id = org_id + 1 where id = (select stream_id from ledger.entry where id = $1)",
    /^account \d+ orgId/,
  ],
];

test("whatever is altered in the tables is named by the proof", async () => {
  assert.equal((await verifyLedger(ctx())).difference, null);
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  try {
    const { rows } = await sql<{ id: number }>`
      select max(id) id from ledger.entry where kind = 'spend'`.execute(owner.db);
    const id = rows[0]?.id ?? 0;
    for (const [what, statement, expected] of TAMPERINGS) {
      await owner.db
        .transaction()
        .execute(async (db) => {
          const [first = "", second = ""] = statement.split("$1");
          await sql`${sql.raw(first)}${id}${sql.raw(second)}`.execute(db);
          const { difference } = await verifyLedger({ ...ctx(), db });
          assert.match(`${difference?.what} ${difference?.field}`, expected, what);
          throw new Error("undo");
        })
        .catch((error: Error) => {
          if (error.message !== "undo") throw error;
        });
    }
  } finally {
    await owner.close();
  }
  assert.equal((await verifyLedger(ctx())).difference, null);
});
