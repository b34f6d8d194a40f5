import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import { openDatabase, sql } from "#kernel/db.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { appropriationOf, consume } from "#ledger";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverForMany, staffActor, testProgram } from "../../../test/program.ts";
import { aPool, aPosting, anAppropriation } from "../ledger/builders.ts";
import { aContent } from "./builders.ts";
import {
  admitted,
  draftApplication,
  findApplication,
  getMandate,
  mandatesOf,
  passTime,
  requireMandate,
  verifyAdmission,
} from "./index.ts";
import type { ContentBody } from "./schema.ts";

let program: TestProgram;
let district: District;
let server: FastifyInstance;
const clock = manualClock(at("2026-09-01 10:00"));
const ctx = () => program.context({ kind: "system", job: "test" });

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  clock.set(at("2026-11-02 10:00"));
  const pool = await aPool(ctx(), district.org("COORD"), 100_000_000);
  for (const line of ["LINE1", "LINE2"])
    await anAppropriation(ctx(), pool, district.org(line), 1_000_000);
  clock.set(at("2026-09-01 10:00"));
  const codes = [
    "coordinator",
    "leader",
    "line1",
    "line1b",
    "line2",
    "officeW",
    "officeE",
    "stationW",
    "stationE",
    "committeeW",
  ];
  const people = new Map<string, ReturnType<District["staff"]>>(
    codes.map((code) => [code, district.staff(code)]),
  );
  const finance = staffActor("financeOfficer", { orgId: district.org("COORD"), personId: 77 });
  server = await serverForMany(program, new Map([...people, ["finance", finance]]));
});
after(async () => {
  await server?.close();
  await program?.remove();
});

