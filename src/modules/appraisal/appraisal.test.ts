import assert from "node:assert/strict";
import { test } from "node:test";
import { openDatabase, sql } from "#kernel/db.ts";
import { catchUpFollowers } from "../../app.ts";
import { recompute } from "../../commands/recompute.ts";
import { computeWaiting } from "./actions/compute.ts";
import { verifyAppraisal } from "./actions/verify.ts";
import {
  aScheme,
  call,
  desk,
  evidence,
  handled,
  linesOf,
  send,
  system,
  useDesk,
} from "./appraisal.fixture.ts";
import type { RoundView, SchemeView } from "./schema.ts";

useDesk();

const ROUNDS = "/appraisal/rounds";
const step = (who: string, name: string, payload?: object) =>
  call(who, "POST", `${ROUNDS}/${roundId}/${name}`, payload);

const content = aScheme(
  evidence("on-time", "onTime", 600),
  evidence("first", "firstAttempt", 200),
  {
    kind: "questionnaire",
    key: "opinion",
    name: { zh: "评价", en: "Opinion" },
    weight: 200,
    question: { zh: "满意吗？", en: "Satisfied?" },
    appraisers: [{ class: "residents", weight: 1000, relevance: "equal" }],
  },
);

let lateCase = 0;
let scheme: SchemeView;
let roundId = 0;
const round = async (who: string): Promise<RoundView> =>
  (await call(who, "GET", `${ROUNDS}/${roundId}`)).body;
const ofLine1 = async (who: string) =>
  (await round(who)).targets.find(({ id }) => id === desk.district.org("LINE1"));

test("a published version is sealed: the next change is the next version", async () => {
  const drafted = await call("coordinator", "POST", "/appraisal/schemes", { content });
  assert.equal(drafted.status, 201, JSON.stringify(drafted.body));
  const url = `/appraisal/schemes/${drafted.body.id}`;
  const first = await call("coordinator", "POST", `${url}/publish`, { revision: 1 });
  assert.equal(first.status, 200, JSON.stringify(first.body));
  assert.equal(
    (await call("coordinator", "POST", `${url}/publish`, { revision: 2 })).code,
    "appraisal.no_draft",
  );
  const changed = { ...content, source: "第二版" };
  await call("coordinator", "PUT", url, { revision: 2, content: changed });
  const stale = await call("coordinator", "PUT", url, { revision: 2, content });
  assert.equal(stale.code, "appraisal.edited_meanwhile");
  scheme = (await call("coordinator", "POST", `${url}/publish`, { revision: 3 })).body;
  assert.deepEqual(
    scheme.versions.map(({ number, content: kept }) => [number, kept.source]),
    [
      [1, ""],
      [2, "第二版"],
    ],
  );
});

