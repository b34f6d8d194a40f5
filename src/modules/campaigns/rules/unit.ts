/**
 * Units and what happens to them: one decision and one evolution, used by the live platform and by the replay that
 * proves the tables. A unit is finished once; a rejected one is open again.
 */
import { type Day, dayOf, parseInstant } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { Proof } from "./campaign.ts";
import { isDrawn } from "./lot.ts";

export const UNIT_STATES = ["open", "done", "notDone"] as const;
export type UnitStateName = (typeof UNIT_STATES)[number];

/** Why a visit did not succeed. After the first two somebody comes again; the others finish the unit. */
export const REASONS = [
  "absent",
  "retry",
  "moved",
  "refused",
  "deceased",
  "notNeeded",
  "other",
] as const;
export type Reason = (typeof REASONS)[number];
const COMES_AGAIN: readonly Reason[] = ["absent", "retry"];

/** Most reports in one request. */
export const MOST_ITEMS = 200;
export const LONGEST_NOTE = 500;
/** How far a device's clock may be ahead. Unit: ms. */
export const CLOCK_AHEAD_MS = 5 * 60_000;

/** A unit as its row and its events have it; personal data stands beside it, sealed. */
export type Unit = {
  readonly number: number;
  readonly areaId: number | null;
  /** Who holds it. */
  readonly workerId: number | null;
  readonly state: UnitStateName;
  readonly reason: Reason | null;
  /** The report that counts. */
  readonly completionKey: string | null;
  readonly doneBy: number | null;
  /** The day of the work. */
  readonly doneOn: Day | null;
  readonly late: boolean;
  readonly sample: "drawn" | "confirmed" | null;
  readonly attempts: number;
  readonly rejections: number;
  readonly rejectedBecause: string | null;
  /** The event since which it is owed; what was settled up to it is paid. */
  readonly accruedSeq: number | null;
  readonly accruedOn: Day | null;
  /** The event that changed it last. */
  readonly changedSeq: number;
};

/** A unit that has just been put on a share. */
export function freshUnit(number: number, areaId: number | null, changedSeq: number): Unit {
  return {
    number,
    areaId,
    workerId: null,
    state: "open",
    reason: null,
    completionKey: null,
    doneBy: null,
    doneOn: null,
    late: false,
    sample: null,
    attempts: 0,
    rejections: 0,
    rejectedBecause: null,
    accruedSeq: null,
    accruedOn: null,
    changedSeq,
  };
}

/** What a device reports of one unit. */
export type Report = {
  readonly clientKey: string;
  readonly at: string;
  readonly result: "done" | "notDone";
  readonly reason?: Reason | undefined;
  readonly proofFileId?: number | undefined;
  readonly note?: string | undefined;
};

/** A report that has been accepted, as its event carries it. `attempt`: nobody was met; the unit stays open. */
export type Reported = {
  readonly number: number;
  readonly key: string;
  readonly result: "done" | "notDone" | "attempt";
  readonly reason: Reason | null;
  /** By the clock of the device. Unit: epoch ms. */
  readonly at: number;
  readonly late: boolean;
  readonly fileId: number | null;
  /** A keyed digest of the note, whose text stands sealed beside it. */
  readonly note: string | null;
};

/** What a report is held against. */
export type ReportFacts = {
  readonly startsOn: Day;
  readonly deadline: Day;
  /** The last day on which work counts at all: the sunset of the mandate, or its end before that. */
  readonly lastDay: Day;
  readonly proof: Proof;
  readonly now: number;
};

/** An accepted report without what only the vault can make. */
export type Accepted = Omit<Reported, "note"> & { readonly noteText: string | null };

/**
 * Decides on one report.
 * Refuses: `campaigns.wrong_time`, `campaigns.in_the_future`, `campaigns.outside_period`, `campaigns.reason_missing`,
 * `campaigns.proof_missing`, `campaigns.note_missing`, `campaigns.completed_already` naming who was first.
 */
export function decideReport(
  unit: Unit,
  report: Report,
  facts: ReportFacts,
  nameOf: (personId: number) => string,
): Accepted | Refusal {
  const at = parseInstant(report.at);
  if (at === undefined) return refusal("invalid", "campaigns.wrong_time", { at: report.at });
  if (at > facts.now + CLOCK_AHEAD_MS) return refusal("invalid", "campaigns.in_the_future");
  const day = dayOf(Math.min(at, facts.now));
  if (day < facts.startsOn || day > facts.lastDay)
    return refusal("conflict", "campaigns.outside_period", {
      from: facts.startsOn,
      to: facts.lastDay,
    });
  if (unit.state !== "open")
    return refusal("conflict", "campaigns.completed_already", {
      who: unit.doneBy === null ? "" : nameOf(unit.doneBy),
      day: unit.doneOn ?? "",
    });
  const missing = whatIsMissing(report, facts.proof);
  if (missing !== undefined) return missing;
  const result = resultOf(report);
  return {
    number: unit.number,
    key: report.clientKey.toLowerCase(),
    result,
    reason: report.result === "done" ? null : (report.reason ?? null),
    at,
    late: result === "done" && day > facts.deadline,
    fileId: report.proofFileId ?? null,
    noteText: noteOf(report),
  };
}

