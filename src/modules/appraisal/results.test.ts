/** What a target gets of a round: reminders, its own sealed file, workbooks, earlier rounds; and refused tasks that count. */
import assert from "node:assert/strict";
import { test } from "node:test";
import exceljs from "exceljs";
import { catchUpFollowers } from "../../app.ts";
import { recompute } from "../../commands/recompute.ts";
import { computeWaiting } from "./actions/compute.ts";
import { remindOfRounds } from "./actions/remind.ts";
import { verifyAppraisal } from "./actions/verify.ts";
import {
  aScheme,
  call,
  desk,
  done,
  evidence,
  handled,
  linesOf,
  received,
  send,
  system,
  useDesk,
} from "./appraisal.fixture.ts";
import type { RoundView, SchemeShape, TrendAnswer, WaitingList } from "./schema.ts";

useDesk(() => catchUpFollowers(desk.program));

/** Work that LINE1 hands down to a station without admission; the station refuses, the office decides. */
async function pushed(found: "confirmed" | "withdrawn"): Promise<void> {
  const caseId = await received();
  const toOrgId = desk.district.org("STATION-W");
  const handOver = { type: "handOver", toOrgId, reason: "请社区处理" };
  await done("line1", "POST", `/cases/${caseId}/commands`, handOver);
  const refusal = { caseId, taskId: null };
  const { id } = await done("stationW", "POST", "/task-refusals/on-case", refusal);
  const judged = (who: string, body: object) =>
    done(who, "POST", `/task-refusals/${id}/commands`, body);
  if (found === "withdrawn") return judged("stationW", { type: "withdraw", reason: "看错了" });
  desk.now("2026-11-17 10:00");
  await judged("line1", { type: "state", text: "情况紧急，口头协调过" });
  await judged("coordinator", { type: "confirm", reason: "没有查到准入" });
}

const content = aScheme(
  evidence("on-time", "onTime", 600),
  evidence("pushed", "unadmitted", 400, [4, 0]),
);

let schemeId = 0;
async function publishVersion(next: SchemeShape): Promise<number> {
  if (schemeId === 0)
    schemeId = (await done("coordinator", "POST", "/appraisal/schemes", { content: next })).id;
  const url = `/appraisal/schemes/${schemeId}`;
  const { revision, draft } = await done("coordinator", "GET", url);
  const at_ =
    draft === null
      ? (await done("coordinator", "PUT", url, { revision, content: next })).revision
      : revision;
  const { versions } = await done("coordinator", "POST", `${url}/publish`, { revision: at_ });
  return versions.at(-1).number;
}

/** A round of some months that is being collected. */
async function collected(schemeVersion: number, title: string): Promise<number> {
  desk.now("2026-12-01 10:00");
  const { id } = await done("coordinator", "POST", "/appraisal/rounds", {
    title,
    schemeId,
    schemeVersion,
    from: "2026-11",
    to: "2026-11",
    collectFrom: "2026-12-01",
    collectTo: "2026-12-02",
  });
  await done("coordinator", "POST", `/appraisal/rounds/${id}/collect`);
  desk.now("2026-12-03 10:00");
  return id;
}
async function computed(id: number): Promise<RoundView> {
  await catchUpFollowers(desk.program);
  await done("coordinator", "POST", `/appraisal/rounds/${id}/compute`);
  assert.equal(await computeWaiting(system()), 1);
  return done("coordinator", "GET", `/appraisal/rounds/${id}`);
}
const ofLine1 = ({ targets }: RoundView) =>
  targets.find(({ id }) => id === desk.district.org("LINE1"));
const waiting = async (who: string) =>
  ((await done(who, "GET", "/appraisal/waiting")) as WaitingList).items.map(
    ({ step, until, workdaysLeft }) => [step, until, workdaysLeft],
  );
/** What the bell of somebody says about rounds. */
const notices = async (who: string): Promise<string[]> => {
  await catchUpFollowers(desk.program);
  const { items } = await done(who, "GET", "/notices");
  return items.flatMap(({ subject, kind }: { subject: string; kind: string }) =>
    subject === "appraisalRound" ? [kind] : [],
  );
};
const count = (all: readonly string[], kind: string) => all.filter((one) => one === kind).length;

let roundId = 0;
let place = -1;

