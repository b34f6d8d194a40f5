import assert from "node:assert/strict";
import { test } from "node:test";
import { sentenceOf, timelineItems } from "./case-sentences.ts";

const both = (type: string, facts: Record<string, string | number | boolean | string[] | null>) => [
  sentenceOf({ type, facts }, "zh"),
  sentenceOf({ type, facts }, "en"),
];

const orgs = {
  fromOrg: "采莲站",
  fromOrgEn: "Cailian Station",
  toOrg: "绿化局",
  toOrgEn: "Landscaping",
  org: "绿化局",
  orgEn: "Landscaping",
};

test("every kind of event is a sentence in both languages", () => {
  const told: readonly [string, Parameters<typeof both>[1], string, string][] = [
    [
      "received",
      { channel: "counter", kind: "request" },
      "从窗口收到诉求",
      "Request received: counter",
    ],
    ["accepted", { deemed: false }, "受理，办结时限开始计", "Accepted; the completion limit runs"],
    [
      "accepted",
      { deemed: true },
      "到期没有答复，视为受理；时限从收件日算起",
      "Deemed accepted: nobody answered in time, so the limit counts from the day of receipt",
    ],
    [
      "noticeGiven",
      { second: false, items: ["身份证", "照片"] },
      "一次性告知：还缺 2 样，身份证、照片",
      "One-time notice: 2 items missing: 身份证, 照片",
    ],
    [
      "noticeGiven",
      { second: false, items: ["身份证", "照片"], itemsEn: ["Identity card", "照片"] },
      "一次性告知：还缺 2 样，身份证、照片",
      "One-time notice: 2 items missing: Identity card, 照片",
    ],
    ["materialsSupplied", { note: "" }, "补来了材料", "Papers handed in"],
    [
      "declined",
      { reason: "不在本区", rightOwner: "东区政务中心" },
      "不予受理：不在本区。应找 东区政务中心",
      "Declined: 不在本区. The right one is 东区政务中心",
    ],
    [
      "dispatched",
      { ...orgs, basis: "duty", clause: "第三条" },
      "派给 绿化局 牵头，按事项清单（第三条）",
      "Dispatched to Landscaping as lead, by the list of duties (第三条)",
    ],
    [
      "handedOver",
      { ...orgs, reason: "属其职责" },
      "采莲站 移交给 绿化局：属其职责",
      "Handed over from Cailian Station to Landscaping: 属其职责",
    ],
    [
      "firstContactHandedOver",
      { ...orgs, reason: "居民搬家" },
      "首问责任由 采莲站 移交给 绿化局：居民搬家",
      "First contact handed over from Cailian Station to Landscaping: 居民搬家",
    ],
    ["assigned", { person: "沈文" }, "分给 沈文 经办", "Assigned to 沈文"],
    ["responded", { text: "已安排" }, "回应居民：已安排", "Responded to the resident: 已安排"],
    ["noted", { text: "钥匙在门卫" }, "备注：钥匙在门卫", "Note: 钥匙在门卫"],
    [
      "paused",
      { reason: "publicNotice", note: "七天" },
      "暂停计时，公示：七天",
      "Clock paused, public notice: 七天",
    ],
    [
      "resumed",
      { byCap: true, note: "" },
      "暂停已满，自动恢复计时",
      "The pause reached its cap; the clock resumed by itself",
    ],
    [
      "extensionRequested",
      { amount: 1, reason: "等检测" },
      "申请延期 1 个工作日：等检测",
      "Asked for 1 more working day: 等检测",
    ],
    [
      "extensionDecided",
      { approved: false, reason: "来得及" },
      "不同意延期：来得及",
      "Extension not approved: 来得及",
    ],
    [
      "completed",
      { outcome: "notSolved", notSolvedReason: "noFunds", result: "已列入明年计划", late: true },
      "办结，未解决（超过时限）：原因是没有资金。已列入明年计划",
      "Completed, not solved (after the limit): There is no money for it. 已列入明年计划",
    ],
    ["graded", { grade: 5, comment: "" }, "评价 5 分，非常满意", "Graded 5 of 5, very satisfied"],
    ["closed", { by: "lapse" }, "评价期满，自动结案", "Closed: the time for grading is over"],
    [
      "reopened",
      { reason: "又堆了" },
      "重新办理，时限重新计：又堆了",
      "Reopened with a new limit: 又堆了",
    ],
    ["withdrawn", { reason: "" }, "居民撤回", "Withdrawn by the resident"],
    ["urged", { message: "" }, "催办", "Urged"],
    [
      "unmasked",
      { fields: ["name"], reason: "约时间" },
      "查看了完整个人信息：约时间",
      "Personal details shown in full: 约时间",
    ],
  ];
  for (const [type, facts, zh, en] of told) assert.deepEqual(both(type, facts), [zh, en]);
});

test("an event of a later version is still a line, never an empty one", () => {
  assert.deepEqual(both("summoned", {}), ["有一条新记录（summoned）", "A new entry (summoned)"]);
});

test("a line says who did it and how long the case lay before", () => {
  const who = {
    kind: "staff",
    person: "沈文",
    post: { zh: "站长", en: "Head" },
    org: { id: 1, name: "采莲站", nameEn: "Cailian Station" },
  } as const;
  const line = { seq: 1, type: "noted", facts: { text: "甲" }, waitedMinutes: 0 };
  const file = { id: 9, name: "门口.jpg", mediaType: "image/jpeg" };
  const items = timelineItems(
    [
      { ...line, at: "2026-11-20T08:00:00.000Z", who, files: [] },
      { ...line, seq: 2, at: "2026-11-23T08:00:00.000Z", who, files: [file] },
    ],
    "zh",
    (id) => `/files/${id}`,
  );
  assert.equal(items[0]?.who, "沈文 · 采莲站 站长");
  assert.equal(items[1]?.waitedMinutes, 3 * 24 * 60);
  assert.deepEqual(items[1]?.attachments, [{ name: "门口.jpg", href: "/files/9", image: true }]);
});
