/**
 * What the server would refuse anyway, seen from what the page already knows: a grey button with its reason is
 * kinder than a filled-in form that is refused. The server's own decision stays the one that counts.
 */
import { dayOf } from "#kernel/pure/day.ts";
import { lifter, lister } from "../../access.ts";
import type { refusals as coordinationRefusals } from "../../messages/mechanisms.zh.ts";
import type { refusals as relationRefusals } from "../../messages/relations.zh.ts";
import type { refusals } from "../../messages/zh.ts";
import type { CommandType } from "../../rules/lifecycle.ts";
import { parametersOn } from "../../rules/parameters.ts";
import type { CaseView } from "./case-requests.ts";
import type { Me } from "./form-fields.ts";

export type RefusalCode =
  | keyof typeof refusals
  | keyof typeof coordinationRefusals
  | keyof typeof relationRefusals;

export type ForeseenRefusal = {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** There is nothing in the case that the step could be about: it need not be offered at all. */
  readonly isPointless: boolean;
};

/** What of a case speaks for or against a step. */
export type ForeseenFacts = Pick<
  CaseView,
  | "status"
  | "kind"
  | "lead"
  | "holder"
  | "extension"
  | "clocks"
  | "reopened"
  | "receivedAt"
  | "tasks"
  | "returns"
  | "arbitration"
  | "supervisions"
  | "operation"
  | "verification"
  | "rectification"
  | "sameAs"
  | "returnUntil"
  | "returnWorkingHours"
>;

const no = (code: RefusalCode, params: ForeseenRefusal["params"] = {}): ForeseenRefusal => ({
  code,
  params,
  isPointless: false,
});
const pointless = (code: RefusalCode): ForeseenRefusal => ({ code, params: {}, isPointless: true });

type Answer = ForeseenRefusal | undefined;
type Foresee = (view: ForeseenFacts, me: Me | null, now: number) => Answer;

const isMine = (org: { readonly id: number } | null, me: Me | null): boolean =>
  me === null || org?.id === me.orgId;
/** Whether a demand may be put on the list. */
export const isLister = (me: Me | null): boolean => me !== null && lister.roles.includes(me.role);

/** Whoever demanded judges the answer; nobody in particular stands behind what the ladder lists. */
export function canSettle(
  one: Pick<CaseView["supervisions"][number], "by" | "listed" | "answer" | "settled">,
  me: Me | null,
): boolean {
  if (one.answer === null || one.settled) return false;
  if (me === null) return true;
  return one.listed
    ? lifter.roles.includes(me.role) && (one.by === null || isMine(one.by, me))
    : one.by === null || isMine(one.by, me);
}

/** Whoever helped has taken part: it neither checks nor calls back. */
const helped = ({ tasks }: ForeseenFacts, me: Me): boolean =>
  tasks.some((task) => task.state === "answered" && task.org.id === me.orgId);
const inArbitration = ({ arbitration }: ForeseenFacts): boolean =>
  arbitration !== null && arbitration.decidedFor === null;
const needsOperation: Foresee = (view) =>
  view.operation === null ? pointless("cases.no_operation") : undefined;
const completionOf = (view: ForeseenFacts) =>
  view.clocks.find((clock) => clock.name === "completion");

const COURSE: Partial<Record<CommandType, Foresee>> = {
  dispatch: (view) => (view.lead === null ? undefined : no("cases.has_a_lead")),
  pause: (view) => {
    const clock = completionOf(view);
    if (clock === undefined) return no("cases.no_clock_to_pause");
    if (inArbitration(view)) return no("cases.in_arbitration");
    return clock.state === "late" ? no("cases.overdue_cannot_pause") : undefined;
  },
  requestExtension: (view) => {
    const clock = completionOf(view);
    if (clock === undefined) return no("cases.no_clock_to_extend");
    if (view.extension !== null) return no("cases.extended_once");
    return clock.state === "late" ? no("cases.overdue_cannot_extend") : undefined;
  },
  decideExtension: (view) =>
    view.extension?.decision === "open" ? undefined : pointless("cases.no_extension_asked"),
  complete: (view) => {
    if (inArbitration(view)) return no("cases.in_arbitration");
    if (view.extension?.decision === "open") return no("cases.extension_undecided");
    return view.operation?.logEntries === 0 ? no("cases.operation_log_empty") : undefined;
  },
  reopen: (view) => {
    const { reopenings } = parametersOn(dayOf(Date.parse(view.receivedAt)));
    return view.reopened >= reopenings
      ? no("cases.reopened_enough", { limit: reopenings })
      : undefined;
  },
  close: (view) => {
    if (view.verification !== null && view.verification.passed === null)
      return no("cases.verification_open");
    const calledInVain = view.rectification?.calledBack?.reached === false;
    const mayEnd = view.rectification?.measures != null && calledInVain;
    return view.status === "rectifying" && !mayEnd ? no("cases.rectification_open") : undefined;
  },
};