type Shown = {
  readonly id: number;
  readonly seq: number;
  readonly status: string;
  readonly code: string | null;
  readonly actions: readonly string[];
  readonly opinions: readonly {
    readonly org: { readonly id: number };
    readonly stance: string | null;
  }[];
  readonly money: {
    readonly missingFen: number;
    readonly commitments: readonly { id: number; openFen: number }[];
  };
  readonly contact: { readonly name: string; readonly telephone: string } | null;
  readonly decisionDueOn: string | null;
};
type Answer<T> = {
  readonly status: number;
  readonly code: string;
  readonly body: T;
  readonly text: string;
};

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- who asks says what comes back
async function ask<T = Shown>(
  who: string,
  method: "GET" | "POST" | "PUT" | "DELETE",
  path: string,
  payload?: object,
): Promise<Answer<T>> {
  const answer = await server.inject({
    method,
    url: `/api/v1/${path}`,
    headers: { "x-who": who },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(answer.headers["content-type"]).includes("json");
  const body = isJson
    ? answer.json<T & { error?: { code: string } }>()
    : ({} as T & { error?: { code: string } });
  return { status: answer.statusCode, code: body.error?.code ?? "", body, text: answer.body };
}
async function done<T = Shown>(...request: Parameters<typeof ask>): Promise<T> {
  const answer = await ask<T>(...request);
  assert.ok(answer.status < 300, `${request[0]} ${request[1]} ${request[2]}: ${answer.text}`);
  return answer.body;
}
const order = (who: string, id: number, command: object) =>
  done(who, "POST", `admissions/${id}/commands`, command);
const refused = async (who: string, id: number, command: object) =>
  (await ask(who, "POST", `admissions/${id}/commands`, command)).code;

function content(change: Partial<ContentBody> = {}): ContentBody {
  const { form: _, ...rest } = aContent();
  return {
    ...rest,
    checks: { ...rest.checks },
    areaIds: [district.area("W1")],
    targetOrgIds: [district.org("STATION-W")],
    ...change,
  };
}
const CONTACT = { name: "杜若兰", telephone: "13800138000" };
async function draft(change: Partial<ContentBody> = {}, who = "line1"): Promise<Shown> {
  const org = who === "line2" ? "LINE2" : "LINE1";
  const body = { applicantOrgId: district.org(org), content: content(change), contact: CONTACT };
  return done(who, "POST", "admissions", body);
}
async function toReady(change: Partial<ContentBody> = {}, who = "line1"): Promise<number> {
  const { id } = await draft(change, who);
  await order(who, id, { type: "submit" });
  await order("coordinator", id, { type: "check" });
  for (const body of ["stationW", "officeW"])
    await order(body, id, { type: "giveOpinion", stance: "agree", text: "" });
  await order("coordinator", id, {
    type: "review",
    recommendation: "conditions",
    conditions: ["卡片由部门送到工作站"],
    text: "依据充分，经费落实",
  });
  return id;
}
let meetings = 0;
async function meet(ids: readonly number[], heldAt = "2026-09-10T06:00:00.000Z") {
  meetings++;
  const body = { body: "executive", name: `区政府第${meetings}次常务会议`, heldAt, place: "" };
  const { id: meetingId } = await done("coordinator", "POST", "admission-meetings", body);
  for (const id of ids) await order("coordinator", id, { type: "schedule", meetingId });
  const now = clock.now();
  clock.set(Math.max(now, Date.parse(heldAt) + 3_600_000));
  await done("coordinator", "POST", `admission-meetings/${meetingId}/minutes`, {
    minuteNo: `〔2026〕${meetings}号`,
  });
  return meetingId;
}
const APPROVE = { type: "decide", result: "approved", conditions: ["自愿领取"], reason: "" };
const available = async (line = "LINE1") =>
  (await appropriationOf(ctx(), district.org(line), 2026, "tasks"))?.availableFen;

test("from draft to admission: checked, answered, reviewed, decided under a minute number, its money set aside", async () => {
  const before = await available();
  const id = await toReady();
  const shown = await done("line1", "GET", `admissions/${id}`);
  assert.deepEqual([shown.status, shown.decisionDueOn], ["ready", "2026-09-21"]);
  assert.equal(await refused("coordinator", id, APPROVE), "admission.not_on_agenda");
  await meet([id]);
  assert.equal(await refused("line1b", id, APPROVE), "admission.not_yours_to_do");
  const decided = await order("coordinator", id, APPROVE);
  assert.deepEqual([decided.status, decided.code], ["admitted", "ZR-2026-0001"]);
  assert.equal(await available(), (before ?? 0) - 100_000);
  assert.equal(await refused("coordinator", id, APPROVE), "admission.not_on_agenda");
  assert.equal(await available(), (before ?? 0) - 100_000);
});

test("what isn't there cannot be approved, and the refusal says how much is missing", async () => {
  clock.set(at("2026-09-01 10:00"));
  const id = await toReady({ quantity: 20_000, totalFen: 2_000_000 });
  await meet([id]);
  const before = await available();
  const answer = await ask("coordinator", "POST", `admissions/${id}/commands`, APPROVE);
  assert.equal(answer.code, "admission.money_missing");
  assert.match(
    answer.text,
    /要预留 ¥20,000\.00，LINE1 2026 年任务经费只剩 ¥9,000\.00，还差 ¥11,000\.00/,
  );
  assert.equal(await available(), before);
  const { body } = await ask("coordinator", "GET", `admissions/${id}`);
  assert.deepEqual([body.status, body.code, body.money.missingFen], ["ready", null, 1_100_000]);
  await order("coordinator", id, {
    type: "decide",
    result: "refused",
    conditions: [],
    reason: "经费没有着落",
  });
});

test("a department's own people and everybody outside cannot see a draft, and who is not asked sees nothing", async () => {
  clock.set(at("2026-09-01 10:00"));
  const { id } = await draft();
  const sees = async (who: string) => (await ask(who, "GET", `admissions/${id}`)).status;
  assert.deepEqual(
    [await sees("line1b"), await sees("coordinator"), await sees("stationW"), await sees("line2")],
    [200, 404, 404, 404],
  );
  await order("line1", id, { type: "submit" });
  assert.deepEqual([await sees("coordinator"), await sees("stationW")], [200, 404]);
  await order("coordinator", id, { type: "check" });
  assert.deepEqual(
    [
      await sees("stationW"),
      await sees("officeW"),
      await sees("stationE"),
      await sees("officeE"),
      await sees("line2"),
    ],
    [200, 200, 404, 404, 404],
  );
});

test("get, list, search, export and counts hold the same applications for everybody", async () => {
  const all = await sql<{ id: number }>`select id from admission.application order by id`.execute(
    ctx().db,
  );
  for (const who of [
    "line1",
    "line2",
    "coordinator",
    "leader",
    "finance",
    "officeW",
    "officeE",
    "stationW",
    "stationE",
  ]) {
    const open: number[] = [];
    for (const { id } of all.rows)
      if ((await ask(who, "GET", `admissions/${id}`)).status === 200) open.push(id);
    const list = await done<{ items: { id: number }[] }>(who, "GET", "admissions?limit=100");
    assert.deepEqual(
      list.items.map(({ id }) => id).toSorted((a, b) => a - b),
      open,
      who,
    );
    const found = await done<{ items: { id: number }[] }>(
      who,
      "GET",
      `admissions?q=${encodeURIComponent("保障卡")}&limit=100`,
    );
    assert.deepEqual(
      found.items.map(({ id }) => id).toSorted((a, b) => a - b),
      open,
      who,
    );
    const sheet = await ask(who, "GET", "admissions/export");
    assert.equal(sheet.text.trim().split("\r\n").length - 1, open.length, who);
    const { states } = await done<{ states: { count: number }[] }>(
      who,
      "GET",
      "admissions/overview",
    );
    assert.equal(
      states.reduce((sum, { count }) => sum + count, 0),
      open.length,
      who,
    );
  }
});

test("of two approvals at the same moment one finds the money gone: an appropriation is never overspent", async () => {
  clock.set(at("2026-09-01 10:00"));
  const ids: number[] = [];
  for (let i = 0; i < 4; i++)
    ids.push(await toReady({ quantity: 4_000, totalFen: 400_000 }, "line2"));
  await meet(ids);
  const answers = await Promise.all(
    ids.map((id) => ask("coordinator", "POST", `admissions/${id}/commands`, APPROVE)),
  );
  assert.deepEqual(answers.map(({ status, code }) => `${status} ${code}`).toSorted(), [
    "200 ",
    "200 ",
    "409 admission.money_missing",
    "409 admission.money_missing",
  ]);
  assert.equal(await available("LINE2"), 200_000);
  const codes = answers.flatMap(({ body }) => body.code ?? []);
  assert.equal(new Set(codes).size, 2);
});

test("twenty tries to enter the same decision set the money aside once", async () => {
  clock.set(at("2026-09-01 10:00"));
  const id = await toReady({ quantity: 10, totalFen: 1_000 });
  await meet([id]);
  const before = (await available()) ?? 0;
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      ask("coordinator", "POST", `admissions/${id}/commands`, APPROVE),
    ),
  );
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  assert.equal(await available(), before - 1_000);
});

