/** The entries behind a figure of a year: what each adds, and that all of them add up to it. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, staffActor, testProgram } from "../../../test/program.ts";
import { aPool, aPosting, aReason, anAppropriation } from "./builders.ts";
import { consume, reserve, spend } from "./index.ts";

let program: TestProgram;
let district: District;
let leader: FastifyInstance;
let dept: FastifyInstance;
const clock = manualClock(Date.parse("2026-11-20T02:00:00Z"));
const ctx = () => program.context({ kind: "system", job: "test" });

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  const pool = await aPool(ctx(), district.org("COORD"), 1_000_000);
  const tasks = await anAppropriation(ctx(), pool, district.org("LINE1"), 600_000);
  const committee = await anAppropriation(
    ctx(),
    pool,
    district.org("COMMITTEE-W"),
    80_000,
    "selfGovernance",
  );
  const { commitmentId } = await reserve(ctx(), {
    ...aPosting("2026-09-10"),
    reason: aReason("admission"),
    appropriationId: tasks,
    amountFen: 100_000,
    until: "2026-12-31",
  });
  await consume(ctx(), {
    ...aPosting("2026-10-05"),
    reason: aReason("settlement"),
    commitmentId,
    amountFen: 30_000,
    to: { orgId: district.org("COMMITTEE-W"), year: 2026, fund: "general", purpose: "tasks" },
  });
  await spend(ctx(), {
    ...aPosting("2026-11-08"),
    text: "长椅维修",
    appropriationId: committee,
    amountFen: 12_345,
  });
  leader = await serverFor(program, staffActor("districtLeader"));
  dept = await serverFor(program, district.staff("line1"));
});
after(async () => {
  await Promise.all([leader.close(), dept.close()]);
  await program.remove();
});

type Page = { items: { kind: string; addsFen: number | null }[]; next: string | null };
async function entriesOf(server: FastifyInstance, query: string): Promise<Page["items"]> {
  const items: Page["items"] = [];
  let cursor = "";
  do {
    const answer = await server.inject({
      url: `/api/v1/ledger/entries?limit=2&${query}${cursor}`,
    });
    assert.equal(answer.statusCode, 200, answer.body);
    const page = answer.json<Page>();
    items.push(...page.items);
    cursor = page.next === null ? "" : `&cursor=${page.next}`;
  } while (cursor !== "");
  return items;
}
const told = (items: Page["items"]) => items.map(({ kind, addsFen }) => [kind, addsFen]);

test("the entries behind a figure are those that change it, and what they add is the figure", async () => {
  assert.deepEqual(told(await entriesOf(leader, "figure=committed&year=2026")), [
    ["consume", -30_000],
    ["reserve", 100_000],
  ]);
  assert.deepEqual(told(await entriesOf(leader, "figure=spent&year=2026")), [["spend", 12_345]]);
  // What the line pays to the committee leaves one and reaches the other: nothing is appropriated by it.
  assert.deepEqual(told(await entriesOf(leader, "figure=appropriated&year=2026")), [
    ["appropriation", 80_000],
    ["appropriation", 600_000],
  ]);
  assert.deepEqual(told(await entriesOf(leader, "figure=available&year=2026")), [
    ["spend", -12_345],
    ["consume", 30_000],
    ["reserve", -100_000],
    ["appropriation", 80_000],
    ["appropriation", 600_000],
  ]);
  assert.deepEqual(told(await entriesOf(leader, "figure=pool&year=2026")), [
    ["appropriation", -80_000],
    ["appropriation", -600_000],
    ["receipt", 1_000_000],
  ]);
});

test("another year has none of them, and without a year the present one is meant", async () => {
  assert.deepEqual(await entriesOf(leader, "figure=spent&year=2025"), []);
  assert.deepEqual(told(await entriesOf(leader, "figure=spent")), [["spend", 12_345]]);
});

test("a body is shown what its own books add, and without a figure nothing is said to be counted", async () => {
  assert.deepEqual(told(await entriesOf(dept, "figure=committed&year=2026")), [
    ["consume", -30_000],
    ["reserve", 100_000],
  ]);
  assert.deepEqual(told(await entriesOf(dept, "figure=spent&year=2026")), []);
  const all = await entriesOf(leader, "");
  assert.ok(all.length >= 6);
  assert.ok(all.every(({ addsFen }) => addsFen === null));
});

test("the file holds the same entries, with what each adds in a column of its own", async () => {
  const answer = await leader.inject({
    url: "/api/v1/ledger/entries/export?format=csv&language=en&figure=committed&year=2026",
  });
  assert.equal(answer.statusCode, 200, answer.body);
  const [head = "", ...rows] = answer.body.trim().split("\r\n");
  assert.match(head, /,Counted \(yuan\)$/);
  assert.deepEqual(
    rows.map((row) => row.split(",").at(-1)),
    ["1000", "-300"],
  );
});
