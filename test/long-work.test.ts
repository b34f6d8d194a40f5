/** Real routes asked with `Prefer: respond-async`, and the works that they begin. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { createStaffAccounts } from "#accounts";
import { sql } from "#kernel/db.ts";
import type { StaffActor } from "#kernel/pure/actor.ts";
import type { FastifyInstance } from "fastify";
import { JOBS, ROUTES, WORK_KINDS } from "../src/app.ts";
import { type District, makeDistrict } from "./district.ts";
import { type TestProgram, serverForMany, testProgram } from "./program.ts";

let program: TestProgram;
let district: District;
let server: FastifyInstance;
const people = new Map<string, StaffActor>();

before(async () => {
  program = await testProgram();
  district = await makeDistrict(program);
  const names = ["coordinator", "line1", "officeW"] as const;
  const accounts = await createStaffAccounts(
    program.context({ kind: "system", job: "test" }),
    names.map((name) => ({
      username: name.toLowerCase(),
      password: "guiwei-2026-walk",
      personId: district.staff(name).personId,
    })),
  );
  for (const name of names) {
    const actor = district.staff(name);
    const account = accounts.find(({ personId }) => personId === actor.personId);
    people.set(name, { ...actor, accountId: String(account?.id ?? 0) });
  }
  const coordinator = people.get("coordinator") as StaffActor;
  people.set("coordinator elsewhere", {
    ...coordinator,
    post: { ...coordinator.post, postId: coordinator.post.postId + 100_000 },
  });
  server = await serverForMany(program, people);
});
after(async () => {
  await server.close();
  await program.remove();
});

type Request = {
  readonly method?: "GET" | "POST";
  readonly url: string;
  readonly payload?: string;
  readonly later?: boolean;
  readonly key?: string;
};

const ask = (who: string, { method = "GET", url, payload, later, key }: Request) =>
  server.inject({
    method,
    url,
    headers: {
      "x-who": who,
      ...(payload === undefined ? {} : { "content-type": "text/csv" }),
      ...(later === true ? { prefer: "respond-async" } : {}),
      ...(key === undefined ? {} : { "idempotency-key": key }),
    },
    ...(payload === undefined ? {} : { payload }),
  });

/** Begins a work by a request. */
async function begin(who: string, request: Request): Promise<number> {
  const answer = await ask(who, { ...request, later: true });
  assert.equal(answer.statusCode, 202, answer.body);
  assert.equal(answer.headers["preference-applied"], "respond-async");
  const { workId } = answer.json<{ workId: number }>();
  assert.equal(answer.headers["location"], `/api/v1/long-works/${workId}`);
  return workId;
}

/** Does a work as the worker's process would. */
async function run(id: number): Promise<void> {
  const job = JOBS.find(({ name }) => name === "kernel.work") ?? assert.fail("no job");
  await job.run(program.context({ kind: "system", job: job.name }), { id });
}

type View = {
  state: string;
  subject: string | null;
  href: string | null;
  file: { name: string; sizeBytes: number; mayFetch: boolean } | null;
  failure: { code: string; message: { zh: string; en: string } } | null;
};
const see = async (who: string, id: number): Promise<View> =>
  (await ask(who, { url: `/api/v1/long-works/${id}` })).json<View>();

test("a list is exported as long work: a file under the name of the direct answer, for who began it under that post", async () => {
  const url = "/api/v1/cases/export?view=all&format=csv";
  const direct = await ask("coordinator", { url });
  assert.equal(direct.statusCode, 200);
  const id = await begin("coordinator", { url });
  assert.equal((await see("coordinator", id)).state, "waiting");
  await run(id);
  const seen = await see("coordinator", id);
  assert.equal(seen.state, "done");
  const result = await ask("coordinator", { url: `/api/v1/long-works/${id}/result` });
  assert.equal(result.headers["content-disposition"], direct.headers["content-disposition"]);
  assert.equal(result.headers["content-type"], direct.headers["content-type"]);
  assert.equal(result.body, direct.body);
  assert.equal(seen.file?.sizeBytes, result.rawPayload.length);
  // Nobody else knows of it, and under another post the file is not given out.
  for (const path of ["", "/result"]) {
    const answer = await ask("line1", { url: `/api/v1/long-works/${id}${path}` });
    assert.deepEqual(
      [answer.statusCode, answer.json<{ error: { code: string } }>().error.code],
      [404, "work.unknown"],
    );
  }
  const others = await ask("line1", { url: "/api/v1/long-works" });
  assert.deepEqual(others.json<{ items: unknown[] }>().items, []);
  assert.equal((await see("coordinator elsewhere", id)).file?.mayFetch, false);
  const elsewhere = await ask("coordinator elsewhere", { url: `/api/v1/long-works/${id}/result` });
  assert.deepEqual(
    [elsewhere.statusCode, elsewhere.json<{ error: { code: string } }>().error.code],
    [403, "work.other_post"],
  );
  const stop = await ask("line1", { method: "POST", url: `/api/v1/long-works/${id}/cancel` });
  assert.equal(stop.statusCode, 404);
});

