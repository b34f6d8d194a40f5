import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { saveCategory } from "#catalogue";
import { manualClock } from "#kernel/context.ts";
import { sql } from "#kernel/db.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverForMany, testProgram } from "../../../test/program.ts";
import { aCategory, aLead } from "../catalogue/builders.ts";
import type { CaseView, IntakeAnswer } from "./schema.ts";
import type { SimilarAnswer } from "./schema-similar.ts";

const clock = manualClock(at("2026-11-16 10:00"));
let program: TestProgram;
let district: District;
let server: FastifyInstance;
const people = new Map<string, Actor>();
/** The rubbish at the alley's mouth, and one more of each sort around it. */
let rubbish: IntakeAnswer;

const SPOT = { lng: 112.05, lat: 30.05 };
/** A spot so many metres north of the alley's mouth. */
const north = (metres: number) => ({ lng: SPOT.lng, lat: SPOT.lat + metres / 111_195 });

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  server = await serverForMany(program, people);
  const leads = [aLead({ orgId: district.org("LINE2"), clause: "照明" })];
  const ctx = program.context({ kind: "system", job: "test" });
  await saveCategory(ctx, "lights", aCategory({ name: "路灯", leads }));
  rubbish = await take({});
  await take({
    title: "路灯不亮",
    description: "晚上很黑",
    categoryCode: "lights",
    point: north(40),
  });
  await take({
    requestType: "complaint",
    title: "楼上太吵",
    description: "每天半夜",
    point: north(10),
  });
  await take({ title: "桥东路面塌陷", description: "很深", point: { lng: 112.25, lat: 30.05 } });
});
after(async () => {
  await server.close();
  await program.remove();
});

