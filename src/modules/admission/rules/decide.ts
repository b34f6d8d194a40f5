/** What one may do with an application, command by command; decisions of meetings are in decision.ts. */
import type { Day, Instant } from "#kernel/pure/day.ts";
import { type Refusal, isRefusal, refusal } from "#kernel/pure/refusal.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import {
  type AdmissionEvent,
  type Application,
  type Cause,
  type Matter,
  type Recommendation,
  type Stance,
  admissionEvent,
  openPetition,
} from "./application.ts";
import { opinionsDue } from "./by-itself.ts";
import { gapsOf, totalOf } from "./content.ts";
import { firstStart, lastOfMonths } from "./days.ts";
import { checkState } from "./lifecycle.ts";
import type { Limits } from "./settings.ts";
import { fieldParams } from "./words.ts";

/** Shortest reason that says something, and the longest. Unit: characters. */
export const REASON = { least: 5, most: 2000 } as const;
/** Most conditions, each of which is a line of the decision. */
export const MOST_CONDITIONS = 20;

export type Facts = {
  readonly at: Instant;
  readonly today: Day;
  readonly calendar: Calendar;
  readonly limits: Limits;
  /** Null: the program or an import. */
  readonly personId: number | null;
  /** The organisations that the actor speaks for, the nearest first. */
  readonly orgIds: readonly number[];
};

export const invalid = (code: string, params: Refusal["params"] = {}): Refusal =>
  refusal("invalid", `admission.${code}`, params);
export const conflict = (code: string, params: Refusal["params"] = {}): Refusal =>
  refusal("conflict", `admission.${code}`, params);

/** Trims a reason. Refuses: `admission.reason_too_short`. */
export function reasonOf(text: string): string | Refusal {
  const reason = text.trim();
  const length = [...reason].length;
  return length < REASON.least || length > REASON.most
    ? invalid("reason_too_short", { least: REASON.least })
    : reason;
}

/** Trims conditions. Refuses: `admission.conditions_wrong`; `admission.conditions_missing` where some are needed. */
export function conditionsOf(lines: readonly string[], areNeeded: boolean): string[] | Refusal {
  const conditions = lines.map((line) => line.trim()).filter((line) => line !== "");
  if (conditions.length > MOST_CONDITIONS || conditions.some((line) => line.length > 300))
    return invalid("conditions_wrong", { most: MOST_CONDITIONS });
  return areNeeded && conditions.length === 0 ? invalid("conditions_missing") : conditions;
}

/** Whoever wrote an application decides nothing about it, nor does the body that applies. Refuses: `admission.own_application`. */
export function checkImpartial(
  application: Application,
  { personId, orgIds }: Pick<Facts, "personId" | "orgIds">,
): Refusal | undefined {
  const isAuthor = personId !== null && application.authorIds.includes(personId);
  return isAuthor || orgIds.includes(application.applicantOrgId)
    ? refusal("forbidden", "admission.own_application")
    : undefined;
}

/** What must be so before anybody reads it: everything is said, and it does not ask for more time than there is. */
function checkWhole(application: Application, facts: Facts): Refusal | undefined {
  const { content, hasContact } = application;
  const fields = gapsOf(content, hasContact);
  if (fields.length > 0) return invalid("incomplete", fieldParams(fields));
  if (totalOf(content) !== content.totalFen)
    return invalid("incomplete", fieldParams(["totalFen"]));
  if (content.to < facts.today) return invalid("period_over");
  const { standingMonths } = facts.limits;
  const latest = lastOfMonths(content.from, standingMonths);
  return content.kind === "standing" && content.to > latest
    ? invalid("standing_too_long", { latest, months: standingMonths })
    : undefined;
}

const pinned = ({ decideWorkdays, opinionWorkdays, ratifyWorkdays }: Limits) => ({
  decideWorkdays,
  opinionWorkdays,
  ratifyWorkdays,
});

/**
 * Submits an application. Refuses: `admission.not_now`, `admission.incomplete` naming the fields, `admission.period_over`,
 * `admission.standing_too_long`, `admission.too_late` naming the first day on which it may begin.
 */
export function decideSubmit(application: Application, facts: Facts): AdmissionEvent | Refusal {
  const wrong = checkState(application.status, "submit") ?? checkWhole(application, facts);
  if (wrong !== undefined) return wrong;
  const { leadWorkdays } = facts.limits;
  const first = firstStart(facts.calendar, facts.today, leadWorkdays);
  if (application.content.from < first.day)
    return invalid("too_late", { first: first.day, workdays: leadWorkdays });
  return admissionEvent("submitted", facts.at, { limits: pinned(facts.limits) });
}

/** What an emergency needs beside its cause. */
export type Declaration = { readonly cause: Cause; readonly code: string };

/**
 * Declares an emergency: the work may begin at once. Refuses: as {@link decideSubmit} without the days ahead;
 * `admission.not_begun_yet` for work that begins later than today, `admission.after_the_fact` for work that began before,
 * `admission.emergency_kind` for standing work and tables.
 */
export function checkDeclaration(application: Application, facts: Facts): Refusal | undefined {
  const wrong =
    checkState(application.status, "declareEmergency") ?? checkWhole(application, facts);
  if (wrong !== undefined) return wrong;
  const { kind, from } = application.content;
  if (kind !== "quantity") return invalid("emergency_kind");
  if (from < facts.today) return invalid("after_the_fact", { from });
  return from > facts.today ? invalid("not_begun_yet", { today: facts.today }) : undefined;
}