const TASKS: Partial<Record<CommandType, Foresee>> = {
  answerTask: (view, me) =>
    view.tasks.some((task) => task.state === "open" && isMine(task.org, me))
      ? undefined
      : pointless("cases.task_not_open"),
  sendBackTask: (view) =>
    view.tasks.some((task) => task.state === "answered")
      ? undefined
      : pointless("cases.task_not_answered"),
  dropTask: (view) =>
    view.tasks.some((task) => task.state === "open") ? undefined : pointless("cases.task_not_open"),
};

const RETURNS: Partial<Record<CommandType, Foresee>> = {
  returnCase: (view, me, now) => {
    if (!isMine(view.lead, me)) return pointless("cases.only_lead_returns");
    if (inArbitration(view)) return no("cases.in_arbitration");
    if (view.arbitration !== null) return no("cases.arbitration_is_final");
    const { returnUntil, returnWorkingHours: hours } = view;
    return now > Date.parse(returnUntil) ? no("cases.return_too_late", { hours }) : undefined;
  },
  contestReturn: (view, me) => {
    const last = view.returns.at(-1);
    const stands = last?.state === "standing" && view.lead?.id === last.to.id;
    return stands && isMine(last.to, me) && view.arbitration === null
      ? undefined
      : pointless("cases.no_return_to_contest");
  },
  arbitrate: (view) => (inArbitration(view) ? undefined : pointless("cases.nothing_to_arbitrate")),
};

const RELATIONS: Partial<Record<CommandType, Foresee>> = {
  keepApart: ({ sameAs }) => (sameAs === null ? pointless("cases.nothing_proposed") : undefined),
};

const SUPERVISION: Partial<Record<CommandType, Foresee>> = {
  answerSupervision: (view) =>
    view.supervisions.some((one) => one.answer === null && !one.settled)
      ? undefined
      : pointless("cases.supervision_settled_already"),
  supervise: (view, me) => {
    if (me !== null && (view.lead ?? view.holder).id === me.orgId)
      return pointless("cases.supervises_itself");
    const open = view.supervisions.some(
      (one) => !one.settled && !one.listed && one.by !== null && one.by.id === me?.orgId,
    );
    return open && !isLister(me) ? no("cases.supervised_already") : undefined;
  },
  settleSupervision: (view, me) =>
    view.supervisions.some((one) => canSettle(one, me))
      ? undefined
      : pointless("cases.supervision_not_answered"),
};

const OPERATION: Partial<Record<CommandType, Foresee>> = {
  raiseOperation: (view) => {
    if (view.operation !== null) return pointless("cases.is_an_operation_already");
    return view.kind === "request" ? undefined : pointless("cases.only_requests_become_operations");
  },
  proposePlan: needsOperation,
  logOperation: needsOperation,
  setRoster: needsOperation,
  answerPlan: (view, me) => {
    if (view.operation?.plan == null) return pointless("cases.no_plan");
    return view.tasks.some((task) => isMine(task.org, me))
      ? undefined
      : pointless("cases.not_in_plan");
  },
  escalate: (view) => {
    if (view.operation === null) return pointless("cases.no_operation");
    return view.operation.stage === 3 ? pointless("cases.escalated_already") : undefined;
  },
  instruct: (view) => (view.operation?.stage === 3 ? undefined : pointless("cases.not_escalated")),
};

const CHECKS: Partial<Record<CommandType, Foresee>> = {
  askVerification: ({ verification }) =>
    verification !== null && verification.passed === null
      ? pointless("cases.verification_open")
      : undefined,
  verify: (view, me) => {
    if (view.verification?.passed === true) return pointless("cases.verified_already");
    if (me !== null && isMine(view.lead, me)) return no("cases.verifier_of_the_lead");
    return me !== null && helped(view, me) ? no("cases.verifier_took_part") : undefined;
  },
  rectify: ({ rectification }) => {
    if (rectification === null || rectification.measures !== null)
      return pointless("cases.nothing_to_rectify");
    const { contest } = rectification;
    return contest !== null && contest.upheld === null ? no("cases.contest_undecided") : undefined;
  },
  callBack: (view, me) => {
    const { rectification, lead } = view;
    if (rectification?.measures == null || rectification.callBackClock?.state === "stopped")
      return pointless("cases.nothing_to_call_back");
    if (me !== null && isMine(lead, me)) return no("cases.call_back_by_the_lead");
    return me !== null && helped(view, me) ? no("cases.verifier_took_part") : undefined;
  },
  contestGrade: ({ rectification }) => {
    if (rectification === null) return pointless("cases.nothing_to_contest");
    return rectification.contest === null ? undefined : pointless("cases.contested_once");
  },
  decideContest: ({ rectification }) =>
    rectification?.contest != null && rectification.contest.upheld === null
      ? undefined
      : pointless("cases.nothing_contested"),
};

const FORESEEN: Partial<Record<CommandType, Foresee>> = {
  ...COURSE,
  ...TASKS,
  ...RETURNS,
  ...RELATIONS,
  ...SUPERVISION,
  ...OPERATION,
  ...CHECKS,
};

/** Why a command that the status admits would still be refused; undefined where nothing speaks against it. */
export function foreseenRefusal(
  view: ForeseenFacts,
  command: CommandType,
  me: Me | null = null,
  now: number = Date.now(),
): ForeseenRefusal | undefined {
  return FORESEEN[command]?.(view, me, now);
}