test("executive work for a committee is refused with its station named; what it assists with by law is taken", async () => {
  clock.set(at("2026-09-01 10:00"));
  const committee = { targetOrgIds: [district.org("COMMITTEE-W")] };
  const { id } = await draft(committee);
  const answer = await ask("line1", "POST", `admissions/${id}/commands`, { type: "submit" });
  assert.equal(answer.code, "admission.committee_executive");
  assert.match(answer.text, /COMMITTEE-W请改为STATION-W承接/);
  const assist = await draft({ ...committee, nature: "assist", assistedDutyCode: "public-health" });
  assert.equal((await order("line1", assist.id, { type: "submit" })).status, "submitted");
});

test("silence is recorded by the program as no opinion, and a late decision once as late", async () => {
  clock.set(at("2026-09-01 10:00"));
  const { id } = await draft();
  await order("line1", id, { type: "submit" });
  await order("coordinator", id, { type: "check" });
  await order("stationW", id, {
    type: "giveOpinion",
    stance: "object",
    text: "人手不够，请宽限一个月",
  });
  clock.set(at("2026-09-09 00:10"));
  await passTime(ctx());
  const closed = await done("coordinator", "GET", `admissions/${id}`);
  assert.deepEqual(
    [closed.status, ...closed.opinions.map(({ stance }) => stance)],
    ["review", "none", "object"],
  );
  clock.set(at("2026-09-22 00:10"));
  await passTime(ctx());
  await passTime(ctx());
  const events = await sql<{ n: number }>`select count(*) n from kernel.event
    where stream = 'admission' and stream_id = ${id} and type = 'decisionLate'`.execute(ctx().db);
  assert.equal(events.rows[0]?.n, 1);
  const late = await done<{ items: { id: number }[] }>("leader", "GET", "admissions?late=true");
  assert.ok(late.items.some((one) => one.id === id));
});

