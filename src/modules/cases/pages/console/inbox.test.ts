import assert from "node:assert/strict";
import { test } from "node:test";
import type { CaseView, Category } from "./case-requests.ts";
import { categoryOptions, soundsLike } from "./category-choice.ts";
import { foreseenRefusal } from "./foreseen-refusal.ts";
import { isNarrowed, readFilter, readId, viewsFor } from "./inbox-filter.ts";
import { frameAround, isInside, pathOf } from "./map-geometry.ts";
import { aClock, aTask, aView, HELPER, LEAD, STATION } from "./view-builders.ts";

test("an address says view, filters and words; what it does not know is passed over", () => {
  const query = new URLSearchParams(
    "view=overdue&kind=request&status=paused&channel=fax&subdistrict=-3&q=%20路灯 ",
  );
  assert.deepEqual(readFilter(query), {
    view: "overdue",
    kind: "request",
    status: "paused",
    channel: undefined,
    subdistrictId: undefined,
    words: "路灯",
  });
  assert.equal(readFilter(new URLSearchParams("view=nothing")).view, "inbox");
});

test("words and view narrow nothing, filters do", () => {
  assert.equal(isNarrowed(readFilter(new URLSearchParams("view=all&q=灯"))), false);
  assert.equal(isNarrowed(readFilter(new URLSearchParams("subdistrict=3"))), true);
});

test("who stands above sees what it decides, lists and commands; a view that is open stays", () => {
  assert.deepEqual(viewsFor("stationWorker", "inbox"), ["inbox", "open", "overdue", "mine", "all"]);
  assert.deepEqual(viewsFor("districtLeader", "inbox"), [
    "inbox",
    "decisions",
    "open",
    "overdue",
    "listed",
    "operations",
    "all",
  ]);
  assert.ok(viewsFor("gridWorker", "listed").includes("listed"));
});

test("an id is a positive whole number", () => {
  assert.deepEqual(["12", "0", "-1", "1.5", "x", null].map(readId), [12, ...Array(5)]);
});

type Known = Parameters<typeof foreseenRefusal>[0];
const known = (part: Partial<Known>): Known => aView({ lead: null, clocks: [], ...part });
const completion = (state: CaseView["clocks"][number]["state"]): CaseView["clocks"] => [
  aClock("completion", { state }),
];

test("what the server would refuse is seen before a form is filled in", () => {
  const lead = { id: 1, name: "绿化局", nameEn: "Landscaping" };
  const asked = { amount: 5, reason: "", decision: "open" } as const;
  const code = (part: Partial<Known>, command: Parameters<typeof foreseenRefusal>[1]) =>
    foreseenRefusal(known(part), command)?.code;
  assert.equal(code({}, "dispatch"), undefined);
  assert.equal(code({ lead }, "dispatch"), "cases.has_a_lead");
  assert.equal(code({}, "pause"), "cases.no_clock_to_pause");
  assert.equal(code({ clocks: completion("running") }, "pause"), undefined);
  assert.equal(code({ clocks: completion("late") }, "pause"), "cases.overdue_cannot_pause");
  assert.equal(
    code({ clocks: completion("running"), extension: asked }, "requestExtension"),
    "cases.extended_once",
  );
  assert.equal(code({ extension: asked }, "complete"), "cases.extension_undecided");
  assert.equal(code({ extension: asked }, "decideExtension"), undefined);
  assert.equal(code({}, "decideExtension"), "cases.no_extension_asked");
  assert.equal(code({ reopened: 1 }, "reopen"), undefined);
  assert.deepEqual(foreseenRefusal(known({ reopened: 2 }), "reopen"), {
    code: "cases.reopened_enough",
    params: { limit: 2 },
    isPointless: false,
  });
});

test("a step that has nothing to be about is not offered, one that a rule forbids says why", () => {
  const helper = { orgId: HELPER.id, role: "departmentOfficial" } as const;
  const lead = { orgId: LEAD.id, role: "departmentOfficial" } as const;
  const foreseen = (
    part: Partial<Known>,
    command: Parameters<typeof foreseenRefusal>[1],
    me: Parameters<typeof foreseenRefusal>[2] = lead,
  ) => foreseenRefusal(aView(part), command, me);
  assert.equal(foreseen({}, "answerTask", helper)?.isPointless, true);
  assert.equal(foreseen({ tasks: [aTask()] }, "answerTask", helper), undefined);
  assert.equal(foreseen({ tasks: [aTask()] }, "answerTask", lead)?.isPointless, true);
  assert.equal(foreseen({}, "sendBackTask")?.isPointless, true);
  assert.equal(foreseen({ tasks: [aTask({ state: "answered" })] }, "sendBackTask"), undefined);
  assert.equal(foreseen({}, "returnCase"), undefined);
  assert.deepEqual(
    foreseen({ returnUntil: "2026-11-17T02:00:00.000Z", returnWorkingHours: 14 }, "returnCase"),
    { code: "cases.return_too_late", params: { hours: 14 }, isPointless: false },
  );
  assert.equal(foreseen({}, "contestReturn")?.isPointless, true);
  const arbitration = { org: STATION, clock: aClock("arbitration"), decidedFor: null };
  assert.deepEqual(foreseen({ arbitration }, "returnCase")?.code, "cases.in_arbitration");
  assert.deepEqual(foreseen({ arbitration }, "complete")?.code, "cases.in_arbitration");
  assert.deepEqual(
    foreseen({ arbitration: { ...arbitration, decidedFor: LEAD } }, "returnCase")?.code,
    "cases.arbitration_is_final",
  );
  assert.deepEqual(foreseen({}, "verify", lead)?.code, "cases.verifier_of_the_lead");
  assert.equal(foreseen({}, "verify", helper), undefined);
});

const category = (
  code: string,
  name: string,
  synonyms: string[],
  parentCode: string | null = null,
) => ({ code, content: { name, nameEn: null, synonyms, parentCode } }) as unknown as Category;
const categories = [
  category("env", "市容环境", ["环境"]),
  category("env.rubbish", "垃圾堆积", ["垃圾", "垃圾桶满"], "env"),
  category("traffic", "停车", ["违停"]),
];

test("a category is offered under its parent and found by what residents call it", () => {
  const [, rubbish] = categoryOptions(categories, "zh");
  assert.equal(rubbish?.label, "市容环境 · 垃圾堆积");
  assert.match(rubbish?.words ?? "", /垃圾桶满/);
});

test("what was said suggests the category with most of its words, and nothing where none fits", () => {
  assert.deepEqual(soundsLike(categories, "小区环境差，垃圾桶满了"), ["env.rubbish", "env"]);
  assert.deepEqual(soundsLike(categories, "想问医保"), []);
});

const square = {
  type: "Polygon",
  coordinates: [
    [
      [112, 31],
      [112.01, 31],
      [112.01, 31.01],
      [112, 31.01],
      [112, 31],
    ],
  ],
} as const;

test("a point is in the outline that surrounds it, and its picture has it in the middle", () => {
  assert.equal(isInside(square, { lng: 112.005, lat: 31.005 }), true);
  assert.equal(isInside(square, { lng: 112.02, lat: 31.005 }), false);
  const frame = frameAround({ lng: 112, lat: 31 }, 200, 100);
  assert.equal(frame.shows(square), true);
  assert.match(pathOf(square, frame.place), /^M100\.0 50\.0L/);
  assert.equal(frameAround({ lng: 113, lat: 31 }, 200, 100).shows(square), false);
});
