import assert from "node:assert/strict";
import { test } from "node:test";
import { caseWords as caseEn } from "../messages/case-paper.en.ts";
import { caseWords as caseZh } from "../messages/case-paper.zh.ts";
import { sheetWords as en } from "../messages/sheet.en.ts";
import { sheetWords as zh } from "../messages/sheet.zh.ts";
import { type CaseKind, type CaseTold, caseFacts, casePaper, papersOf } from "./case-paper.ts";
import { codeFrom, groupedCode, readCode } from "./code.ts";
import { type PaperContent, type Section, spokenIn } from "./section.ts";
import { sheetHtml } from "./sheet-html.ts";
import { sheetOf } from "./sheet.ts";

const told: CaseTold = {
  receiptNo: "GW-000012-3",
  kind: "application",
  title: "老年人高龄津贴",
  reporter: "沈**",
  office: { zh: "柳园服务站", en: "Liuyuan Station" },
  lead: null,
  leadClause: null,
  receivedAt: "2026-12-31T16:30:00.000Z",
  dueAt: null,
  notice: null,
  ending: null,
};
const ended: CaseTold = {
  ...told,
  lead: { zh: "民政局", en: "Civil Affairs" },
  leadClause: "三定规定第四条",
  notice: { items: [{ name: "户口簿", detail: "本人页" }] },
  ending: {
    at: "2027-01-05T02:00:00.000Z",
    outcome: "refused",
    result: "年龄未满八十周岁。\n满后再来。",
  },
};

function paperOf(kind: CaseKind, from: CaseTold): PaperContent {
  const facts = caseFacts(kind, from);
  assert.ok(facts !== undefined);
  return casePaper(facts, { zh: caseZh, en: caseEn });
}
const laid = (
  content: PaperContent,
  language: "zh" | "en",
  issuedAt = "2027-01-05T02:01:00.000Z",
) => sheetOf({ code: "09AHJZ0ZMNTV", issuedAt, content }, { zh, en }, language);
const rowsOf = ([first]: readonly Section<string>[]) =>
  first?.type === "facts" ? first.rows.map(({ label, value }) => [label, value]) : [];
const linesOf = (sections: readonly Section<string>[], look: "body" | "note") =>
  sections.flatMap((one) => (one.type === "text" && one.look === look ? one.lines : []));

test("a new case can have a receipt, one that lacks materials a notice, one that has ended its ending", () => {
  assert.deepEqual(papersOf(told), ["receipt"]);
  assert.deepEqual(papersOf(ended), ["receipt", "oneTimeNotice", "decision"]);
  assert.deepEqual(papersOf({ ...ended, kind: "request", notice: null }), ["receipt", "reply"]);
});

test("a paper that the case cannot have yet is not made", () => {
  assert.equal(caseFacts("decision", told), undefined);
  assert.equal(caseFacts("reply", ended), undefined);
});

test("a paper says the duty and what is missing in both languages where the duty does", () => {
  const items = [
    {
      name: { zh: "户口簿（原件 1 份）", en: "Household register (original, 1 copy)" },
      detail: "",
    },
    { name: "本人照片", detail: "" },
  ];
  const title = { zh: "老年人高龄津贴", en: "Old-age allowance" };
  const paper = paperOf("oneTimeNotice", { ...told, title, notice: { items } });
  const said = (language: "zh" | "en") => {
    const sections = spokenIn(paper.sections, language);
    const list = sections.find((one) => one.type === "list");
    return [
      rowsOf(sections)[0]?.[1],
      list?.type === "list" ? list.items.map((one) => one.name) : [],
    ];
  };
  assert.deepEqual(said("zh"), ["老年人高龄津贴", ["户口簿（原件 1 份）", "本人照片"]]);
  assert.deepEqual(said("en"), [
    "Old-age allowance",
    ["Household register (original, 1 copy)", "本人照片"],
  ]);
});

test("a code leaves out the letters that are misread, and is read back however it was typed", () => {
  assert.equal(
    codeFrom(Uint8Array.from([0, 9, 10, 17, 18, 31, 32, 255, 20, 21, 26, 27, 99])),
    "09AHJZ0ZMNTV",
  );
  assert.equal(groupedCode("09AHJZ0ZMNTV"), "09AH-JZ0Z-MNTV");
  assert.equal(readCode(" o9ah-jzOz mntv "), "09AHJZ0ZMNTV");
  assert.equal(readCode("09AHJZ0ZMNT"), undefined);
  assert.equal(readCode("09AHJZ0ZMNTU"), undefined);
});

test("a sheet says its days in Shanghai's time and with the year", () => {
  const content = paperOf("receipt", told);
  assert.deepEqual(rowsOf(laid(content, "zh").sections), [
    ["事项", "老年人高龄津贴"],
    ["申请人", "沈**"],
    ["收件单位", "柳园服务站"],
    ["牵头单位", "派遣后通知"],
    ["收件时间", "2027年1月1日 00:30"],
    ["办结期限", "受理后开始计"],
  ]);
  const english = laid(content, "en", "2026-12-31T15:59:00.000Z");
  assert.equal(english.issued, "Issued 31 December 2026 23:59");
  assert.deepEqual(linesOf(english.sections, "note"), [
    "Questions? Call 12345 and give the receipt number.",
  ]);
});

test("a decision says the result, the clause and how to have it reviewed, and is sealed by the lead on that day", () => {
  const { sections } = laid(paperOf("decision", ended), "zh");
  assert.deepEqual(rowsOf(sections).slice(-3), [
    ["办结时间", "2027年1月5日 10:00"],
    ["办理结果", "不予"],
    ["职责依据", "三定规定第四条"],
  ]);
  assert.deepEqual(linesOf(sections, "body"), ["年龄未满八十周岁。", "满后再来。"]);
  assert.match(
    linesOf(sections, "note")[0] ?? "",
    /六十日内依法申请行政复议.*六个月内依法提起行政诉讼/,
  );
  assert.deepEqual(sections.at(-1), {
    type: "signatures",
    places: [{ label: "经办单位（盖章）", body: "民政局", day: "2027年1月5日", isSeal: true }],
  });
});

test("what people wrote cannot become markup of the document, nor leave the margin in which its title runs", () => {
  const content = paperOf("reply", {
    ...ended,
    kind: "request",
    title: `<img src=x onerror="alert(1)">`,
    ending: {
      at: "2027-01-05T02:00:00.000Z",
      outcome: "done",
      result: "</article><script>1</script>",
    },
  });
  const hostile: PaperContent = {
    ...content,
    number: { ...content.number, text: `"; } </style><script>2</script>` },
    sections: [
      ...content.sections,
      {
        type: "table",
        title: "<b>",
        head: [{ text: "<i>", isNumber: false }],
        rows: [["<u>"]],
        sum: null,
      },
      { type: "list", title: null, lead: "<s>", items: [{ name: "<q>", detail: "<p1>" }] },
      {
        type: "pictures",
        title: null,
        items: [{ name: "<em>", sha256: "a".repeat(64), mediaType: "image/png" }],
      },
    ],
  };
  const html = sheetHtml(laid(hostile, "zh"), {
    language: "zh",
    css: "",
    qr: { size: 1, path: "M0 0h1v1h-1z" },
    picture: () => `"><script>3</script>`,
  });
  assert.doesNotMatch(html, /<img src=x|<script|<\/article><script|<(b|i|u|s|q|p1|em)>/);
  assert.equal(html.match(/<\/style>/g)?.length, 1);
  assert.match(html, /&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;/);
  assert.match(html, /content: "[^"]*\\22 ; \} \\3c \/style\\3e /);
});