test("the contact lies sealed, is masked for everybody, and shown with a reason that stays in the time line", async () => {
  clock.set(at("2026-09-01 10:00"));
  const { id, contact } = await draft();
  assert.deepEqual(contact, { name: "杜**", telephone: "138****8000" });
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  const { rows } = await sql<{
    row: string;
  }>`select (a.*)::text || (select string_agg(e.data::text, '') from kernel.event e
    where e.stream = 'admission' and e.stream_id = a.id) as row from admission.application a where id = ${id}`.execute(
    owner.db,
  );
  await owner.close();
  assert.doesNotMatch(rows[0]?.row ?? "13800138000", /13800138000|杜若兰/);
  await order("line1", id, { type: "submit" });
  const url = `admissions/${id}/unmaskings`;
  assert.equal(
    (await ask("finance", "POST", url, { reason: "电话核实单价依据" })).code,
    "admission.not_yours_to_unmask",
  );
  const plain = await done<object>("coordinator", "POST", url, { reason: "电话核实单价依据" });
  assert.deepEqual(plain, CONTACT);
});

test("an emergency begins without money, lapses unratified, and is settled all the same", async () => {
  clock.set(at("2026-09-14 10:00"));
  const rest = (await available()) ?? 0;
  const amount = Math.floor(rest / 100) + 10;
  const { id } = await draft({
    quantity: amount,
    totalFen: amount * 100,
    from: "2026-09-14",
    to: "2026-10-31",
  });
  const begun = await order("line1", id, { type: "declareEmergency", cause: "epidemic" });
  assert.deepEqual([begun.status, begun.money.commitments], ["emergency", []]);
  const mandate = await getMandate(ctx(), id);
  assert.deepEqual(
    [mandate?.state, mandate?.isEmergency, mandate?.commitmentId],
    ["inForce", true, null],
  );
  clock.set(at("2026-09-29 00:10"));
  // Nobody has recorded it yet, and it has lapsed all the same.
  assert.equal((await getMandate(ctx(), id))?.state, "lapsed");
  await passTime(ctx());
  const lapsed = await getMandate(ctx(), id);
  assert.deepEqual([lapsed?.state, lapsed?.settleableUntil], ["lapsed", "2026-09-28"]);
  const funded = await order("finance", id, { type: "fund", amountFen: 3_000 });
  assert.equal(funded.money.commitments.length, 1);
  const settled = await getMandate(ctx(), id);
  const posting = aPosting("2026-09-29");
  const to = {
    orgId: district.org("STATION-W"),
    year: 2026,
    fund: "general",
    purpose: "tasks",
  } as const;
  await consume(ctx(), {
    ...posting,
    commitmentId: settled?.commitmentId ?? 0,
    amountFen: 2_500,
    to,
  });
  const released = await order("finance", id, { type: "releaseMoney" });
  assert.equal(released.money.commitments[0]?.openFen, 0);
  assert.equal(await available(), rest - 2_500);
});