test("tasks that the office found to have been pushed count, each once; a refusal that was taken back does not", async () => {
  for (let i = 0; i < 6; i++) await handled("2026-11-18 10:00");
  await pushed("confirmed");
  await pushed("withdrawn");
  await pushed("confirmed");
  const version = await publishVersion(content);
  roundId = await collected(version, "=十一月");
  assert.deepEqual(await waiting("coordinator"), [["compute", null, null]]);
  assert.equal(await remindOfRounds(system()), 1);
  assert.equal(await remindOfRounds(system()), 0);
  assert.deepEqual(await waiting("line1"), []);
  const own = ofLine1(await computed(roundId));
  place = own?.place ?? -1;
  assert.deepEqual(
    own?.result?.indicators.map(({ key, counted, hits, score }) => [
      key,
      counted,
      hits,
      score?.value,
    ]),
    [
      ["on-time", 6, 6, 10_000],
      // Two of the four at which nothing is left.
      ["pushed", 2, 2, 5000],
    ],
  );
  assert.equal(own?.result?.total?.value, 8000);
});

test("whoever owes a reply finds it waiting and is told, two working days before and on the last day", async () => {
  // Computed on Thursday 3 December, five working days: until Thursday the 10th.
  assert.deepEqual(await waiting("line1"), [["reply", "2026-12-10", 5]]);
  assert.deepEqual(await notices("line1"), ["replyOwed"]);
  assert.ok((await notices("coordinator")).includes("roundStepOwed"));
  desk.now("2026-12-07 10:00");
  assert.equal(await remindOfRounds(system()), 0);
  desk.now("2026-12-08 10:00");
  assert.equal(await remindOfRounds(system()), 1);
  await done("line1", "POST", `/appraisal/rounds/${roundId}/reply`, {
    target: place,
    text: "两件任务是汛期紧急协调。",
  });
  assert.deepEqual(await waiting("line1"), []);
  assert.deepEqual(await waiting("coordinator"), [["answer", null, null]]);
  desk.now("2026-12-10 10:00");
  assert.equal(
    await remindOfRounds(system()),
    2,
    "the others of their reply, the office of its answer",
  );
  assert.equal(count(await notices("line1"), "replyOwed"), 2);
  assert.equal(count(await notices("line2"), "replyOwed"), 3);
  assert.ok((await notices("coordinator")).includes("targetSpoke"));
});

test("a target takes its own sealed file home, and the same command computes its score from it", async () => {
  const url = `/appraisal/rounds/${roundId}/targets/${place}/file`;
  const { body: text } = await send("line1", "GET", url);
  const { results, facts, isPart, difference } = await recompute(linesOf(text));
  assert.deepEqual([isPart, difference, facts], [true, null, 6]);
  assert.deepEqual(
    results.map(({ id, total }) => [id, total?.value]),
    [[desk.district.org("LINE1"), 8000]],
  );
  assert.doesNotMatch(text, /LINE2/);
  const better = await recompute(linesOf(text.replace('"hits":2', '"hits":1')));
  assert.equal(better.difference, "The inputs are not those that were sealed.");
  const fewer = text.trimEnd().split("\n").slice(0, -1).join("\n");
  assert.match((await recompute(linesOf(fewer))).difference ?? "", /facts where/);
  assert.equal((await call("line2", "GET", url)).code, "appraisal.result_hidden");
  assert.equal((await send("line1", "GET", `/appraisal/rounds/${roundId}/file`)).statusCode, 403);
});

async function sheetsOf(who: string, url: string): Promise<Map<string, unknown[][]>> {
  const answer = await send(who, "GET", url);
  assert.equal(answer.statusCode, 200, answer.body);
  const book = new exceljs.Workbook();
  await book.xlsx.load(answer.rawPayload as unknown as ArrayBuffer);
  return new Map(
    book.worksheets.map((sheet) => [
      sheet.name,
      sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1)] : [])),
    ]),
  );
}

test("the workbook of a target explains its points down to their cases, in either language", async () => {
  const url = `/appraisal/rounds/${roundId}/targets/${place}/workbook`;
  const zh = await sheetsOf("line1", url);
  const rows = zh.get("指标") ?? [];
  assert.deepEqual(rows[2]?.slice(0, 3), ["指标", "怎么计算", "权重%"]);
  assert.deepEqual(rows[3]?.slice(5, 8), [6, 6, 100]);
  assert.deepEqual(rows.at(-1)?.slice(0, 3), ["总分", "", 100]);
  assert.equal(rows.at(-1)?.[7], 80);
  const cases = zh.get("背后的办件") ?? [];
  assert.deepEqual(cases[2], ["编号", "计入月份", "on-time"]);
  assert.equal(cases.slice(3).length, 6);
  assert.ok(
    cases
      .slice(3)
      .every(
        ([number, month, went]) =>
          String(number).startsWith("GW-") && month === "2026-11" && went === "命中",
      ),
  );
  const en = await sheetsOf("coordinator", `${url}?language=en`);
  assert.deepEqual([...en.keys()], ["Indicators", "Cases behind"]);
  assert.equal((await call("line2", "GET", url)).code, "appraisal.result_hidden");
});

