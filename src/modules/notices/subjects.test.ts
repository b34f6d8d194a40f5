import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { manualClock } from "#kernel/context.ts";
import { openDatabase, sql } from "#kernel/db.ts";
import { catchUp } from "#kernel/followers.ts";
import { type CampaignWorld, campaignWorld } from "../../../test/campaign-world.ts";
import { testProgram } from "../../../test/program.ts";
import { JOBS } from "../../app.ts";
import { subjectFollower } from "./actions/derive-subjects.ts";
import { verifyNotices } from "./actions/verify.ts";
import { noticeTexts as en } from "./messages/texts.en.ts";
import { noticeTexts as zh } from "./messages/texts.zh.ts";
import { type Choices, DEFAULT_CHOICES, shownGroups } from "./rules/choices.ts";

/** A Tuesday, ten in the morning in Shanghai. */
const clock = manualClock(Date.parse("2026-11-24T02:00:00.000Z"));
let world: CampaignWorld;
const derive = () => catchUp(world.system(), [subjectFollower]);

before(async () => {
  world = await campaignWorld(await testProgram({ clock }));
  await derive();
});
after(() => world.remove());

type Row = { kind: string; audience: string; audienceId: number; link: string };
/** Does what campaigns do every morning; answers how many notices that made. */
async function tellOfDeadlines(): Promise<number> {
  const before_ = (await told("campaign")).length;
  await JOBS.find(({ name }) => name === "campaigns.tellOfDeadlines")?.run(world.system(), {});
  return (await told("campaign")).length - before_;
}

async function told(subject: string): Promise<string[]> {
  const { rows } = await sql<Row>`select kind, audience, audience_id, link from notices.notice
    where subject = ${subject} order by id`.execute(world.program.database.db);
  return rows.map(
    ({ kind, audience, audienceId, link }) => `${kind} → ${audience} ${audienceId} ${link}`,
  );
}
const proof = async (): Promise<string | null> => (await verifyNotices(world.system())).difference;

test("an application tells who must act next, each step once; a campaign tells its stations", async () => {
  const { district } = world;
  const campaign = await world.campaign(2, 1);
  await derive();
  const [line, west, east] = ["LINE1", "STATION-W", "STATION-E"].map((code) => district.org(code));
  const lines = await told("admission");
  const link = `/console/admission/${campaign.mandateId}`;
  for (const expected of [
    `applicationSubmitted → coordinators 0 ${link}`,
    `opinionsIn → coordinators 0 ${link}`,
    `meetingCalled → org ${line} ${link}`,
    `applicationDecided → org ${line} ${link}`,
    `workAdmitted → org ${west} ${link}`,
    `workAdmitted → org ${east} ${link}`,
  ])
    assert.equal(
      lines.filter((one) => one === expected).length,
      1,
      `${expected}\n${lines.join("\n")}`,
    );
  assert.deepEqual(await told("campaign"), [
    `campaignSent → org ${west} /console/campaigns/${campaign.id}`,
    `campaignSent → org ${east} /console/campaigns/${campaign.id}`,
  ]);
  assert.equal(await proof(), null);
  await derive();
  assert.equal((await told("campaign")).length, 2);
});

test("the bell of a station shows its campaign, with the page that it leads to and no case", async () => {
  const desk = world.district.staff("stationW");
  const { json } = await world.ask(desk, "GET", "/notices");
  const [item] = json.items.filter((one: { subject: string }) => one.subject === "campaign");
  assert.deepEqual(
    [item.kind, item.group, item.caseId, item.receiptNo, item.facts.units, item.unread],
    ["campaignSent", "campaigns", null, "", 2, true],
  );
  assert.match(item.link, /^\/console\/campaigns\/\d+$/);
  const other = await world.ask(world.district.staff("line2"), "GET", "/notices");
  assert.deepEqual(
    other.json.items.filter((one: { subject: string }) => one.subject === "campaign"),
    [],
  );
});

test("a deadline that is near is told once a day that it is, and anew when it is moved; finance is told of what waits", async () => {
  const campaign = await world.campaign(1, 0);
  const day = Date.parse(`${campaign.deadline}T02:00:00.000Z`);
  const near = async (): Promise<string[]> =>
    (await told("campaign")).filter((one) => one.startsWith("campaignDue"));
  clock.set(day - 4 * 24 * 3_600_000);
  assert.equal(await tellOfDeadlines(), 0);
  clock.set(day - 3 * 24 * 3_600_000);
  await tellOfDeadlines();
  const before_ = await near();
  assert.ok(before_.some((one) => one.endsWith(`/console/campaigns/${campaign.id}`)));
  assert.equal(await tellOfDeadlines(), 0);
  assert.deepEqual(await near(), before_);
  assert.equal(await proof(), null);
});

