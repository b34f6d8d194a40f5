import assert from "node:assert/strict";
import { test } from "node:test";
import { COMMANDS, PROGRAM_COMMANDS } from "../../rules/lifecycle.ts";
import { GROUPS, groupOf, inFront } from "./step-order.ts";
import { aClock, aView, HELPER, LEAD, STATION } from "./view-builders.ts";

const all = COMMANDS;
const official = (orgId: number) => ({ orgId, role: "departmentOfficial" }) as const;
const due = (
  kind: ReturnType<typeof aView>["dues"][number]["kind"],
  org: typeof LEAD | typeof HELPER | typeof STATION | null,
  state: "running" | "late" = "running",
) => ({ item: kind, kind, org, clock: aClock(kind, { state }) });

test("what one's own body owes stands in front, the late one first, and never more than two", () => {
  const dues = [
    due("completion", LEAD),
    due("firstResponse", LEAD),
    due("supervision", LEAD, "late"),
  ];
  assert.deepEqual(inFront(aView({ dues }), official(LEAD.id), all), [
    "answerSupervision",
    "complete",
  ]);
});

test("a co-organiser sees its task, not the lead's completion", () => {
  const dues = [due("completion", LEAD, "late"), due("task", HELPER)];
  const [first] = inFront(aView({ dues }), official(HELPER.id), ["answerTask", "note"]);
  assert.equal(first, "answerTask");
});

test("a decision that is waited for comes before everything, for whoever may take it", () => {
  const asked = { amount: 3, reason: "等检测", decision: "open" } as const;
  const view = aView({ extension: asked });
  const above = { orgId: 9, role: "subdistrictOfficial" } as const;
  assert.deepEqual(inFront(view, above, ["decideExtension", "urge", "supervise", "note"]), [
    "decideExtension",
    "urge",
  ]);
});

test("what nobody in particular owes is offered to whoever may do it", () => {
  const view = aView({ status: "rectifying", dues: [due("contest", null)] });
  const coordinator = { orgId: 9, role: "coordinator" } as const;
  assert.equal(inFront(view, coordinator, ["decideContest", "note"])[0], "decideContest");
});

test("a step that is not possible is never in front", () => {
  assert.deepEqual(inFront(aView(), official(LEAD.id), []), []);
});

test("every step that people take is found under a heading of its own kind", () => {
  const program: readonly string[] = [...PROGRAM_COMMANDS, "recountLimits"];
  const known = all.filter((command) => !program.includes(command));
  for (const command of known) assert.ok(GROUPS.includes(groupOf(command)), command);
  assert.equal(groupOf("summon"), "together");
  assert.equal(groupOf("returnCase"), "owner");
  assert.equal(groupOf("verify"), "after");
});