test("an exit by petition ends the work, keeps what is owed and frees the rest", async () => {
  clock.set(at("2026-09-01 10:00"));
  const before = (await available()) ?? 0;
  const id = await toReady({ quantity: 100, totalFen: 10_000 });
  await meet([id]);
  await order("coordinator", id, APPROVE);
  clock.set(at("2026-11-02 10:00"));
  const petition = {
    type: "petitionExit",
    reasons: "实际工作量是批准的三倍",
    evidence: "台账",
    fileIds: [],
  };
  assert.equal(await refused("stationE", id, petition), "admission.unknown");
  await order("stationW", id, petition);
  await order("officeW", id, { type: "supportExit" });
  await meet([id], "2026-11-05T06:00:00.000Z");
  const ended = await order("coordinator", id, { ...APPROVE, keepFen: 4_000 });
  assert.deepEqual([ended.status, ended.money.commitments[0]?.openFen], ["ended", 4_000]);
  assert.equal(await available(), before - 4_000);
  await order("finance", id, { type: "releaseMoney" });
  assert.equal(await available(), before);
});

test("other modules are told what a mandate covers and why something is not covered", async () => {
  clock.set(at("2026-11-02 10:00"));
  const applicantOrgId = district.org("LINE1");
  const mandate = await admitted(ctx(), {
    applicantOrgId,
    targetOrgIds: [district.org("STATION-W")],
    areaIds: [district.area("W")],
    quantity: 50,
    to: "2026-11-30",
  });
  const wanted = {
    mandateId: mandate.id,
    applicantOrgId,
    on: "2026-11-02",
    kind: "quantity",
  } as const;
  const codeOf = (change: object) =>
    requireMandate(ctx(), { ...wanted, ...change }).then(
      ({ code }) => code,
      (error: { refusal: { code: string; params: { what?: string } } }) =>
        `${error.refusal.code} ${error.refusal.params.what ?? ""}`.trim(),
    );
  assert.equal(await codeOf({ areaIds: [district.area("W1a")], quantity: 50 }), mandate.code);
  assert.equal(await codeOf({ kind: "caseBulk" }), mandate.code);
  assert.equal(await codeOf({ mandateId: undefined }), "admission.no_mandate");
  assert.equal(await codeOf({ on: "2026-12-01" }), "admission.mandate_over");
  assert.equal(await codeOf({ quantity: 51 }), "admission.not_covered quantity");
  assert.equal(await codeOf({ areaIds: [district.area("E1")] }), "admission.not_covered area");
  assert.equal(
    await codeOf({ targetOrgIds: [district.org("STATION-E")] }),
    "admission.not_covered organisation",
  );
  assert.equal(
    await codeOf({ applicantOrgId: district.org("LINE2") }),
    "admission.not_covered applicant",
  );
  assert.equal(await codeOf({ kind: "form" }), "admission.not_covered kind");
  assert.deepEqual(
    (await mandatesOf(ctx(), { applicantOrgId, on: "2026-11-02" }))
      .map(({ id }) => id)
      .includes(mandate.id),
    true,
  );
  assert.deepEqual((await findApplication(ctx(), mandate.id))?.state, "admitted");
  assert.equal(await findApplication(ctx(), 999_999), null);
});

