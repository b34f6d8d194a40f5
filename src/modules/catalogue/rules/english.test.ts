import assert from "node:assert/strict";
import { test } from "node:test";
import { aContent, aMaterial } from "../builders.ts";
import type { DutyContent, WrittenContent } from "../schema.ts";
import { blankContent } from "./content.ts";
import { englishWritten, isPartlyChinese, wholeContent, withEnglishOf } from "./english.ts";
import { evolveDuty } from "./lifecycle.ts";
import { planRow } from "./import-plan.ts";
import { editionContent } from "./edition.ts";

/** What an event held before texts other than name and summary had English. */
const OLD: WrittenContent = {
  name: "养犬登记",
  nameEn: "Dog licence",
  summary: "",
  summaryEn: null,
  class: "publicService",
  powerKind: null,
  group: null,
  lists: [],
  legalBasis: [],
  applicants: "有固定住所的居民",
  areaIds: [],
  leads: [],
  coOrganisers: [{ areaId: null, kind: "organisation", orgId: 2, task: "核查", limit: null }],
  materials: [
    {
      name: "身份证",
      form: "original",
      count: 1,
      sampleFileId: null,
      shared: false,
      condition: null,
      note: "",
    },
  ],
  steps: [{ name: "受理", detail: "当场核对" }],
  limits: { acceptance: null, firstResponse: null, statutory: null, promised: null },
  pauseCapWorkdays: null,
  fee: "不收费",
  channels: [],
  placeKinds: [],
  places: "",
  result: "",
  retention: "",
  synonyms: [],
};

test("an event from before is read with all English that it lacks as null", () => {
  const { versions } = evolveDuty(undefined, {
    type: "dutyDrafted",
    at: 0,
    data: { code: "d", number: 1, content: OLD, importId: null },
  });
  const content = versions[0]?.content;
  assert.deepEqual(
    [content?.nameEn, content?.applicantsEn, content?.feeEn, content?.placesEn, content?.groupEn],
    ["Dog licence", null, null, null, null],
  );
  assert.deepEqual([content?.resultEn, content?.retentionEn], [null, null]);
  assert.deepEqual(content?.steps, [
    { name: "受理", detail: "当场核对", nameEn: null, detailEn: null },
  ]);
  assert.deepEqual(content?.materials, [aMaterial()]);
  assert.equal(content?.coOrganisers[0]?.taskEn, null);
});

test("what is written in English stays as it is written", () => {
  const content = aContent({ feeEn: "Free", materials: [aMaterial({ nameEn: "Identity card" })] });
  assert.deepEqual(wholeContent(content), content);
});

const STANDING: DutyContent = aContent({
  name: "养犬登记（年检）",
  nameEn: "Dog licence",
  fee: "300 元",
  feeEn: "300 yuan",
  materials: [
    aMaterial({ nameEn: "Identity card" }),
    aMaterial({
      name: "免疫证明",
      nameEn: "Proof of vaccination",
      note: "近一年",
      noteEn: "recent",
    }),
  ],
  steps: [{ name: "受理", detail: "核对", nameEn: "Acceptance", detailEn: "checked" }],
});

test("English stays with the Chinese that it was written for, and goes with a text that changes", () => {
  const next = aContent({
    name: "养犬登记(年检)",
    fee: "200 元",
    materials: [aMaterial({ name: "免疫证明", note: "近两年" }), aMaterial()],
    steps: [{ name: "受理", detail: "当场核对", nameEn: null, detailEn: null }],
  });
  const kept = withEnglishOf(next, STANDING);
  assert.deepEqual([kept.nameEn, kept.feeEn], ["Dog licence", null]);
  assert.deepEqual(
    kept.materials.map(({ nameEn, noteEn }) => [nameEn, noteEn]),
    [
      ["Proof of vaccination", null],
      ["Identity card", null],
    ],
  );
  assert.deepEqual(
    kept.steps.map(({ nameEn, detailEn }) => [nameEn, detailEn]),
    [["Acceptance", null]],
  );
});

test("English that is written anew stands in the place of the old", () => {
  const next = { ...STANDING, nameEn: "Licence for a dog" };
  assert.equal(withEnglishOf(next, STANDING).nameEn, "Licence for a dog");
});

test("a spreadsheet without English columns takes away none, and changes nothing where it says the same", () => {
  const { nameEn: _name, feeEn: _fee, ...rest } = STANDING;
  const row: DutyContent = {
    ...rest,
    nameEn: null,
    feeEn: null,
    materials: STANDING.materials.map((one) => ({ ...one, nameEn: null, noteEn: null })),
    steps: [{ name: "受理", detail: "核对", nameEn: null, detailEn: null }],
  };
  const state = {
    code: "d",
    versions: [
      {
        number: 1,
        status: "published" as const,
        content: STANDING,
        effectiveFrom: "2026-01-01",
        effectiveTo: null,
        importId: null,
        revision: 1,
        draftedAt: 0,
        publishedAt: 0,
        retiredAt: null,
      },
    ],
  };
  assert.equal(planRow("d", row, state, { importId: 1 }).outcome, "unchanged");
});

test("the next edition of a duty keeps English beside what a row leaves open, and drops it beside what a row changes", () => {
  const row = { ...blankContent("养犬登记（年检）"), leads: STANDING.leads, fee: "免费" };
  const edition = editionContent(STANDING, row);
  assert.deepEqual([edition.nameEn, edition.fee, edition.feeEn], ["Dog licence", "免费", null]);
  assert.equal(edition.materials[1]?.nameEn, "Proof of vaccination");
});

test("a reader of English is warned of Chinese where there is some, and only there", () => {
  const english = aContent({
    name: "养犬登记",
    nameEn: "Dog licence",
    summaryEn: "For dogs.",
    materials: [aMaterial({ nameEn: "Identity card" })],
  });
  assert.equal(isPartlyChinese(english, []), false);
  assert.equal(isPartlyChinese({ ...english, fee: "不收费" }, []), true);
  assert.equal(isPartlyChinese({ ...english, fee: "不收费", feeEn: "Free" }, []), false);
  assert.equal(isPartlyChinese({ ...english, fee: "12 CNY" }, []), false);
  assert.equal(isPartlyChinese({ ...english, legalBasis: ["《条例》第五条"] }, []), true);
  assert.equal(isPartlyChinese(english, [{ task: "核查", taskEn: null }]), true);
  assert.equal(isPartlyChinese({ ...english, materials: [aMaterial()] }, []), true);
});

test("a form tells how many of its texts stand in English", () => {
  assert.deepEqual(englishWritten(STANDING), { texts: 8, written: 7 });
  assert.deepEqual(englishWritten(blankContent("")), { texts: 0, written: 0 });
});
