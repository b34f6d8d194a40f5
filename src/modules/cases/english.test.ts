/** What of a case is said in English: its title, what was to bring, what co-organisers are asked for. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { draftDuty, publishDuty } from "#catalogue";
import { aContent, aLead, aMaterial } from "../catalogue/builders.ts";
import { call, clock, district, done, program, take, useDistrict } from "./cases.fixture.ts";
import type { CaseLine, CaseView } from "./schema.ts";

useDistrict();

const system = () => program.context({ kind: "system", job: "test" });
/** A duty with its English; the last of its materials has none. */
const content = () =>
  aContent({
    name: "养犬登记",
    nameEn: "Dog licence",
    leads: [aLead({ orgId: district.org("LINE1") })],
    coOrganisers: [
      {
        areaId: null,
        kind: "organisation",
        orgId: district.org("LINE2"),
        task: "现场核查",
        taskEn: "inspect the site",
        limit: null,
      },
    ],
    materials: [
      aMaterial({ nameEn: "Identity card" }),
      aMaterial({ name: "犬只照片", count: 2, nameEn: "Photos of the dog" }),
      aMaterial({ name: "免疫证明" }),
    ],
  });

const application = (over: object = {}) => ({
  kind: "application",
  channel: "counter",
  categoryCode: null,
  dutyCode: "dog",
  title: "",
  ...over,
});
const view = async (who: string, id: number): Promise<CaseView> =>
  (await call(who, "GET", `/api/v1/cases/${id}`)).body;
const lines = async (url: string): Promise<Map<number, CaseLine>> =>
  new Map((await call("coordinator", "GET", url)).body.items.map((one: CaseLine) => [one.id, one]));

test("an application is called after its duty in every list, in both languages; a request keeps its own words", async () => {
  await draftDuty(system(), "dog", content());
  await publishDuty(system(), "dog", 1);
  const { caseId } = await take(application(), "stationW");
  const named = await take(application({ title: "两条狗" }), "stationW");
  const request = await take();
  for (const url of ["/api/v1/cases?view=all", "/api/v1/cases/search?q=养犬"]) {
    const found = await lines(url);
    assert.deepEqual(
      [found.get(caseId)?.title, found.get(caseId)?.titleEn],
      ["养犬登记", "Dog licence"],
      url,
    );
  }
  const all = await lines("/api/v1/cases?view=all");
  assert.equal(all.get(named.caseId)?.titleEn, "");
  assert.equal(all.get(request.caseId)?.titleEn, "");
  const { titleEn, dutyNameEn } = await view("coordinator", named.caseId);
  assert.deepEqual([titleEn, dutyNameEn], ["", "Dog licence"]);
});

test("what was seen and what is missing is said in English, by name and in full; what has none stays as it is", async () => {
  const materials = [
    { materialId: "0", name: "身份证", handedIn: true },
    { materialId: "1", name: "犬只照片（原件 2 份）", handedIn: false },
    { materialId: "2", name: "免疫证明（原件 1 份）", handedIn: false },
  ];
  const taken = await take(application({ materials, decideNow: true }), "stationW");
  const inFull = "Photos of the dog (original, 2 copies)";
  assert.deepEqual(taken.missing, [
    { name: "犬只照片（原件 2 份）", nameEn: inFull, detail: "" },
    { name: "免疫证明（原件 1 份）", nameEn: "", detail: "" },
  ]);
  const seen = await view("stationW", taken.caseId);
  assert.deepEqual(
    seen.materials.map(({ nameEn }) => nameEn),
    ["Identity card", inFull, ""],
  );
  assert.deepEqual(
    seen.notice?.items.map(({ nameEn }) => nameEn),
    [inFull, ""],
  );
  const told = seen.timeline.find(({ type }) => type === "noticeGiven");
  assert.deepEqual(told?.facts["items"], ["犬只照片（原件 2 份）", "免疫证明（原件 1 份）"]);
  assert.deepEqual(told?.facts["itemsEn"], [inFull, "免疫证明（原件 1 份）"]);
});

test("what a counter that spoke English once kept is understood", async () => {
  const materials = [{ materialId: "0", name: "身份证 (original, 1 copy)", handedIn: true }];
  const { caseId } = await take(application({ materials }), "stationW");
  const seen = await view("stationW", caseId);
  assert.equal(seen.materials[0]?.nameEn, "Identity card (original, 1 copy)");
});

test("a co-organiser reads what it is asked for in English too", async () => {
  const { caseId } = await take(application(), "stationW");
  const { tasks, timeline } = await done("stationW", caseId, { type: "accept" });
  assert.deepEqual(
    tasks.map(({ task, taskEn }) => [task, taskEn]),
    [["现场核查", "inspect the site"]],
  );
  const given = timeline.find(({ type }) => type === "taskGiven");
  assert.equal(given?.facts["taskEn"], "inspect the site");
});

test("a case speaks the English of the version that it keeps, whatever is published later", async () => {
  const { caseId } = await take(application(), "stationW");
  await draftDuty(system(), "dog", { ...content(), nameEn: "Licence for dogs" });
  await publishDuty(system(), "dog", 2);
  clock.set(clock.now() + 60_000);
  const later = await take(application(), "stationW");
  const found = await lines("/api/v1/cases?view=all");
  assert.equal(found.get(caseId)?.titleEn, "Dog licence");
  assert.equal(found.get(later.caseId)?.titleEn, "Licence for dogs");
});