/** The event of an emergency; `commitment` null where the money is not there yet. */
export function declared(
  { content }: Application,
  { cause, code }: Declaration,
  commitmentId: number | null,
  { at, limits }: Facts,
): AdmissionEvent {
  const { totalFen, to: sunset } = content;
  const commitment = commitmentId === null ? null : { id: commitmentId, totalFen };
  return admissionEvent("declared", at, {
    cause,
    limits: pinned(limits),
    code,
    commitment,
    sunset,
  });
}

/** Takes an application back. Refuses: `admission.not_now`, `admission.reason_too_short`, `admission.on_agenda`. */
export function decideWithdraw(
  application: Application,
  reason: string,
  { at }: Facts,
): AdmissionEvent | Refusal {
  const wrong = checkState(application.status, "withdraw");
  if (wrong !== undefined) return wrong;
  const said = application.status === "draft" ? reason.trim() : reasonOf(reason);
  return isRefusal(said) ? said : admissionEvent("withdrawn", at, { reason: said });
}

/** Passes the formal check and asks for opinions. Refuses: `admission.not_now`, `admission.own_application`. */
export function decideCheck(
  application: Application,
  orgIds: readonly number[],
  facts: Facts,
): AdmissionEvent | Refusal {
  const wrong = checkState(application.status, "check") ?? checkImpartial(application, facts);
  return wrong ?? admissionEvent("consulted", facts.at, { orgIds });
}

/** Sends back for completion. Refuses: `admission.not_now`, `admission.own_application`, `admission.reason_too_short`, `admission.on_agenda`. */
export function decideSendBack(
  application: Application,
  reason: string,
  facts: Facts,
): AdmissionEvent | Refusal {
  const wrong = checkState(application.status, "sendBack") ?? checkImpartial(application, facts);
  if (wrong !== undefined) return wrong;
  if (application.agenda !== null) return conflict("on_agenda");
  const said = reasonOf(reason);
  return isRefusal(said) ? said : admissionEvent("sentBack", facts.at, { reason: said });
}

/**
 * Says what a body thinks; with the last one the consultation closes. An opinion may be changed until then.
 * Refuses: `admission.not_now`, `admission.not_asked`, `admission.opinion_too_late`, `admission.opinion_needs_words`.
 */
export function decideOpinion(
  application: Application,
  { stance, text }: { readonly stance: Stance; readonly text: string },
  facts: Facts,
): AdmissionEvent[] | Refusal {
  const wrong = checkState(application.status, "giveOpinion");
  if (wrong !== undefined) return wrong;
  const opinions = application.consultation?.opinions ?? [];
  const orgId = facts.orgIds.find((id) => opinions.some((one) => one.orgId === id));
  if (orgId === undefined) return refusal("forbidden", "admission.not_asked");
  const due = opinionsDue(facts.calendar, application);
  if (due !== null && facts.today > due.day)
    return conflict("opinion_too_late", { until: due.day });
  const said = text.trim();
  if (said.length > REASON.most || (stance !== "agree" && [...said].length < REASON.least))
    return invalid("opinion_needs_words", { least: REASON.least });
  const given = admissionEvent("opinionGiven", facts.at, { orgId, stance, text: said });
  const isLast = opinions.every((one) => one.orgId === orgId || one.stance !== null);
  return isLast
    ? [given, admissionEvent("consultationClosed", facts.at, { silentOrgIds: [] })]
    : [given];
}

export type ReviewWords = {
  readonly recommendation: Recommendation;
  readonly conditions: readonly string[];
  readonly text: string;
};

/**
 * Writes the review of the coordination office. Refuses: `admission.not_now`, `admission.own_application`,
 * `admission.opinions_open` while bodies may still answer, `admission.conditions_missing`, `admission.reason_too_short`.
 */
export function decideReview(
  application: Application,
  { recommendation, conditions, text }: ReviewWords,
  facts: Facts,
): AdmissionEvent | Refusal {
  const wrong = checkState(application.status, "review") ?? checkImpartial(application, facts);
  if (wrong !== undefined) return wrong;
  if (application.status === "consultation")
    return conflict("opinions_open", {
      until: opinionsDue(facts.calendar, application)?.day ?? facts.today,
    });
  const lines = conditionsOf(conditions, recommendation === "conditions");
  if (isRefusal(lines)) return lines;
  const said = reasonOf(text);
  if (isRefusal(said)) return said;
  return admissionEvent("reviewed", facts.at, { recommendation, conditions: lines, text: said });
}

/** What a meeting could deal with now; null where there is nothing to decide. */
export function matterNow(application: Application): Matter | null {
  const { status, yearly, ending } = application;
  if (status === "ready") return "admission";
  if (status === "emergency") return "ratification";
  if (status !== "admitted") return null;
  if (openPetition(application) !== undefined) return "exit";
  return yearly !== null && yearly.report !== null && ending === null ? "continuation" : null;
}

/** Reports on standing work before its yearly review. Refuses: `admission.not_now`, `admission.no_review_open`, `admission.reason_too_short`, `admission.total_wrong`. */
export function decideReport(
  application: Application,
  { text, totalFen }: { readonly text: string; readonly totalFen: number },
  { at }: Facts,
): AdmissionEvent | Refusal {
  const wrong = checkState(application.status, "reportReview");
  if (wrong !== undefined) return wrong;
  if (application.yearly === null || application.ending !== null) return conflict("no_review_open");
  if (application.agenda?.matter === "continuation") return conflict("on_agenda");
  const said = reasonOf(text);
  if (isRefusal(said)) return said;
  const total = totalOf({ quantity: null, unitPriceFen: 0, totalFen });
  return total === undefined
    ? invalid("total_wrong")
    : admissionEvent("reviewReported", at, { text: said, totalFen: total });
}
