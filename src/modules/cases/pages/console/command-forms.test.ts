import assert from "node:assert/strict";
import { test } from "node:test";
import { zh } from "../../messages/pages-console.zh.ts";
import { COMMANDS, PROGRAM_COMMANDS } from "../../rules/lifecycle.ts";
import { commandOf, fieldsOf, problemsOf, startValues } from "./command-forms.ts";
import type { Me, Values } from "./form-fields.ts";
import { outcomesFor } from "./forms-course.ts";
import { ON_PANELS_ONLY } from "./step-order.ts";
import { aClock, aTask, aView as view, HELPER, LEAD } from "./view-builders.ts";

/** A Tuesday, ten in the morning in Shanghai. */
const now = Date.parse("2026-11-24T02:00:00.000Z");

function filled(
  command: (typeof COMMANDS)[number],
  values: Values,
  of = view(),
  me: Me | null = null,
) {
  const fields = fieldsOf(command, of, zh, me);
  const all = { ...startValues(command, of, fields), ...values };
  return {
    fields: fields.map(({ name }) => name),
    problems: problemsOf(fields, all, zh, now),
    command: () => commandOf(command, fields, all),
  };
}

test("one press is enough to accept and to close; every other step of an official asks for something", () => {
  const elsewhere: readonly string[] = [...PROGRAM_COMMANDS, ...ON_PANELS_ONLY, "recountLimits"];
  const silent = COMMANDS.filter((command) => fieldsOf(command, view(), zh).length === 0);
  assert.deepEqual(
    silent.filter((command) => !elsewhere.includes(command)),
    ["accept", "grade", "close", "withdraw"],
  );
});

test("the notice lists every material that is not ticked, and no other", () => {
  const application = view({
    kind: "application",
    materials: [
      { materialId: "0", name: "身份证", nameEn: "Identity card", handedIn: true },
      { materialId: "1", name: "照片", nameEn: "Photo", handedIn: false },
    ],
  });
  const fields = fieldsOf("giveNotice", application, zh);
  const values = startValues("giveNotice", application, fields);
  assert.deepEqual(commandOf("giveNotice", fields, values), {
    type: "giveNotice",
    items: [{ name: "照片", detail: "" }],
  });
});

test("a notice of blank lines is refused before it is sent", () => {
  const fields = fieldsOf("giveNotice", view(), zh);
  const values = startValues("giveNotice", view(), fields);
  assert.deepEqual([...problemsOf(fields, values, zh)], [["items", "至少写一样"]]);
});

test("only what is not solved is asked for a reason, and a solved case carries none", () => {
  const solved = filled("complete", {
    outcome: "done",
    result: "已清理",
    notSolvedReason: "noFunds",
  });
  assert.equal(solved.problems.size, 0);
  assert.deepEqual(solved.command(), {
    type: "complete",
    outcome: "done",
    notSolvedReason: null,
    result: "已清理",
    fileIds: [],
  });
  const open = filled("complete", { outcome: "notSolved", result: "没有资金" });
  assert.deepEqual([...open.problems], [["notSolvedReason", "请选一个"]]);
});

test("outcomes fit the kind of case", () => {
  assert.deepEqual(outcomesFor("application"), ["granted", "refused", "done", "notSolved"]);
  assert.deepEqual(outcomesFor("request"), ["done", "answered", "notSolved"]);
});

test("an extension is a whole number of one to ten working days", () => {
  const asked = (amount: number) =>
    filled("requestExtension", { amount, reason: "等检测" }).problems;
  assert.deepEqual([...asked(0)], [["amount", "请填 1 到 10"]]);
  assert.equal(asked(1).size, 0);
  assert.equal(asked(10).size, 0);
  assert.deepEqual([...asked(11)], [["amount", "请填 1 到 10"]]);
  assert.deepEqual([...asked(1.5)], [["amount", "请填 1 到 10"]]);
});

test("blanks are no text, and a text is sent without them", () => {
  assert.deepEqual([...filled("note", { text: "  " }).problems], [["text", "这一项要填"]]);
  assert.deepEqual(filled("note", { text: " 钥匙在门卫 " }).command(), {
    type: "note",
    text: "钥匙在门卫",
  });
});

test("a decision on an extension is yes or no", () => {
  const decided = filled("decideExtension", { approved: "no", reason: "来得及" });
  assert.deepEqual(decided.command(), {
    type: "decideExtension",
    approved: false,
    reason: "来得及",
  });
});