async function call(who: string | Actor, url: string, payload?: object) {
  const name = typeof who === "string" ? who : JSON.stringify(who);
  people.set(name, typeof who === "string" ? district.staff(who) : who);
  const answer = await server.inject({
    method: payload === undefined ? "GET" : "POST",
    url,
    headers: { "x-who": name },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, body: answer.json() };
}
async function take(over: object, who: string | Actor = "operator"): Promise<IntakeAnswer> {
  const { status, body } = await call(who, "/api/v1/cases", {
    kind: "request",
    channel: who === "operator" ? "telephone" : "web",
    categoryCode: "sanitation",
    title: "弄堂口垃圾堆积",
    description: "住三号楼的老王堆的，三天没有清运",
    point: SPOT,
    reporter: { name: "钱多福", telephone: "138 0013 8000" },
    ...over,
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}
async function similar(who: string | Actor, body: object): Promise<SimilarAnswer["items"]> {
  const answer = await call(who, "/api/v1/cases/similar", body);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body.items;
}
const anybody: Actor = { kind: "anonymous" };
const said = { text: "弄堂口又是一堆垃圾", categoryCode: "sanitation" };
const titles = (items: SimilarAnswer["items"]) => items.map(({ line }) => line?.title);

test("the same spot, words and kind come first, the spot alone after; each says why", async () => {
  const items = await similar("operator", { ...said, point: SPOT });
  assert.deepEqual(titles(items), ["弄堂口垃圾堆积", "楼上太吵", "路灯不亮"]);
  assert.deepEqual(
    items.map(({ reasons, distanceM }) => [reasons, distanceM]),
    [
      [["place", "words", "kind"], 0],
      [["place", "kind"], 10],
      [["place"], 40],
    ],
  );
});

test("beyond eighty metres words of the same community still find it, and in another community nothing does", async () => {
  const far = await similar("operator", { ...said, point: north(2000) });
  assert.deepEqual(titles(far), ["弄堂口垃圾堆积"]);
  assert.deepEqual(far[0]?.reasons, ["words", "kind"]);
  assert.equal(far[0]?.distanceM, 2000);
  assert.deepEqual(await similar("operator", { ...said, point: { lng: 112.25, lat: 30.08 } }), []);
  const named = await similar("operator", { ...said, areaId: district.area("W1") });
  assert.deepEqual(titles(named), ["弄堂口垃圾堆积"]);
});

test("officials see lines of cases within their scope and nothing of the others", async () => {
  assert.deepEqual(titles(await similar("line2", { ...said, point: SPOT })), ["路灯不亮"]);
  assert.deepEqual(titles(await similar("stationE", { ...said, point: SPOT })), []);
  assert.equal((await similar("stationW", { ...said, point: SPOT })).length, 3);
});

test("everybody else learns what kind, about how far, since when and how many wait: nothing that names anybody", async () => {
  for (const who of [anybody, { kind: "resident", residentId: 7 } as const]) {
    const items = await similar(who, { ...said, point: north(60) });
    assert.deepEqual(
      items.map((item) => ({ ...item, ref: "" })),
      [
        {
          ref: "",
          reasons: ["place", "words", "kind"],
          category: { zh: "环境卫生", en: "City appearance" },
          distanceM: 100,
          since: "2026-11-16",
          status: "received",
          reporters: 1,
          line: null,
        },
        {
          ref: "",
          reasons: ["place"],
          category: { zh: "路灯", en: "City appearance" },
          distanceM: 50,
          since: "2026-11-16",
          status: "received",
          reporters: 1,
          line: null,
        },
      ],
    );
    assert.doesNotMatch(JSON.stringify(items), /弄堂|老王|钱|GW-|太吵/);
  }
});

test("applications, ended and merged cases are nobody's similar case", async () => {
  const other = await take({ title: "河边垃圾", point: north(3000), description: "河边垃圾成堆" });
  const spot = { ...said, text: "河边垃圾成堆", point: north(3000) };
  assert.deepEqual(titles(await similar("operator", spot)), ["河边垃圾"]);
  await call("operator", `/api/v1/cases/${other.caseId}/merge`, {
    intoId: rubbish.caseId,
    reason: "一处",
  });
  assert.deepEqual(titles(await similar("operator", spot)), []);
  const [merged] = await similar(anybody, { ...said, point: SPOT });
  assert.equal(merged?.reporters, 2);
  await call("operator", `/api/v1/cases/${other.caseId}/unmerge`, { reason: "两处" });
  await call({ kind: "receipt", caseId: other.caseId }, `/api/v1/cases/${other.caseId}/commands`, {
    type: "withdraw",
    reason: "",
  });
  assert.deepEqual(titles(await similar("operator", spot)), []);
});

test("'the same as this' is proposed to officials, who merge the two or keep them apart", async () => {
  const [found] = await similar(anybody, { ...said, point: SPOT });
  const mine = await take({ sameAs: found?.ref, reporter: null }, anybody);
  const seen = async (who: string | Actor): Promise<CaseView> =>
    (await call(who, `/api/v1/cases/${mine.caseId}`)).body;
  const proposed = await seen("line1");
  assert.equal(proposed.sameAs?.id, rubbish.caseId);
  assert.equal(proposed.sameAs?.title, "弄堂口垃圾堆积");
  assert.equal((await seen({ kind: "receipt", caseId: mine.caseId })).sameAs, null);
  const { body } = await call("line1", `/api/v1/cases/${mine.caseId}/merge`, {
    intoId: proposed.sameAs?.id,
    reason: "居民自述同一件",
  });
  assert.equal(body.status, "merged");
  assert.equal(body.sameAs, null);
  const other = await take({ sameAs: found?.ref, reporter: null }, anybody);
  const kept = await call("line1", `/api/v1/cases/${other.caseId}/commands`, {
    type: "keepApart",
    reason: "是隔壁弄堂",
  });
  assert.equal(kept.status, 200);
  assert.equal(kept.body.sameAs, null);
  const own = await call(
    { kind: "receipt", caseId: other.caseId },
    `/api/v1/cases/${other.caseId}`,
  );
  assert.ok(!own.body.timeline.some(({ type }: { type: string }) => type === "keptApart"));
});

test("a reference that is none of ours is refused, one to a case that has ended is let go", async () => {
  const wrong = await call(anybody, "/api/v1/cases", {
    kind: "request",
    channel: "web",
    categoryCode: "sanitation",
    description: "垃圾",
    reporter: null,
    sameAs: "AAAA",
  });
  assert.deepEqual([wrong.status, wrong.body.error.code], [400, "cases.unknown_similar"]);
  const short = await take({ title: "短命", point: north(5000), description: "短命的一件" });
  const [found] = await similar(anybody, { text: "短命的一件", point: north(5000) });
  await call({ kind: "receipt", caseId: short.caseId }, `/api/v1/cases/${short.caseId}/commands`, {
    type: "withdraw",
    reason: "",
  });
  const late = await take({ sameAs: found?.ref, reporter: null }, anybody);
  const { body } = await call("line1", `/api/v1/cases/${late.caseId}`);
  assert.equal(body.sameAs, null);
});

test("the index numbers cells as the program does, also west of Greenwich and south of the equator", async () => {
  const { rows } = await sql<{ cell: number }>`
    select floor(lat * 1000)::bigint * 1000000 + floor(lng * 1000)::bigint as cell
    from (values (30.05::float8, 112.05::float8), (-0.0005, -0.0005)) v(lat, lng)`.execute(
    program.database.db,
  );
  assert.deepEqual(
    rows.map(({ cell }) => cell),
    [30_050_112_050, -1_000_001],
  );
  const { cellOf } = await import("./store/similar-store.ts");
  assert.equal(cellOf({ lat: 30.05, lng: 112.05 }), 30_050_112_050);
  assert.equal(cellOf({ lat: -0.0005, lng: -0.0005 }), -1_000_001);
});
