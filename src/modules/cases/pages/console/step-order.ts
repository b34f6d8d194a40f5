/** Which steps stand in front, and under which heading the others are found. Pure. */
import type { DueKind } from "../../rules/dues.ts";
import type { CommandType } from "../../rules/lifecycle.ts";
import type { CaseStatus } from "../../rules/state.ts";
import type { CaseView } from "./case-requests.ts";
import type { Me } from "./form-fields.ts";

export const GROUPS = ["course", "owner", "together", "press", "after"] as const;
export type Group = (typeof GROUPS)[number];

const MEMBERS: { readonly [G in Group]: readonly CommandType[] } = {
  course: [
    "accept",
    "giveNotice",
    "supplyMaterials",
    "complete",
    "respond",
    "note",
    "assign",
    "pause",
    "resume",
    "requestExtension",
    "decideExtension",
    "decline",
    "grade",
    "close",
    "reopen",
    "withdraw",
  ],
  owner: [
    "dispatch",
    "handOver",
    "handOverFirstContact",
    "returnCase",
    "contestReturn",
    "arbitrate",
  ],
  together: [
    "summon",
    "answerTask",
    "sendBackTask",
    "dropTask",
    "raiseOperation",
    "proposePlan",
    "answerPlan",
    "logOperation",
    "setRoster",
    "escalate",
    "instruct",
    "split",
    "merge",
    "unmerge",
    "keepApart",
  ],
  press: ["urge", "supervise", "answerSupervision", "settleSupervision"],
  after: ["askVerification", "verify", "rectify", "callBack", "contestGrade", "decideContest"],
};

/** Splitting and merging ask for more than a form: their panel begins them. */
export const ON_PANELS_ONLY: readonly CommandType[] = ["split", "merge", "unmerge"];

/** Steps of the main course, which every official knows and may ask about. */
export function isCourse(command: CommandType): boolean {
  const group = groupOf(command);
  return group === "course" || ["dispatch", "handOver", "urge"].includes(command);
}

/** Under which heading a step is found. */
export function groupOf(command: CommandType): Group {
  return GROUPS.find((group) => MEMBERS[group].includes(command)) ?? "course";
}

/** The step that answers what is owed. */
const ANSWERS: { readonly [K in DueKind]: readonly CommandType[] } = {
  acceptance: ["accept", "giveNotice"],
  firstResponse: ["respond"],
  completion: ["complete", "dispatch"],
  waiting: ["supplyMaterials", "resume"],
  task: ["answerTask"],
  supervision: ["answerSupervision"],
  settlement: ["settleSupervision"],
  arbitration: ["arbitrate"],
  verification: ["verify"],
  rectification: ["rectify"],
  callBack: ["callBack"],
  contest: ["decideContest"],
  taskRefusal: [],
};

/** The usual steps in each status for whoever owes nothing there, the likeliest first. */
const USUAL: Readonly<Record<CaseStatus, readonly CommandType[]>> = {
  received: ["accept", "dispatch", "respond", "urge", "supervise", "note"],
  awaitingMaterials: ["supplyMaterials", "note"],
  accepted: ["dispatch", "respond", "urge", "supervise", "note"],
  inProgress: ["complete", "respond", "dispatch", "urge", "supervise", "instruct", "note"],
  paused: ["resume", "respond", "note"],
  completed: ["verify", "close", "note", "reopen"],
  rectifying: ["rectify", "callBack", "note", "close"],
  closed: ["note", "reopen"],
  merged: ["note"],
  withdrawn: ["note"],
  declined: ["note"],
};

/** How many steps stand in front: more would drown the one that matters. */
const IN_FRONT = 2;

/** The steps in front: a decision that is waited for, what one's own body owes, then what is usual in this status. */
export function inFront(
  view: Pick<CaseView, "status" | "dues" | "extension">,
  me: Me | null,
  possible: readonly CommandType[],
): readonly CommandType[] {
  const mine = view.dues.filter(({ org }) => org === null || me === null || org.id === me.orgId);
  // Who has named the thing late comes first; the order of the case is kept among equals.
  const urgent = mine.toSorted(
    (a, b) => Number(b.clock?.state === "late") - Number(a.clock?.state === "late"),
  );
  const wanted: readonly CommandType[] = [
    ...(view.extension?.decision === "open" ? (["decideExtension"] as const) : []),
    ...urgent.flatMap(({ kind }) => ANSWERS[kind]),
    ...USUAL[view.status],
  ];
  return [...new Set(wanted)].filter((one) => possible.includes(one)).slice(0, IN_FRONT);
}