test("a summons without a limit takes the house's own, and one with it says the unit", () => {
  const asked = { orgId: HELPER.id, task: "检查摊位" };
  assert.deepEqual(filled("summon", asked).command(), {
    type: "summon",
    orgId: 2,
    task: "检查摊位",
    limit: null,
  });
  const limit = { amount: 4, unit: "workingHours" } as const;
  assert.deepEqual(filled("summon", { ...asked, limit }).command(), {
    type: "summon",
    orgId: 2,
    task: "检查摊位",
    limit: { unit: "workingHours", amount: 4 },
  });
});

test("an organisation with one open task answers it without choosing, and never another's", () => {
  const two = view({ tasks: [aTask({ id: 1, org: LEAD }), aTask({ id: 2 })] });
  const me = { orgId: HELPER.id, role: "departmentOfficial" } as const;
  assert.deepEqual(filled("answerTask", { text: "已检查" }, two, me).command(), {
    type: "answerTask",
    taskId: 2,
    text: "已检查",
    fileIds: [],
  });
});

test("whoever completes over open tasks or parts says why, and nobody else is asked", () => {
  assert.equal(filled("complete", {}).fields.includes("overOpen"), false);
  const open = view({ tasks: [aTask(), aTask({ id: 2, state: "answered" })] });
  const values = { outcome: "done", result: "已清运" };
  assert.deepEqual([...filled("complete", values, open).problems], [["overOpen", "这一项要填"]]);
  const over = filled("complete", { ...values, overOpen: "摊位已撤" }, open);
  assert.equal(over.command()["overOpen" as never], "摊位已撤");
});

test("only a district leader is asked whether to list; for others it is plain supervision", () => {
  const supervise = (role: Me["role"]) =>
    filled("supervise", { demand: "为什么没动" }, view(), { orgId: 9, role });
  assert.equal(supervise("districtLeader").problems.get("listed"), "请选一个");
  assert.deepEqual(supervise("subdistrictOfficial").command(), {
    type: "supervise",
    demand: "为什么没动",
    listed: false,
  });
});

test("a call-back that reached nobody says nothing of satisfaction", () => {
  assert.deepEqual(filled("callBack", { reached: "no", note: "打了三次" }).command(), {
    type: "callBack",
    reached: false,
    satisfied: null,
    note: "打了三次",
  });
  const reached = filled("callBack", { reached: "yes", note: "谢谢" });
  assert.deepEqual([...reached.problems], [["satisfied", "请选一个"]]);
});

test("an answer that is good enough needs no remark, one that is not does", () => {
  const supervised = view({
    supervisions: [
      {
        id: 3,
        by: null,
        listed: false,
        leader: null,
        demand: "",
        clock: aClock("supervision"),
        answer: { text: "在办", at: "2026-11-20T02:00:00.000Z", late: false },
        sentBack: 0,
        settled: false,
      },
    ],
  });
  const judged = (satisfied: string) => filled("settleSupervision", { satisfied }, supervised);
  assert.deepEqual(judged("yes").command(), {
    type: "settleSupervision",
    supervisionId: 3,
    satisfied: true,
    reason: "",
  });
  assert.deepEqual([...judged("no").problems], [["reason", "这一项要填"]]);
});

test("a plan names at least one body with its task, and does not end before it begins", () => {
  const plan = { goal: "清干净", measures: "一起上", from: "2026-11-24", until: "2026-11-23" };
  assert.deepEqual(
    [...filled("proposePlan", plan).problems],
    [
      ["until", "结束不能早于开始"],
      ["tasks", "至少写一家：单位和任务都要填"],
    ],
  );
  const tasks = [
    { orgId: HELPER.id, task: " 查摊位 ", limit: { amount: null, unit: "workdays" } as const },
  ];
  const whole = filled("proposePlan", { ...plan, until: "2026-11-24", tasks });
  assert.equal(whole.problems.size, 0);
  assert.deepEqual(whole.command()["tasks" as never], [{ orgId: 2, task: "查摊位", limit: null }]);
  // Where tasks are open already the plan may name none.
  const open = view({ tasks: [aTask()] });
  assert.equal(filled("proposePlan", { ...plan, until: "2026-11-24" }, open).problems.size, 0);
});

test("what was done is logged in Shanghai's time and not before it happens", () => {
  const entry = { text: "清出五吨", people: 12 };
  const resources = [{ what: "垃圾", quantity: 5, unit: "吨" }];
  const logged = filled("logOperation", { ...entry, resources, doneAt: "2026-11-24T09:30" });
  assert.equal(logged.problems.size, 0);
  assert.equal(logged.command()["doneAt" as never], "2026-11-24T01:30:00.000Z");
  const early = filled("logOperation", { ...entry, doneAt: "2026-11-24T10:01" });
  assert.deepEqual([...early.problems], [["doneAt", "不能晚于现在"]]);
});