test("work asked for by telephone is told to the coordination office and to the department, never who asked", async () => {
  const { district } = world;
  const answer = await world.ask(district.staff("stationW"), "POST", "/task-refusals", {
    departmentOrgId: district.org("LINE2"),
    channel: "telephone",
    askedAt: new Date(clock.now() - 3_600_000).toISOString(),
    what: "要求三天内报一份摸底表",
    asker: { name: "白芷", telephone: "138 0000 1234" },
    fileIds: [],
    notAmong: [],
  });
  assert.ok(answer.status < 300, answer.body);
  await derive();
  const link = `/console/task-refusals/${answer.json.id}`;
  assert.deepEqual(await told("taskRefusal"), [
    `workAskedOutside → coordinators 0 ${link}`,
    `refusalAgainstYou → org ${district.org("LINE2")} ${link}`,
  ]);
  const { rows } = await sql<{ text: string }>`select n::text as text from notices.notice n
    where subject = 'taskRefusal'`.execute(world.program.database.db);
  for (const { text } of rows) assert.doesNotMatch(text, /白芷|1380000|摸底/);
  assert.equal(await proof(), null);
});

test("what became of a refusal says whose work it was and of which day", async () => {
  const { district } = world;
  const station = district.staff("stationW");
  const recorded = await world.ask(station, "POST", "/task-refusals", {
    departmentOrgId: district.org("LINE2"),
    channel: "paper",
    askedAt: "2026-11-18T03:00:00.000Z",
    what: "要求再报一份名册",
    asker: { name: "白芷", telephone: "138 0000 1234" },
    fileIds: [],
    notAmong: [],
  });
  assert.ok(recorded.status < 300, recorded.body);
  const stated = await world.ask(
    district.staff("line2"),
    "POST",
    `/task-refusals/${recorded.json.id}/commands`,
    { type: "state", text: "名册用于年底核对" },
  );
  assert.ok(stated.status < 300, stated.body);
  await derive();
  const { json } = await world.ask(station, "GET", "/notices");
  const told_ = json.items.find(
    (one: { kind: string; link: string }) =>
      one.kind === "refusalStated" && one.link.endsWith(`/${recorded.json.id}`),
  );
  const { toOrg, toOrgEn } = told_.facts;
  assert.ok(toOrg.length > 0 && toOrgEn.length > 0);
  assert.equal(zh.kinds.refusalStated(told_.facts), `${toOrg}已说明 11月18日在平台外交办的情况`);
  assert.equal(
    en.kinds.refusalStated(told_.facts),
    `${toOrgEn} has explained what it asked for outside the platform on 18 Nov`,
  );
  assert.equal(await proof(), null);
});

test("a notice that no event gives, and one that is missing, are found by the proof", async () => {
  const owner = openDatabase({ url: world.program.test.adminUrl, max: 1 });
  await sql`update notices.notice set audience_id = audience_id + 1000
    where subject = 'campaign' and kind = 'campaignSent'`.execute(owner.db);
  assert.match((await proof()) ?? "", /^By the events there is a notice about campaign/);
  await sql`update notices.notice set audience_id = audience_id - 1000
    where subject = 'campaign' and kind = 'campaignSent'`.execute(owner.db);
  await sql`insert into notices.notice (subject, subject_id, link, seq, at, kind, audience, audience_id, facts)
    values ('form', 77, '/console/forms/77', 1, now(), 'formSent', 'org', 1, '{}')`.execute(
    owner.db,
  );
  assert.match((await proof()) ?? "", /^The table has a notice about form 77/);
  await sql`delete from notices.notice where subject_id = 77`.execute(owner.db);
  await owner.close();
});

test("who chose before there were other subjects hears of them until they say otherwise", () => {
  const old: Choices = { inApp: ["work"], email: [], emailHours: "always", language: "zh" };
  assert.deepEqual(shownGroups(old), [
    "work",
    "admission",
    "forms",
    "campaigns",
    "taskRefusals",
    "appraisal",
  ]);
  assert.deepEqual(shownGroups({ ...old, known: DEFAULT_CHOICES.inApp }), ["work"]);
});
