/** The life of a draw on the contingency reserve: asked for with a reason, decided by somebody else, paid, reported. */
import type { NewEvent } from "#kernel/pure/chain.ts";
import { type Day, isDay } from "#kernel/pure/day.ts";
import { isAmount } from "#kernel/pure/money.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";

/** What the reserve is for. */
export const CAUSES = ["disaster", "accident", "epidemic", "unforeseen"] as const;
export type Cause = (typeof CAUSES)[number];

export const DRAW_STATUSES = ["requested", "withdrawn", "refused", "paid", "reported"] as const;
export type DrawStatus = (typeof DRAW_STATUSES)[number];

/**
 * Working days after the payment within which what became of the money is reported.
 * A parameter of the district; no law fixes it.
 */
export const REPORT_LIMIT_WORKDAYS = 15;

/** Shortest reason that says something. Unit: characters. */
export const SHORTEST_REASON = 10;

export type Request = {
  /** The appropriation that is drawn upon. */
  readonly reserveId: number;
  /** Who needs the money. */
  readonly orgId: number;
  readonly cause: Cause;
  readonly reason: string;
  readonly amountFen: number;
  readonly requestedOn: Day;
  /** The person who asks; somebody else decides. */
  readonly requestedBy: number | null;
};

export type Verdict = {
  readonly decidedOn: Day;
  readonly decidedBy: number | null;
  readonly note: string;
};

export type Report = {
  readonly reportedOn: Day;
  readonly text: string;
  /** What was not needed and goes back. Unit: fen. */
  readonly returnedFen: number;
};

export type Draw = Request & {
  readonly id: number;
  readonly status: DrawStatus;
  readonly verdict: Verdict | null;
  readonly entryId: number | null;
  readonly report: Report | null;
};

export type DrawEvent =
  | NewEvent<"drawRequested", Request>
  | NewEvent<"drawWithdrawn", Record<string, never>>
  | NewEvent<"drawRefused", Verdict>
  | NewEvent<"drawPaid", Verdict & { readonly entryId: number }>
  | NewEvent<"drawReported", Report>;

/** What may be done in which status; pages offer what this table allows. */
export const DRAW_STEPS = {
  requested: ["withdraw", "refuse", "approve"],
  withdrawn: [],
  refused: [],
  paid: ["report"],
  reported: [],
} as const satisfies Record<DrawStatus, readonly string[]>;
export type DrawStep = "withdraw" | "refuse" | "approve" | "report";

/** Tells whether a step may be taken now. Refuses: `funding.draw_not_now`. */
export function checkDrawStep(status: DrawStatus, step: DrawStep): Refusal | undefined {
  const steps: readonly string[] = DRAW_STEPS[status];
  return steps.includes(step)
    ? undefined
    : refusal("conflict", "funding.draw_not_now", { status, step });
}

/**
 * Decides a request. Refuses: `funding.reason_too_short`, `funding.amount_wrong`, `funding.reserve_exceeded`,
 * `funding.report_overdue` while the organisation owes the report of an earlier draw.
 */
export function decideRequest(
  request: Request,
  facts: {
    readonly availableFen: number;
    readonly overdueReports: number;
    readonly sayFen: (fen: number) => string;
  },
): Request | Refusal {
  const reason = request.reason.trim();
  if (reason.length < SHORTEST_REASON || reason.length > 500)
    return refusal("invalid", "funding.reason_too_short", { least: SHORTEST_REASON });
  if (!isAmount(request.amountFen)) return refusal("invalid", "funding.amount_wrong");
  if (facts.overdueReports > 0)
    return refusal("conflict", "funding.report_overdue", { count: facts.overdueReports });
  if (request.amountFen > facts.availableFen)
    return refusal("conflict", "funding.reserve_exceeded", {
      available: facts.sayFen(facts.availableFen),
      wanted: facts.sayFen(request.amountFen),
    });
  return { ...request, reason };
}

/** Decides a verdict: never by who asked. Refuses: `funding.draw_not_now`, `funding.own_request`, `funding.no_note`. */
export function decideVerdict(
  draw: Draw,
  step: "refuse" | "approve",
  verdict: Verdict,
): Verdict | Refusal {
  const wrong = checkDrawStep(draw.status, step);
  if (wrong !== undefined) return wrong;
  if (draw.requestedBy !== null && draw.requestedBy === verdict.decidedBy)
    return refusal("forbidden", "funding.own_request");
  const note = verdict.note.trim();
  if (note.length > 500 || (step === "refuse" && note === ""))
    return refusal("invalid", "funding.no_note");
  return { ...verdict, note };
}

/** Decides a report. Refuses: `funding.draw_not_now`, `funding.reason_too_short`, `funding.returned_wrong`. */
export function decideReport(draw: Draw, report: Report): Report | Refusal {
  const wrong = checkDrawStep(draw.status, "report");
  if (wrong !== undefined) return wrong;
  const text = report.text.trim();
  if (text.length < SHORTEST_REASON || text.length > 2000)
    return refusal("invalid", "funding.reason_too_short", { least: SHORTEST_REASON });
  const { returnedFen } = report;
  if (!Number.isSafeInteger(returnedFen) || returnedFen < 0 || returnedFen > draw.amountFen)
    return refusal("invalid", "funding.returned_wrong");
  return isDay(report.reportedOn) ? { ...report, text } : refusal("invalid", "funding.not_a_day");
}

/** What an event makes of a draw; the table holds exactly this. */
export function evolveDraw(id: number, known: Draw | undefined, event: DrawEvent): Draw {
  if (event.type === "drawRequested")
    return { id, ...event.data, status: "requested", verdict: null, entryId: null, report: null };
  if (known === undefined) throw new Error(`draw ${id} begins with ${event.type}`);
  switch (event.type) {
    case "drawWithdrawn":
      return { ...known, status: "withdrawn" };
    case "drawRefused":
      return { ...known, status: "refused", verdict: event.data };
    case "drawPaid": {
      const { entryId, ...verdict } = event.data;
      return { ...known, status: "paid", verdict, entryId };
    }
    case "drawReported":
      return { ...known, status: "reported", report: event.data };
  }
}