const HEAD = "事项编码*,事项名称*,事项分类*,牵头单位*,适用区域\n";

test("an import as long work answers as the direct one does; a trial run leaves nothing behind", async () => {
  const payload = `${HEAD}LW-1,长工测试事项,公共服务,没有的单位,全区\n`;
  const url = (dryRun: boolean) =>
    `/api/v1/catalogue/imports?name=${encodeURIComponent("事项.csv")}&dryRun=${dryRun}`;
  const trial = await begin("coordinator", { method: "POST", url: url(true), payload });
  await run(trial);
  const seen = await see("coordinator", trial);
  assert.deepEqual([seen.state, seen.subject, seen.file], ["done", "事项.csv", null]);
  const answer = await ask("coordinator", { url: `/api/v1/long-works/${trial}/result` });
  const direct = await ask("coordinator", { method: "POST", url: url(true), payload });
  type Report = { accepted: number; rows: unknown[]; importedAt: string };
  const { importedAt: _, ...told } = answer.json<Report>();
  const { importedAt: __, ...asked } = direct.json<Report>();
  assert.deepEqual(told, asked);
  const { rows } = await sql`select 1 from catalogue.import`.execute(program.database.db);
  assert.equal(rows.length, 0);
  const real = await begin("coordinator", { method: "POST", url: url(false), payload });
  await run(real);
  await run(real);
  const after_ = await sql`select 1 from catalogue.import`.execute(program.database.db);
  assert.equal(after_.rows.length, 1);
});

test("what a rule refuses is told in both languages, and an unreadable file ends nothing else", async () => {
  const url = "/api/v1/catalogue/imports?name=x.csv";
  const id = await begin("coordinator", { method: "POST", url, payload: "\0\0\0" });
  await run(id);
  const { state, failure } = await see("coordinator", id);
  assert.equal(state, "failed");
  assert.match(failure?.code ?? "", /^catalogue\.import\./);
  assert.notEqual(failure?.message.zh, failure?.code);
  assert.notEqual(failure?.message.en, failure?.message.zh);
});

test("a repeated request under the same key begins one work", async () => {
  const request = {
    method: "POST",
    url: "/api/v1/catalogue/imports?name=x.csv",
    payload: HEAD,
    key: "long-work-0001",
  } as const;
  assert.equal(await begin("coordinator", request), await begin("coordinator", request));
});

test("who may not ask directly may not ask for later, and a route that does not offer it answers at once", async () => {
  const answer = await ask("line1", {
    method: "POST",
    url: "/api/v1/catalogue/imports?name=x.csv",
    payload: HEAD,
    later: true,
  });
  assert.equal(answer.statusCode, 403);
  const list = await ask("line1", { url: "/api/v1/cases?view=all", later: true });
  assert.equal(list.statusCode, 200);
});

test("work whose person has lost the post meanwhile is not done", async () => {
  const id = await begin("officeW", { url: "/api/v1/cases/export?view=all&format=csv" });
  await sql`update accounts.staff_account set locked_at = now()
    where id = ${Number(people.get("officeW")?.accountId)}`.execute(program.database.db);
  await run(id);
  assert.equal((await see("officeW", id)).failure?.code, "work.post_ended");
});

