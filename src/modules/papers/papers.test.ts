import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import { openDatabase, sql } from "#kernel/db.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { readPdf } from "../../../test/pdf.ts";
import { type TestProgram, serverFor, serverForMany, testProgram } from "../../../test/program.ts";
import { verifyPapers } from "./actions/verify.ts";

const clock = manualClock(at("2026-11-16 10:00"));
let program: TestProgram;
let district: District;
let server: FastifyInstance;
let outside: FastifyInstance;

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  server = await serverForMany(
    program,
    new Map(["operator", "line1", "line2"].map((who) => [who, district.staff(who)])),
  );
  outside = await serverFor(program, { kind: "anonymous" });
});
after(async () => {
  await server.close();
  await outside.close();
  await program.remove();
});

async function call(who: string, method: "GET" | "POST", url: string, payload?: object) {
  const answer = await server.inject({
    method,
    url: `/api/v1${url}`,
    headers: { "x-who": who, "accept-language": "zh" },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(answer.headers["content-type"]).includes("json");
  return {
    status: answer.statusCode,
    bytes: answer.rawPayload,
    type: answer.headers["content-type"],
    body: isJson ? answer.json() : undefined,
    code: isJson ? (answer.json().error?.code as string | undefined) : undefined,
  };
}

async function aRequest(): Promise<number> {
  const { status, body } = await call("operator", "POST", "/cases", {
    kind: "request",
    channel: "telephone",
    categoryCode: "sanitation",
    title: "弄堂口垃圾堆积",
    description: "弄堂口的垃圾三天没有清运",
    point: { lng: 112.05, lat: 30.05 },
    reporter: { name: "钱多福", telephone: "138 0013 8000" },
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body.caseId;
}

const issue = (who: string, caseId: number, kind: string) =>
  call(who, "POST", "/papers", { about: { type: "case", id: caseId }, kind });
const complete = (caseId: number, result: string) =>
  call("line1", "POST", `/cases/${caseId}/commands`, {
    type: "complete",
    outcome: "done",
    result,
    notSolvedReason: null,
    fileIds: [],
  });

test("a reply is there once the case has ended, names its applicant masked, and is one paper however often it is made", async () => {
  const caseId = await aRequest();
  assert.equal((await issue("line1", caseId, "reply")).code, "papers.not_yet");
  await call("line1", "POST", `/cases/${caseId}/commands`, { type: "accept" });
  assert.equal((await complete(caseId, "已清运两车，周五再查。")).status, 200);
  const made = await Promise.all([1, 2, 3, 4].map(() => issue("line1", caseId, "reply")));
  assert.deepEqual(
    made.map(({ status }) => status),
    [200, 200, 200, 200],
  );
  assert.equal(new Set(made.map(({ body }) => body.code)).size, 1);
  const [{ body } = { body: undefined }] = made;
  const said = JSON.stringify(body.content);
  assert.match(said, /"lines":\["已清运两车，周五再查。"\]/);
  assert.match(said, /\{"zh":"反映人","en":"Reported by"\},"value":"钱\*+"/);
  const listed = await call("line1", "GET", `/papers?type=case&id=${caseId}`);
  assert.deepEqual(listed.body.kinds, ["receipt", "reply"]);
  assert.equal(listed.body.items.length, 1);
});

test("anybody can hold a sheet against what was issued, by its code alone, and is told of a newer one", async () => {
  const caseId = await aRequest();
  const { body: first } = await issue("line1", caseId, "receipt");
  const prove = async (code: string) => {
    const answer = await outside.inject({
      url: `/api/v1/paper-proofs/${encodeURIComponent(code)}`,
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  const typed = ` ${first.code.slice(0, 4).toLowerCase()}-${first.code.slice(4)}`;
  const proof = await prove(typed);
  assert.equal(proof.status, 200);
  assert.deepEqual(proof.body.content, first.content);
  assert.equal(proof.body.isReplaced, false);
  await call("line1", "POST", `/cases/${caseId}/commands`, { type: "accept" });
  const { body: second } = await issue("line1", caseId, "receipt");
  assert.notEqual(second.code, first.code);
  assert.equal((await prove(first.code)).body.isReplaced, true);
  assert.equal((await prove(second.code)).body.isReplaced, false);
  const unknown = await prove("ZZZZ-ZZZZ-ZZZZ");
  assert.equal(unknown.status, 404);
  assert.equal(unknown.body.error.code, "papers.unknown_code");
});

test("who may not see the case has none of its papers", async () => {
  const caseId = await aRequest();
  const { body } = await issue("line1", caseId, "receipt");
  assert.equal((await issue("line2", caseId, "receipt")).code, "cases.not_found");
  assert.equal((await call("line2", "GET", `/papers/${body.id}`)).code, "cases.not_found");
  assert.equal((await call("line2", "GET", `/papers/${body.id}/pdf`)).code, "cases.not_found");
  assert.equal(
    (await call("line2", "GET", `/papers?type=case&id=${caseId}`)).code,
    "cases.not_found",
  );
  const anonymous = await outside.inject({ url: `/api/v1/papers/${body.id}` });
  assert.equal(anonymous.statusCode, 401);
});

test("applicants have their papers in their own full name and nobody else does; each time is on the case", async () => {
  const caseId = await aRequest();
  const own = await serverFor(program, { kind: "receipt", caseId });
  const made = await own.inject({
    method: "POST",
    url: "/api/v1/papers",
    payload: { about: { type: "case", id: caseId }, kind: "receipt" },
  });
  assert.equal(made.statusCode, 200, made.body);
  const paper = made.json();
  assert.match(made.body, /"value":"钱多福"/);
  assert.doesNotMatch(made.body, /钱\*\*/);
  const official = await issue("line1", caseId, "receipt");
  assert.equal(official.body.code, paper.code, "the same paper");
  const proof = await outside.inject({ url: `/api/v1/paper-proofs/${paper.code}` });
  for (const said of [JSON.stringify(official.body), proof.body]) {
    assert.match(said, /"value":"钱\*\*"/);
    assert.doesNotMatch(said, /钱多福/);
  }
  const pdf = await own.inject({ url: `/api/v1/papers/${paper.id}/pdf?language=zh` });
  const [page] = await readPdf(pdf.rawPayload);
  assert.ok(page?.text.includes("钱多福"), page?.text);
  const view = await call("line1", "GET", `/cases/${caseId}`);
  const looked = (view.body.timeline as { type: string; facts: object }[]).filter(
    ({ type }) => type === "unmasked",
  );
  assert.deepEqual(
    looked.map(({ facts }) => facts),
    Array.from({ length: 2 }, () => ({ fields: ["name"], reason: "", ownPaper: true })),
  );
  await own.close();
});

test("where somebody acted for the applicant, the receipt proves the agent: the name stays masked", async () => {
  const { body } = await call("operator", "POST", "/cases", {
    kind: "request",
    channel: "telephone",
    categoryCode: "sanitation",
    title: "楼道灯坏了",
    description: "三楼的灯不亮",
    point: { lng: 112.05, lat: 30.05 },
    reporter: { name: "钱多福", telephone: "138 0013 8000" },
    agent: { name: "钱小妹", telephone: "138 0013 8001" },
  });
  const own = await serverFor(program, { kind: "receipt", caseId: body.caseId });
  const made = await own.inject({
    method: "POST",
    url: "/api/v1/papers",
    payload: { about: { type: "case", id: body.caseId }, kind: "receipt" },
  });
  assert.match(made.body, /"value":"钱\*\*"/);
  assert.doesNotMatch(made.body, /钱多福/);
  await own.close();
});

async function pdfOf(who: string, paperId: number) {
  const pdf = await call(who, "GET", `/papers/${paperId}/pdf?language=zh`);
  assert.equal(pdf.status, 200);
  assert.equal(pdf.type, "application/pdf");
  assert.equal(pdf.bytes.subarray(0, 5).toString(), "%PDF-");
  return readPdf(pdf.bytes);
}

test("a paper as PDF is one page of A4 with Chinese type, the code, and which page of how many", {
  timeout: 120_000,
}, async () => {
  const caseId = await aRequest();
  await call("line1", "POST", `/cases/${caseId}/commands`, { type: "accept" });
  await complete(caseId, "已清。");
  const { body } = await issue("line1", caseId, "reply");
  const [page, ...more] = await pdfOf("line1", body.id);
  assert.equal(more.length, 0);
  assert.deepEqual([Math.floor(page?.width ?? 0), Math.floor(page?.height ?? 0)], [594, 841]);
  assert.ok((page?.green ?? 0) > 50, `the mark is green: ${page?.green}`);
  assert.ok((page?.ink ?? 0) > 0.008, `ink ${page?.ink}`);
  const code = body.code.match(/.{4}/g).join("-");
  for (const part of ["办理答复书", "已清。", "盖章处", code, "第1页，共1页"])
    assert.ok(page?.text.includes(part), `${part} is missing in ${page?.text}`);
});

test("a long paper goes over as many pages as it needs; every page names it and its number, and the seal is on one of them", {
  timeout: 120_000,
}, async () => {
  const caseId = await aRequest();
  await call("line1", "POST", `/cases/${caseId}/commands`, { type: "accept" });
  // Longest text that a completion takes, in short paragraphs: more than fits on one page.
  const line = "垃圾已经全部清运完毕并且加装了照明和围挡，夜间有人值守。";
  const text = Array.from({ length: 60 }, (_, n) => `${n + 1}、${line}`).join("\n");
  assert.equal((await complete(caseId, text)).status, 200);
  const { body } = await issue("line1", caseId, "reply");
  const pages = await pdfOf("line1", body.id);
  assert.ok(pages.length >= 2, `${pages.length} pages`);
  const all = pages.map((page) => page.text).join("");
  for (let n = 1; n <= 60; n++) assert.ok(all.includes(`${n}、${line}`), `paragraph ${n} is cut`);
  for (const [i, page] of pages.entries()) {
    assert.ok(page.text.includes(`第${i + 1}页，共${pages.length}页`), page.text.slice(-80));
    assert.ok(page.text.includes(body.content.number.text), "the number runs in the margin");
    assert.ok(page.ink > 0.002, `page ${i + 1} is almost empty`);
  }
  assert.equal(pages.filter((page) => page.text.includes("盖章处")).length, 1);
});

test("a row that was altered afterwards is found", async () => {
  const caseId = await aRequest();
  const { body } = await issue("line1", caseId, "receipt");
  const ctx = program.context({ kind: "system", job: "verify" });
  assert.equal(await verifyPapers(ctx), null);
  const owner = openDatabase({ url: program.test.url });
  await sql`update papers.paper set content = jsonb_set(content, '{number,text}', '"别的号"')
    where id = ${body.id}`.execute(owner.db);
  await owner.close();
  assert.equal((await verifyPapers(ctx))?.id, body.id);
});

test("the program itself cannot alter a paper", async () => {
  await assert.rejects(
    sql`update papers.paper set content = '{}'`.execute(program.database.db),
    /permission denied/,
  );
});