test("the workbook of the ranking holds what its reader may see, and no text of it is a formula", async () => {
  const url = `/appraisal/rounds/${roundId}/workbook`;
  const all = (await sheetsOf("coordinator", url)).get("排名") ?? [];
  const own = (await sheetsOf("line1", url)).get("排名") ?? [];
  assert.ok(all.length > own.length);
  assert.equal(own[0]?.[0], "=十一月", "a text and not a formula");
  assert.deepEqual(
    own.slice(3).map(([rank, , score]) => [rank, score]),
    [[1, 80]],
  );
});

test("the dates of a round go into a calendar program as whole days, tentative until they are fixed", async () => {
  const round: RoundView = await done("line1", "GET", `/appraisal/rounds/${roundId}`);
  const answer = await send("line1", "GET", `/appraisal/rounds/${roundId}/dates.ics?language=en`);
  assert.match(String(answer.headers["content-type"]), /^text\/calendar/);
  const events = answer.body.split("BEGIN:VEVENT").slice(1);
  assert.equal(events.length, 4);
  const day = (text: string): string => text.replaceAll("-", "");
  const [collect = "", , reply = ""] = events;
  assert.match(collect, new RegExp(`DTSTART;VALUE=DATE:${day(round.collectFrom)}\\r\\n`));
  assert.match(collect, /STATUS:CONFIRMED/);
  assert.match(collect, /: collecting begins/);
  assert.match(collect, /TRIGGER:-PT8H/);
  const last = round.replyTo ?? round.plan.replyTo;
  assert.match(reply, new RegExp(`DTSTART;VALUE=DATE:${day(last)}\\r\\n`));
  assert.match(reply, round.replyTo === null ? /STATUS:TENTATIVE/ : /STATUS:CONFIRMED/);
  assert.equal((await call("line1", "GET", "/appraisal/rounds/999999/dates.ics")).status, 404);
});

async function published(id: number): Promise<void> {
  desk.now("2026-12-11 10:00");
  const round: RoundView = await done("coordinator", "GET", `/appraisal/rounds/${id}`);
  for (const { place: target, reply } of round.targets)
    if (reply !== null && reply.answer === null)
      await done("coordinator", "POST", `/appraisal/rounds/${id}/answer`, {
        target,
        text: "已核实",
      });
  await done("leader", "POST", `/appraisal/rounds/${id}/confirm`);
  await done("coordinator", "POST", `/appraisal/rounds/${id}/publish`);
}

test("rounds are followed where they were measured alike, and not where the scheme was changed", async () => {
  await published(roundId);
  const [onTime, pushedOnes] = content.indicators;
  assert.ok(onTime !== undefined && pushedOnes !== undefined);
  const stricter = { ...pushedOnes, floor: 2 } as typeof pushedOnes;
  const version = await publishVersion({ ...content, indicators: [onTime, stricter] });
  const second = await collected(version, "再评十一月");
  await computed(second);
  const trend = async (who: string, url: string) =>
    ((await done(who, "GET", `${url}/trend?place=${place}`)) as TrendAnswer).lines.map(
      ({ key, points }) => [
        key,
        points.map(({ score, isComparable }) => [score?.value, isComparable]),
      ],
    );
  const first = [10_000, false];
  assert.deepEqual(await trend("line1", `/appraisal/rounds/${second}`), [
    [
      null,
      [
        [8000, false],
        [6000, false],
      ],
    ],
    ["on-time", [first, [10_000, true]]],
    [
      "pushed",
      [
        [5000, false],
        [0, false],
      ],
    ],
  ]);
  // What is not published yet is not followed by others, and not at all in public.
  assert.deepEqual(await trend("line2", `/appraisal/rounds/${roundId}`), [
    [null, [[8000, false]]],
    ["on-time", [first]],
    ["pushed", [[5000, false]]],
  ]);
  assert.equal(
    (await call("line2", "GET", `/appraisal/published/${second}/trend?place=0`)).status,
    404,
  );
  const out = await trend("line2", `/appraisal/published/${roundId}`);
  assert.deepEqual(out[0], [null, [[8000, false]]]);
  assert.ok((await notices("line2")).includes("roundPublished"));
  assert.ok((await notices("line1")).includes("targetAnswered"));
  assert.equal(await verifyAppraisal(system()), null);
});