const noteOf = ({ note }: Report): string | null => {
  const text = note?.trim() ?? "";
  return text === "" ? null : text;
};

function resultOf({ result, reason }: Report): Reported["result"] {
  if (result === "done") return "done";
  return reason !== undefined && COMES_AGAIN.includes(reason) ? "attempt" : "notDone";
}

function whatIsMissing(report: Report, proof: Proof): Refusal | undefined {
  if (report.result === "notDone")
    return report.reason === undefined ? refusal("invalid", "campaigns.reason_missing") : undefined;
  if ((proof === "photo" || proof === "signature") && report.proofFileId === undefined)
    return refusal("invalid", "campaigns.proof_missing", { proof });
  if (proof === "note" && noteOf(report) === null)
    return refusal("invalid", "campaigns.note_missing");
  return undefined;
}

/** What stands around an event on a share: its number, its hash, its moment and who did it. */
export type Occasion = {
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly at: number;
  readonly personId: number | null;
  readonly samplePpm: number;
};

/** What a report makes of its unit. */
export function evolveReported(unit: Unit, reported: Reported, occasion: Occasion): Unit {
  const { seq, at, hash, personId, samplePpm } = occasion;
  const { result, reason, key, late } = reported;
  if (result === "attempt")
    return { ...unit, attempts: unit.attempts + 1, reason, changedSeq: seq };
  const finished: Unit = {
    ...unit,
    state: result,
    reason,
    completionKey: key,
    doneBy: personId,
    doneOn: dayOf(Math.min(reported.at, at)),
    late,
    workerId: unit.workerId ?? personId,
    changedSeq: seq,
  };
  if (result === "notDone") return finished;
  const drawn = isDrawn(hash, unit.number, samplePpm);
  return drawn ? { ...finished, sample: "drawn" } : accrue(finished, occasion);
}

function accrue(unit: Unit, { seq, at }: Occasion): Unit {
  return { ...unit, accruedSeq: seq, accruedOn: dayOf(at) };
}

/** A verdict on a finished unit. */
export type Verdict = {
  readonly number: number;
  readonly verdict: "confirmed" | "rejected";
  readonly reason: string | null;
};

/**
 * Decides on a verdict.
 * Refuses: `campaigns.nothing_to_verify`, `campaigns.own_work`, `campaigns.verdict_reason_missing`,
 * `campaigns.settled_already` (what is paid is final), `campaigns.not_drawn`.
 */
export function decideVerdict(
  unit: Unit,
  wanted: { readonly verdict: Verdict["verdict"]; readonly reason?: string | undefined },
  facts: { readonly personId: number | null; readonly settledSeq: number },
): Verdict | Refusal {
  if (unit.state === "open") return refusal("conflict", "campaigns.nothing_to_verify");
  if (facts.personId !== null && unit.doneBy === facts.personId)
    return refusal("forbidden", "campaigns.own_work");
  const reason = wanted.reason?.trim() ?? "";
  if (wanted.verdict === "confirmed") {
    if (unit.sample !== "drawn") return refusal("conflict", "campaigns.not_drawn");
    return { number: unit.number, verdict: "confirmed", reason: null };
  }
  if (reason.length < 2) return refusal("invalid", "campaigns.verdict_reason_missing");
  if (isSettled(unit, facts.settledSeq)) return refusal("conflict", "campaigns.settled_already");
  return { number: unit.number, verdict: "rejected", reason };
}

/** Tells whether a unit has been paid. */
export function isSettled(unit: Pick<Unit, "accruedSeq">, settledSeq: number): boolean {
  return unit.accruedSeq !== null && unit.accruedSeq <= settledSeq;
}

/** What a verdict makes of its unit: confirmed it is owed from now on, rejected it is open again. */
export function evolveVerdict(unit: Unit, { verdict, reason }: Verdict, occasion: Occasion): Unit {
  if (verdict === "confirmed")
    return accrue({ ...unit, sample: "confirmed", changedSeq: occasion.seq }, occasion);
  return {
    ...freshUnit(unit.number, unit.areaId, occasion.seq),
    workerId: unit.workerId,
    attempts: unit.attempts,
    rejections: unit.rejections + 1,
    rejectedBecause: reason,
  };
}

/** What an assignment makes of a unit; `null` takes it back. */
export function evolveAssigned(unit: Unit, workerId: number | null, seq: number): Unit {
  return { ...unit, workerId, changedSeq: seq };
}