test("a round counts what its cases say: five in time and one late make 83 %", async () => {
  for (let i = 0; i < 5; i++) await handled("2026-11-16 14:00");
  lateCase = await handled("2026-12-28 10:00");
  await catchUpFollowers(desk.program);
  desk.now("2026-12-28 11:00");
  const opened = await call("coordinator", "POST", ROUNDS, {
    title: "四季度",
    schemeId: scheme.id,
    schemeVersion: 1,
    from: "2026-10",
    to: "2026-12",
    collectFrom: "2027-01-04",
    collectTo: "2027-01-05",
  });
  assert.equal(opened.status, 201, JSON.stringify(opened.body));
  roundId = opened.body.id;
  assert.equal((await step("coordinator", "collect")).code, "appraisal.too_early");
  desk.now("2027-01-04 10:00");
  assert.equal((await step("coordinator", "collect")).status, 200);
  assert.equal((await step("coordinator", "compute")).code, "appraisal.still_collecting");
  desk.now("2027-01-06 10:00");
  const both = await Promise.all([step("coordinator", "compute"), step("coordinator", "compute")]);
  assert.deepEqual(
    new Set(both.map(({ status, body, code }) => code ?? `${status} ${body.status}`)),
    new Set(["200 computing", "appraisal.computing_already"]),
  );
  assert.equal((await step("coordinator", "cancel", { reason: "x" })).code, "appraisal.not_now");
  // Two workers at once: one of them computes, the other leaves it to it.
  const sealed = await Promise.all([computeWaiting(system()), computeWaiting(system())]);
  assert.equal(sealed[0] + sealed[1], 1);
  const own = await ofLine1("coordinator");
  assert.deepEqual(
    own?.result?.indicators.map(({ key, counted, hits, score }) => [
      key,
      counted,
      hits,
      score?.value,
    ]),
    [
      // (833.33 - 600) / 400 of all points.
      ["on-time", 6, 5, 5833],
      ["first", 6, 6, 10_000],
      ["opinion", 0, 0, undefined],
    ],
  );
  // (600 × 5833 + 200 × 10000) / 800 = 6874.75
  assert.equal(own?.result?.total?.value, 6875);
  const other = (await round("coordinator")).targets.find(
    ({ id }) => id === desk.district.org("LINE2"),
  );
  assert.equal(other?.result?.total, null);
});

test("a round is computed once", async () => {
  assert.equal((await step("coordinator", "compute")).code, "appraisal.not_now");
});

test("every number opens its cases, and a department does not see those of another", async () => {
  const cases = (who: string, query: string) =>
    call(who, "GET", `${ROUNDS}/${roundId}/cases?${query}`);
  const place = (await ofLine1("coordinator"))?.place ?? -1;
  const late = await cases("coordinator", `place=${place}&indicator=on-time&hit=false`);
  assert.deepEqual(
    late.body.items.map(({ id, hit }: { id: number; hit: boolean }) => [id, hit]),
    [[lateCase, false]],
  );
  assert.equal((await cases("line1", `place=${place}&indicator=on-time`)).body.items.length, 6);
  assert.equal(
    (await cases("line2", `place=${place}&indicator=on-time`)).code,
    "appraisal.cases_hidden",
  );
});

test("before publication a target reads its own result and no other", async () => {
  assert.notEqual((await ofLine1("line1"))?.result, null);
  assert.equal((await ofLine1("line2"))?.result, null);
  assert.equal((await ofLine1("officeW"))?.result, null);
  assert.equal((await call("line1", "GET", `/appraisal/published/${roundId}`)).status, 404);
});

test("a target replies once, the office answers, and only then the round is confirmed", async () => {
  const place = (await ofLine1("line1"))?.place ?? -1;
  const reply = { target: place, text: "一件逾期是雨季道路封闭所致。" };
  assert.equal((await step("line2", "reply", reply)).code, "appraisal.not_yours");
  assert.equal((await step("line1", "reply", reply)).status, 200);
  assert.equal((await step("line1b", "reply", reply)).code, "appraisal.said_already");
  assert.equal((await step("leader", "confirm")).code, "appraisal.reply_running");
  desk.now("2027-01-20 10:00");
  assert.equal((await step("leader", "confirm")).code, "appraisal.reply_unanswered");
  const answer = { target: place, text: "已核实，逾期原因记录在案，不改变计数。" };
  assert.equal((await step("coordinator", "answer", answer)).status, 200);
  assert.equal((await step("leader", "confirm")).status, 200);
});

test("what is published is what was sealed, whatever happens to its cases afterwards", async () => {
  const before_ = (await ofLine1("coordinator"))?.result;
  const reopened = await call("operator", "POST", `/cases/${lateCase}/commands`, {
    type: "reopen",
    reason: "垃圾又堆起来了",
  });
  assert.equal(reopened.status, 200, JSON.stringify(reopened.body));
  await catchUpFollowers(desk.program);
  assert.equal((await step("coordinator", "publish")).status, 200);
  assert.deepEqual((await ofLine1("coordinator"))?.result, before_);
  const published = await call("line2", "GET", `/appraisal/published/${roundId}`);
  const [first] = (published.body as RoundView).targets.filter(({ result }) => result?.rank === 1);
  assert.equal(first?.id, desk.district.org("LINE1"));
  assert.deepEqual(first?.reply, null, "what was said stays between the target and the office");
});