test("an ended work can be taken off the list, one that goes on cannot, and one that waits can be stopped", async () => {
  const id = await begin("line1", { url: "/api/v1/cases/export?view=all&format=csv" });
  const forget = (): ReturnType<typeof ask> =>
    ask("line1", { method: "POST", url: `/api/v1/long-works/${id}/forget` });
  assert.equal((await forget()).statusCode, 409);
  const stopped = await ask("line1", { method: "POST", url: `/api/v1/long-works/${id}/cancel` });
  assert.equal(stopped.json<View>().state, "cancelled");
  await run(id);
  assert.equal((await see("line1", id)).state, "cancelled");
  assert.equal((await forget()).statusCode, 200);
  assert.equal((await ask("line1", { url: `/api/v1/long-works/${id}` })).statusCode, 404);
});

/** Files that are one thing, kept as it is or made of a few lines: nothing to wait for. */
const AT_ONCE: ReadonlySet<string> = new Set([
  // No files: a stream of hints, and a redirect.
  "accounts.oidcCallback",
  "live.listen",
  "admission.feed",
  "admission.file",
  "appraisal.datesFile",
  "campaigns.proof",
  "campaigns.rosterTemplate",
  "cases.bulkTemplate",
  "cases.file",
  "catalogue.draftSample",
  "catalogue.importTemplate",
  "catalogue.sample",
  "papers.picture",
  "taskRefusals.file",
  "work.result",
]);
/** Uploads of one picture or document of a form that somebody fills in. */
const UPLOADS: ReadonlySet<string> = new Set(["cases.upload", "catalogue.uploadSample"]);

test("every file made of many rows, and every table taken in, can be done as long work", () => {
  const files = ROUTES.filter(({ rawReply }) => rawReply === true);
  const tables = ROUTES.filter(({ rawBody }) => rawBody === true);
  const direct = [...files, ...tables].filter(({ later }) => later === undefined);
  assert.deepEqual(
    direct.map(({ id }) => id).filter((id) => !AT_ONCE.has(id) && !UPLOADS.has(id)),
    [],
    "give the route `later`, or say above why there is nothing to wait for",
  );
});

test("every long work has a name in both languages", () => {
  const said = globSync("src/modules/*/{pages/console.tsx,messages/works.{zh,en}.ts}", {
    cwd: join(import.meta.dirname, ".."),
  }).map((path) => [path, readFileSync(join(import.meta.dirname, "..", path), "utf8")] as const);
  const nameless = WORK_KINDS.flatMap(({ name }) => {
    const at = said.filter(([, text]) => text.includes(`"${name}": `)).map(([path]) => path);
    const inBoth =
      at.some((path) => path.endsWith(".zh.ts")) && at.some((p) => p.endsWith(".en.ts"));
    return inBoth || at.some((path) => path.endsWith("console.tsx")) ? [] : [name];
  });
  assert.deepEqual(nameless, []);
});

/** Everything that a work has said of how far it is, by its own watch and at its end. */
async function progressOf(who: string, request: Request): Promise<{ done: number; total: number }> {
  const id = await begin(who, request);
  await run(id);
  const { rows } = await sql<{ state: string; done: number; total: number }>`
    select state, done, total from kernel.work where id = ${id}`.execute(program.database.db);
  const [row] = rows;
  assert.equal(row?.state, "done");
  return { done: row.done, total: row.total };
}

test("exports and imports know how much there is, and have done all of it at the end", async () => {
  const url = (number: number) =>
    `/api/v1/catalogue/imports?name=${encodeURIComponent(`表${number}.csv`)}&dryRun=true`;
  const rows = [1, 2, 3].map((n) => `LW-P${n},长工进度${n},公共服务,没有的单位,全区\n`).join("");
  // Three rows in four parts: reading, looking names up, deciding, writing.
  assert.deepEqual(
    await progressOf("coordinator", { method: "POST", url: url(1), payload: HEAD + rows }),
    { done: 12, total: 12 },
  );
  // A head and two sheets of nothing: drawn, then packed.
  const workbook = await progressOf("coordinator", { url: "/api/v1/review/workbook" });
  assert.equal(workbook.done, workbook.total);
  assert.ok(workbook.total >= 2, `${workbook.total} steps`);
  const list = await progressOf("coordinator", {
    url: "/api/v1/cases/export?view=all&format=csv",
  });
  const { rows: counted } = await sql<{ n: number }>`
    select count(*)::int as n from cases."case"`.execute(program.database.db);
  assert.deepEqual(list, { done: counted[0]?.n, total: counted[0]?.n });
});