test("a table that another module wants filled in shows reviewers its fields and who asks for them already", async () => {
  clock.set(at("2026-09-01 10:00"));
  const form = {
    formId: 5,
    fields: [
      { key: "residents", name: "常住人口" },
      { key: "elderly", name: "60岁以上人口" },
    ],
    asksAgain: [
      {
        key: "elderly",
        name: "60岁以上人口",
        where: "养老服务月报",
        formId: 2,
        departmentOrgId: null,
      },
    ],
  };
  const { applicationId: id } = await draftApplication(program.context(district.staff("line1")), {
    applicantOrgId: district.org("LINE1"),
    kind: "form",
    title: "社区人口情况表",
    reason: "数据在社区",
    areaIds: [district.area("W1")],
    targetOrgIds: [district.org("STATION-W")],
    from: "2026-10-19",
    to: "2026-10-30",
    form,
  });
  assert.equal(await refused("line1", id, { type: "submit" }), "admission.incomplete");
  const shown = await done<Shown & { content: ContentBody & { form: object } }>(
    "line1",
    "GET",
    `admissions/${id}`,
  );
  assert.deepEqual(shown.content.form, form);
  const { form: _, ...kept } = shown.content;
  const saved = await done("line1", "PUT", `admissions/${id}`, {
    seq: shown.seq,
    contact: CONTACT,
    content: {
      ...kept,
      task: "每季度填报一次",
      legalBasis: "统计法",
      support: "表由部门印制",
      checks: { proof: "none", sampleShare: 0, text: "抽查" },
    },
  });
  assert.equal(saved.status, "draft");
  assert.equal((await order("line1", id, { type: "submit" })).status, "submitted");
  const seen = await done<Shown & { content: { form: object } }>(
    "coordinator",
    "GET",
    `admissions/${id}`,
  );
  assert.deepEqual(seen.content.form, form);
});

test("two people who edit the same draft do not overwrite each other", async () => {
  const { id, seq } = await draft();
  const body = { seq, content: content({ title: "第一个人改的" }) };
  await done("line1", "PUT", `admissions/${id}`, body);
  const second = await ask("line1b", "PUT", `admissions/${id}`, body);
  assert.equal(second.code, "admission.edited_meanwhile");
});

test("a list goes on where a page ended, and holds each application once", async () => {
  for (const [who, path] of [
    ["coordinator", "admissions"],
    ["nobody", "admission-register"],
    ["coordinator", "admission-meetings"],
  ] as const) {
    type Page = { items: { id: number }[]; next: string | null };
    const whole = await done<Page>(who, "GET", `${path}?limit=100`);
    const ids: number[] = [];
    let next: string | null = "";
    while (next !== null) {
      const cursor: string = next === "" ? "" : `&cursor=${next}`;
      const page: Page = await done<Page>(who, "GET", `${path}?limit=2${cursor}`);
      ids.push(...page.items.map((one) => one.id));
      next = page.next;
    }
    assert.deepEqual(
      ids,
      whole.items.map((one) => one.id),
      path,
    );
    assert.ok(ids.length > 2);
  }
});

test("the register shows what was admitted to everybody, and nothing of the people", async () => {
  const list = await done<{ items: { id: number; code: string }[]; departments: object[] }>(
    "nobody",
    "GET",
    "admission-register?state=inForce",
  );
  assert.ok(list.items.length >= 2);
  const [first] = list.items;
  const entry = await done<object>("nobody", "GET", `admission-register/${first?.id}`);
  assert.doesNotMatch(JSON.stringify(entry), /杜|138/);
  const { id: shortId } = await admitted(ctx(), {
    applicantOrgId: district.org("LINE1"),
    targetOrgIds: [district.org("STATION-W")],
    areaIds: [district.area("W1")],
    unitPriceFen: 0,
    to: "2026-11-03",
  });
  const holds = async (state: string) => {
    const page = await done<{ items: { id: number; state: string }[] }>(
      "nobody",
      "GET",
      `admission-register?state=${state}&limit=100`,
    );
    return page.items.find((one) => one.id === shortId)?.state;
  };
  assert.deepEqual([await holds("inForce"), await holds("ended")], ["inForce", undefined]);
  // The day after its sunset it has ended, before the program has recorded it.
  clock.set(at("2026-11-04 00:05"));
  assert.deepEqual([await holds("inForce"), await holds("ended")], [undefined, "ended"]);
  const byCode = await done<{ items: object[] }>(
    "nobody",
    "GET",
    "admission-register?q=zr-2026-0001",
  );
  assert.equal(byCode.items.length, 1);
  const { id } = await draft();
  assert.equal((await ask("nobody", "GET", `admission-register/${id}`)).status, 404);
});

