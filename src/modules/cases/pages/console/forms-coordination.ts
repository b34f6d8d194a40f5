/** What the commands of coordination ask for: tasks, returns, supervision, checks and grades. Pure. */
import { dayOf } from "#kernel/pure/day.ts";
import type { LadderCommand } from "../../rules/ladder.ts";
import { parametersOn } from "../../rules/parameters.ts";
import type { RectificationCommand } from "../../rules/rectification.ts";
import type { ReturnCommand } from "../../rules/returns.ts";
import type { TaskCommand } from "../../rules/tasks.ts";
import type { VerificationCommand } from "../../rules/verification.ts";
import type { CaseView } from "./case-requests.ts";
import type { Words } from "./case-words.tsx";
import { canSettle, isLister } from "./foreseen-refusal.ts";
import { type Field, type FieldsOf, FILE_LIMIT, type Option } from "./form-fields.ts";

type CoordinationCommand =
  | TaskCommand
  | ReturnCommand
  | LadderCommand
  | VerificationCommand
  | RectificationCommand;

const evidence = ({ form }: Words): Field => ({
  kind: "files",
  name: "fileIds",
  label: form.evidence,
  limit: FILE_LIMIT,
  optional: true,
});

const is = (name: string, value: "yes" | "no") => (values: Readonly<Record<string, unknown>>) =>
  values[name] === value;

/** Tasks in one state as things to pick. */
function taskOptions(
  view: CaseView,
  { organisation }: Words,
  fits: (task: CaseView["tasks"][number]) => boolean,
): readonly Option[] {
  return view.tasks.filter(fits).map((task) => ({
    value: String(task.id),
    label: `${organisation(task.org)} · ${task.task}`,
  }));
}

/** Supervisions that wait for something, as things to pick. */
function supervisionOptions(
  view: CaseView,
  words: Words,
  fits: (one: CaseView["supervisions"][number]) => boolean,
): readonly Option[] {
  const { supervisions, organisation } = words;
  return view.supervisions.filter(fits).map((one) => ({
    value: String(one.id),
    label: [
      one.by === null ? supervisions.ladder : supervisions.by(organisation(one.by)),
      ...(one.listed ? [supervisions.listed] : []),
      one.demand || supervisions.ladderDemand,
    ].join(" · "),
  }));
}

const tasks: { readonly [T in TaskCommand["type"]]: FieldsOf } = {
  summon: (view, { form }) => [
    {
      kind: "organisation",
      name: "orgId",
      label: form.coOrg,
      except: view.lead === null ? [] : [view.lead.id],
    },
    { kind: "text", name: "task", label: form.task, hint: form.taskHint, limit: 500, lines: 4 },
    {
      kind: "limit",
      name: "limit",
      label: form.limit,
      hint: form.limitHint(view.taskWorkdays),
      optional: true,
    },
  ],
  answerTask: (view, words, me) => [
    {
      kind: "pick",
      name: "taskId",
      label: words.form.whichTask,
      options: taskOptions(
        view,
        words,
        ({ state, org }) => state === "open" && (me === null || org.id === me.orgId),
      ),
    },
    {
      kind: "text",
      name: "text",
      label: words.form.taskAnswer,
      hint: words.form.taskAnswerHint,
      limit: 2000,
      lines: 6,
    },
    evidence(words),
  ],
  sendBackTask: (view, words) => [
    {
      kind: "pick",
      name: "taskId",
      label: words.form.whichTask,
      options: taskOptions(view, words, ({ state }) => state === "answered"),
    },
    { kind: "text", name: "reason", label: words.form.sendBackReason, limit: 500, lines: 4 },
  ],
  dropTask: (view, words) => [
    {
      kind: "pick",
      name: "taskId",
      label: words.form.whichTask,
      options: taskOptions(view, words, ({ state }) => state === "open"),
    },
    { kind: "text", name: "reason", label: words.form.dropReason, limit: 500, lines: 4 },
  ],
};

const returns: { readonly [T in ReturnCommand["type"]]: FieldsOf } = {
  returnCase: (view, { form }) => {
    const { returnsBeforeArbitration } = parametersOn(dayOf(Date.parse(view.receivedAt)));
    const isLast = view.returns.length + 1 >= returnsBeforeArbitration;
    return [
      {
        kind: "organisation",
        name: "toOrgId",
        label: form.rightOrg,
        hint: (isLast ? form.returnLast : "") + form.returnWindow(view.returnWorkingHours),
        except: view.lead === null ? [] : [view.lead.id],
      },
      {
        kind: "text",
        name: "clause",
        label: form.returnClause,
        hint: form.returnClauseHint,
        limit: 300,
      },
      { kind: "text", name: "reason", label: form.returnReason, limit: 1000, lines: 5 },
    ];
  },
  contestReturn: (_view, { form }) => [
    {
      kind: "text",
      name: "clause",
      label: form.contestClause,
      hint: form.returnClauseHint,
      limit: 300,
    },
    {
      kind: "text",
      name: "reason",
      label: form.contestReason,
      hint: form.contestHint,
      limit: 1000,
      lines: 5,
    },
  ],
  arbitrate: (_view, { form }) => [
    { kind: "organisation", name: "orgId", label: form.arbitrateOrg, hint: form.arbitrateHint },
    {
      kind: "text",
      name: "clause",
      label: form.returnClause,
      hint: form.returnClauseHint,
      limit: 300,
    },
    { kind: "text", name: "reason", label: form.arbitrateReason, limit: 1000, lines: 5 },
  ],
};

