import assert from "node:assert/strict";
import { test } from "node:test";
import { zh } from "../../messages/pages-console.zh.ts";
import { COMMANDS } from "../../rules/lifecycle.ts";
import type { CaseView } from "./case-requests.ts";
import { commandOf, fieldsOf, outcomesFor, problemsOf, startValues } from "./command-forms.ts";

const view = (part: Partial<CaseView> = {}): CaseView =>
  ({ kind: "request", materials: [], ...part }) as CaseView;

function filled(
  command: (typeof COMMANDS)[number],
  values: Record<string, string | number | null>,
) {
  const fields = fieldsOf(command, view(), zh);
  const all = { ...startValues(command, view(), fields), ...values };
  return { problems: problemsOf(fields, all, zh), command: () => commandOf(command, fields, all) };
}

test("one press is enough to accept and to close; every other step of an official asks for something", () => {
  const asking = COMMANDS.filter((command) => fieldsOf(command, view(), zh).length > 0);
  assert.deepEqual(
    COMMANDS.filter((command) => !asking.includes(command)),
    ["accept", "grade", "close", "withdraw"],
  );
});

test("the notice lists every material that is not ticked, and no other", () => {
  const application = view({
    kind: "application",
    materials: [
      { materialId: "0", name: "身份证", handedIn: true },
      { materialId: "1", name: "照片", handedIn: false },
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
