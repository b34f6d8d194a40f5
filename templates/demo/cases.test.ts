/** The scenes of the demo, on two awkward days. Takes some 45 s. */
import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { verifyCases } from "#cases";
import { sql } from "#kernel/db.ts";
import { type ClockSource, manualClock } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { loadOrganisations } from "#organisations";
import { DEMO_SIGN_INS, bootTemplate } from "#templates";
import { type TestProgram, serverForMany, testProgram } from "../../test/program.ts";

/** Scenes are told by working days, so they are there whenever somebody starts the demo. */
for (const [when, clock] of [
  ["on a Monday half an hour after midnight", manualClock(Date.parse("2026-11-23T00:30:00+08:00"))],
  ["in the middle of a week of holidays", manualClock(Date.parse("2026-10-04T12:00:00+08:00"))],
] satisfies [string, ClockSource][])
  suite(when, () => scenesOf(clock));

function scenesOf(clock: ClockSource): void {
  let program: TestProgram;
  let server: FastifyInstance;
  const people = new Map<string, Actor>();

  before(async () => {
    program = await testProgram({ clock });
    // Few cases, but all the scenes.
    await bootTemplate(program.context({ kind: "anonymous" }), "demo", { cases: 500 });
    const organisations = await loadOrganisations(program.context({ kind: "system", job: "test" }));
    for (const { username, personCode } of DEMO_SIGN_INS) {
      const person = organisations.findPerson(personCode);
      const [post] = organisations.postsOf(person?.id ?? 0);
      if (person === undefined || post === undefined) throw new Error(username);
      people.set(username, {
        kind: "staff",
        accountId: username,
        personId: person.id,
        post: organisations.postAsActorPost(post.id),
      });
    }
    server = await serverForMany(program, people);
  });
  after(async () => {
    await server.close();
    await program.remove();
  });

  async function get(who: string, url: string) {
    const answer = await server.inject({ url, headers: { "x-who": who } });
    assert.equal(answer.statusCode, 200, `${who} ${url}: ${answer.body}`);
    return answer.json();
  }

  test("the page of the district counts every case of the demo before anybody follows the log", async () => {
    const ctx = program.context({ kind: "system", job: "test" });
    const count = async (table: string): Promise<number> => {
      const { rows } = await sql<{
        n: number;
      }>`select count(*)::int as n from ${sql.table(table)}`.execute(ctx.db);
      return rows[0]?.n ?? 0;
    };
    assert.ok((await count("cases.case")) > 500);
    assert.equal(await count("district_view.contribution"), await count("cases.case"));
  });

  test("the tables are what the demo's events say", async () => {
    const proof = await verifyCases(program.context({ kind: "system", job: "verify" }));
    assert.equal(proof.difference, null);
  });

  test("every sign-in that works on cases finds something true in the inbox", async () => {
    const owed: Readonly<Record<string, string>> = {
      leader: "settlement",
      coordinator: "arbitration",
      operator: "callBack",
      "dept-lvhua": "",
      "dept-shichang": "task",
      "dept-minzheng": "task",
      "dept-renshe": "task",
      "dept-chengguan": "completion",
      subdistrict: "task",
      station: "completion",
      grid: "verification",
      committee: "verification",
    };
    for (const [who, todo] of Object.entries(owed)) {
      const { items } = await get(who, "/api/v1/cases?view=inbox&limit=100");
      assert.ok(
        items.some((line: { todo: string }) => todo === "" || line.todo === todo),
        `${who} owes no ${todo}: ${items.map((line: { todo: string }) => line.todo).join()}`,
      );
    }
  });

  test("the alley's mouth is told to its end: five tons removed, a watch of twenty-four hours, one X a day late", async () => {
    const { items } = await get("leader", "/api/v1/cases?view=operations&limit=100");
    const stages = items.map(({ title }: { title: string }) => title);
    assert.equal(stages.length, 3, stages.join());
    const alley = items.find(
      ({ title }: { title: string }) => title === "采莲弄弄堂口垃圾常年堆积",
    );
    const report = await get("leader", `/api/v1/cases/${alley.id}/report`);
    assert.equal(report.lead.name, "绿化市容局");
    assert.deepEqual(
      report.bodies.map(({ org }: { org: { name: string } }) => org.name),
      ["市场监管局", "城管执法局", "柳汀市场监督管理所", "柳汀街道"],
    );
    assert.deepEqual(report.tasks, { inTime: 3, late: 1, open: 0, passedOver: 0 });
    assert.deepEqual(report.totals[0], { what: "垃圾", quantity: 5, unit: "吨" });
    assert.equal(report.coverage.coveredHours, 24);
    assert.equal(report.coverage.longestGapHours, 0);
    assert.equal(report.photos.length, 3);
  });

  test("one operation is under way at the second stage, one at the third under a leader who has ordered something", async () => {
    const { items } = await get("leader", "/api/v1/cases?view=operations&limit=100");
    const open = items.filter(({ status }: { status: string }) => status === "inProgress");
    const views = [];
    for (const { id } of open) views.push(await get("leader", `/api/v1/cases/${id}`));
    assert.deepEqual(
      views.map(({ operation }) => operation.stage).toSorted((a, b) => a - b),
      [2, 3],
    );
    const third = views.find(({ operation }) => operation.stage === 3);
    assert.equal(third.operation.commander.cause, "disagreement");
    assert.equal(third.operation.instructions.length, 1);
    const second = views.find(({ operation }) => operation.stage === 2);
    const now = clock.now();
    assert.ok(
      second.operation.roster.some(
        ({ from, to }: { from: string; to: string }) =>
          Date.parse(from) <= now && now < Date.parse(to),
      ),
      "somebody stands by now",
    );
  });

  test("in the home community one case is merged, one is split, and one reporter says that theirs is the same", async () => {
    const all = await get("station", "/api/v1/cases?view=all&limit=100");
    const views = [];
    for (const { id } of all.items) views.push(await get("station", `/api/v1/cases/${id}`));
    assert.ok(views.some(({ status }) => status === "merged"));
    assert.ok(views.some(({ children }) => children.length > 1));
    assert.ok(views.some(({ sameAs }) => sameAs !== null));
  });
}
