import { PDFiumLibrary } from "@hyzyla/pdfium";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import { openDatabase, sql } from "#kernel/db.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
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
  call(who, "POST", "/papers", { caseId, kind });
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
  assert.equal(body.content.ending.text, "已清运两车，周五再查。");
  assert.match(body.content.applicant, /^钱\*+$/);
  const listed = await call("line1", "GET", `/papers?caseId=${caseId}`);
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
  assert.equal((await call("line2", "GET", `/papers?caseId=${caseId}`)).code, "cases.not_found");
  const anonymous = await outside.inject({ url: `/api/v1/papers/${body.id}` });
  assert.equal(anonymous.statusCode, 401);
});

/** Dark pixels of some rows of the first page, at 144 dots an inch. */
async function inkOf(pdf: Buffer): Promise<{ pages: number; share: number; green: number }> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pages = document.getPageCount();
  const { data, width, height } = await document.getPage(0).render({ scale: 2, render: "bitmap" });
  let dark = 0;
  let green = 0;
  for (let i = 0; i < data.length; i += 4) {
    const [first = 255, middle = 255, last = 255] = data.subarray(i, i + 3);
    if (first + middle + last < 300) dark++;
    if (middle > Math.min(first, last) + 40 && middle > Math.max(first, last)) green++;
  }
  document.destroy();
  library.destroy();
  return { pages, share: dark / (width * height), green };
}

test("a paper as PDF is one page with Chinese type that leaves ink, and a longer text leaves more", {
  timeout: 120_000,
}, async () => {
  const pdfOf = async (result: string) => {
    const caseId = await aRequest();
    await call("line1", "POST", `/cases/${caseId}/commands`, { type: "accept" });
    await complete(caseId, result);
    const { body } = await issue("line1", caseId, "reply");
    const pdf = await call("line1", "GET", `/papers/${body.id}/pdf`);
    assert.equal(pdf.status, 200);
    assert.equal(pdf.type, "application/pdf");
    assert.equal(pdf.bytes.subarray(0, 5).toString(), "%PDF-");
    return inkOf(pdf.bytes);
  };
  const short = await pdfOf("已清。");
  const long = await pdfOf("垃圾已经全部清运完毕并且加装了照明和围挡。".repeat(12));
  assert.equal(short.pages, 1);
  assert.ok(short.green > 50, `the mark is green: ${short.green}`);
  assert.ok(short.share > 0.008, `ink ${short.share}`);
  // 240 characters more: glyphs that were dropped would leave no more ink than three.
  assert.ok(long.share > short.share + 0.004, `${short.share} and ${long.share}`);
});

test("a row that was altered afterwards is found", async () => {
  const caseId = await aRequest();
  const { body } = await issue("line1", caseId, "receipt");
  const ctx = program.context({ kind: "system", job: "verify" });
  assert.equal(await verifyPapers(ctx), null);
  const owner = openDatabase({ url: program.test.url });
  await sql`update papers.paper set content = jsonb_set(content, '{matter}', '"别的事"')
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