const ladder: { readonly [T in LadderCommand["type"]]: FieldsOf } = {
  climb: () => [],
  supervise: (_view, { form }, me) => [
    {
      kind: "text",
      name: "demand",
      label: form.demand,
      hint: form.demandHint,
      limit: 1000,
      lines: 5,
    },
    {
      kind: "yesNo",
      name: "listed",
      label: form.listed,
      yes: form.listedYes,
      no: form.listedNo,
      // Only a district leader lists; for everyone else the answer is no.
      when: () => isLister(me ?? null),
      otherwise: false,
    },
  ],
  answerSupervision: (view, words) => [
    {
      kind: "pick",
      name: "supervisionId",
      label: words.form.whichSupervision,
      options: supervisionOptions(view, words, (one) => one.answer === null && !one.settled),
    },
    {
      kind: "text",
      name: "text",
      label: words.form.supervisionAnswer,
      hint: words.form.supervisionAnswerHint,
      limit: 2000,
      lines: 6,
    },
    evidence(words),
  ],
  settleSupervision: (view, words, me) => [
    {
      kind: "pick",
      name: "supervisionId",
      label: words.form.whichSupervision,
      options: supervisionOptions(view, words, (one) => canSettle(one, me)),
    },
    {
      kind: "yesNo",
      name: "satisfied",
      label: words.form.satisfied,
      yes: words.form.satisfiedYes,
      no: words.form.satisfiedNo,
    },
    {
      kind: "text",
      name: "reason",
      label: words.form.satisfiedReason,
      limit: 500,
      lines: 4,
      when: is("satisfied", "no"),
      otherwise: "",
    },
  ],
};

const checks: { readonly [T in VerificationCommand["type"]]: FieldsOf } = {
  askVerification: (_view, { form }) => [
    { kind: "text", name: "reason", label: form.askReason, limit: 500, lines: 4 },
  ],
  verify: (_view, { form }) => [
    {
      kind: "yesNo",
      name: "passed",
      label: form.verifyResult,
      hint: form.verifyFailedHint,
      yes: form.verifyPassed,
      no: form.verifyFailed,
    },
    { kind: "text", name: "note", label: form.verifyNote, limit: 2000, lines: 5 },
    {
      kind: "files",
      name: "fileIds",
      label: form.verifyPhotos,
      limit: FILE_LIMIT,
      optional: true,
    },
  ],
};

const grades: { readonly [T in RectificationCommand["type"]]: FieldsOf } = {
  rectify: (_view, words) => [
    {
      kind: "text",
      name: "measures",
      label: words.form.measures,
      hint: words.form.measuresHint,
      limit: 4000,
      lines: 7,
    },
    evidence(words),
  ],
  callBack: (_view, { form }) => [
    {
      kind: "yesNo",
      name: "reached",
      label: form.reached,
      yes: form.reachedYes,
      no: form.reachedNo,
    },
    {
      kind: "yesNo",
      name: "satisfied",
      label: form.heard,
      yes: form.heardYes,
      no: form.heardNo,
      when: is("reached", "yes"),
    },
    { kind: "text", name: "note", label: form.callNote, limit: 1000, lines: 4 },
  ],
  contestGrade: (_view, words) => [
    {
      kind: "text",
      name: "reason",
      label: words.form.contestGradeReason,
      hint: words.form.contestGradeHint,
      limit: 1000,
      lines: 5,
    },
    evidence(words),
  ],
  decideContest: (_view, { form }) => [
    {
      kind: "yesNo",
      name: "upheld",
      label: form.upheld,
      yes: form.upheldYes,
      no: form.upheldNo,
    },
    { kind: "text", name: "reason", label: form.decisionReason, limit: 1000, lines: 5 },
  ],
};

/** The fields of the commands of coordination. */
export const COORDINATION_FIELDS: { readonly [T in CoordinationCommand["type"]]: FieldsOf } = {
  ...tasks,
  ...returns,
  ...ladder,
  ...checks,
  ...grades,
};