const fileOf = async () => (await send("coordinator", "GET", `${ROUNDS}/${roundId}/file`)).body;
test("the sealed file gives the same scores without the database, and an altered one does not", async () => {
  const text = await fileOf();
  const { results, facts, difference } = await recompute(linesOf(text));
  assert.equal(difference, null);
  // Six cases; the late one says two things: late in the month of its limit, done at first attempt in December.
  assert.equal(facts, 7);
  assert.equal(results.find(({ id }) => id === desk.district.org("LINE1"))?.total?.value, 6875);
  const better = await recompute(linesOf(text.replace('"hits":5', '"hits":6')));
  assert.equal(better.difference, "The inputs are not those that were sealed.");
  const lines = text.trimEnd().split("\n");
  const fewer = await recompute(linesOf(lines.slice(0, -1).join("\n")));
  assert.match(fewer.difference ?? "", /facts where/);
});

test("an appeal is decided by somebody else, and the round is closed once", async () => {
  const place = (await ofLine1("line1"))?.place ?? -1;
  assert.equal(
    (await step("line1", "appeal", { target: place, text: "请复核逾期件。" })).status,
    200,
  );
  assert.equal((await step("coordinator", "close")).code, "appraisal.appeal_running");
  desk.now("2027-02-20 10:00");
  assert.equal((await step("coordinator", "close")).code, "appraisal.appeal_undecided");
  const decision = { target: place, upheld: false, reason: "计数无误。" };
  assert.equal((await step("officer", "appeal-decision", decision)).status, 200);
  const award = { target: place, kind: "commendation", text: "通报表扬" };
  assert.equal((await step("leader", "consequences", award)).status, 200);
  const both = await Promise.all([step("coordinator", "close"), step("coordinator", "close")]);
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  );
  assert.equal((await step("coordinator", "close")).code, "appraisal.closed_already");
  assert.equal((await step("leader", "consequences", award)).code, "appraisal.closed_already");
});

test("the sums are what the facts add up to, the facts what the cases say, the seals what they were", async () => {
  const ctx = system();
  assert.equal(await verifyAppraisal(ctx), null);
  const owner = openDatabase({ url: desk.program.test.adminUrl, max: 1 });
  try {
    for (const [alter, undo, what] of [
      [
        sql`update appraisal.counter set hits = hits + 1 where definition = 'onTime' and subject = 'org'`,
        sql`update appraisal.counter set hits = hits - 1 where definition = 'onTime' and subject = 'org'`,
        /^counter /,
      ],
      [
        sql`update appraisal.sealed_fact set hits = 0 where case_id = ${lateCase - 1}`,
        sql`update appraisal.sealed_fact set hits = 3 where case_id = ${lateCase - 1}`,
        /^facts of round /,
      ],
      [
        sql`update appraisal.round set data = jsonb_set(data, '{title}', '"x"')`,
        sql`update appraisal.round set data = jsonb_set(data, '{title}', '"四季度"')`,
        /^round /,
      ],
    ] as const) {
      await alter.execute(owner.db);
      assert.match((await verifyAppraisal(ctx))?.what ?? "", what);
      await undo.execute(owner.db);
    }
    assert.equal(await verifyAppraisal(ctx), null);
  } finally {
    await owner.close();
  }
});

test("the app itself cannot change what was sealed", async () => {
  const { db } = desk.program.database;
  for (const table of ["sealing", "sealed_fact"])
    await assert.rejects(
      sql`delete from ${sql.table(`appraisal.${table}`)}`.execute(db),
      /permission denied/,
    );
});