test("a calendar program reads the meetings in UTC under an address that can be revoked", async () => {
  const { address, id } = await done<{ address: string; id: number }>(
    "officeW",
    "POST",
    "me/admission-feeds",
  );
  const path = address.replace("/api/v1/", "");
  const { text } = await ask("nobody", "GET", path);
  // Folded lines go on with a blank.
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  assert.equal(lines[0], "BEGIN:VCALENDAR");
  assert.ok(lines.includes("DTSTART:20260910T060000Z"), text);
  assert.ok(lines.includes("DTEND:20260910T080000Z"));
  assert.ok(lines.includes("SUMMARY:区政府第1次常务会议"));
  assert.equal(
    lines.some((line) => line.includes("TZID")),
    false,
  );
  assert.equal(
    lines.filter((line) => line === "BEGIN:VEVENT").length,
    lines.filter((line) => line === "END:VEVENT").length,
  );
  assert.equal(
    (await ask("officeE", "DELETE", `me/admission-feeds/${id}`)).code,
    "admission.feed_unknown",
  );
  await done("officeW", "DELETE", `me/admission-feeds/${id}`);
  assert.equal((await ask("nobody", "GET", path)).code, "admission.feed_unknown");
});

test("a cell that a spreadsheet would run is text, and heads are Chinese", async () => {
  clock.set(at("2026-09-01 10:00"));
  await draft({ title: "=HYPERLINK(1)" });
  const { text } = await ask("line1", "GET", "admissions/export?format=csv");
  assert.match(text, /^\ufeff申请号,准入编号,名称,申请单位/);
  assert.match(text, /,'=HYPERLINK\(1\),/);
  const book = await ask("line1", "GET", "admissions/export?format=xlsx");
  assert.equal(book.text.slice(0, 2), "PK");
});

test("settings hold from their day on and move nothing that was submitted before", async () => {
  clock.set(at("2026-09-01 10:00"));
  const { id } = await draft();
  await order("line1", id, { type: "submit" });
  const shown = await done<{ inForce: { values: object } }>(
    "coordinator",
    "GET",
    "admission-settings",
  );
  const values = { ...shown.inForce.values, leadWorkdays: 40, decideWorkdays: 10 };
  const body = { from: "2026-09-02", values, reason: "区政府办公室通知" };
  assert.equal((await ask("line1", "POST", "admission-settings", body)).status, 403);
  assert.equal(
    (await ask("coordinator", "POST", "admission-settings", { ...body, from: "2026-08-31" })).code,
    "admission.setting_in_past",
  );
  await done("coordinator", "POST", "admission-settings", body);
  assert.equal((await done("line1", "GET", `admissions/${id}`)).decisionDueOn, "2026-09-21");
  clock.set(at("2026-09-02 10:00"));
  const later = await draft({ from: "2026-10-30" });
  const code = await refused("line1", later.id, { type: "submit" });
  // Forty working days after 2 September end on 3 November.
  assert.equal(code, "admission.too_late");
});

test("whatever is altered in a table of admission is named", async () => {
  assert.equal(await verifyAdmission(ctx()), null);
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  const alterations = [
    [
      "update admission.application set total_fen = 1 where code = 'ZR-2026-0001'",
      "update admission.application set total_fen = 100000 where code = 'ZR-2026-0001'",
      /^application /,
    ],
    [
      "update admission.agenda_item set result = 'refused' where meeting_id = 1",
      "update admission.agenda_item set result = 'approved' where meeting_id = 1",
      /^application /,
    ],
    [
      "update admission.meeting set name = 'X' where id = 1",
      "update admission.meeting set name = '区政府第1次常务会议' where id = 1",
      /^meeting 1/,
    ],
    ["update admission.feed set revoked_at = null where id = 1", "select 1", /^feed 1/],
  ] as const;
  for (const [alter, undo, named] of alterations) {
    await sql.raw(alter).execute(owner.db);
    assert.match((await verifyAdmission(ctx()))?.what ?? "", named);
    await sql.raw(undo).execute(owner.db);
  }
  await owner.close();
});
