/**
 * A task refusal (说"不"): recorded by the body that was given un-admitted work, answered by the department that gave
 * it, decided by the coordination office; taken back where it was a mistake.
 * Source: DOMAIN 4 (whoever is given un-admitted work records a refusal with evidence; it reaches the coordination office,
 * counts in the department's appraisal, and the refuser is protected).
 */
import { type Day, type Instant, dayOf } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import { type Calendar, addWorkdays } from "#kernel/pure/workdays.ts";
import { type TaskRefusalParameters, parametersOn } from "./parameters.ts";

/** How the work came: on a case of this platform, or past it. */
export const CHANNELS = ["case", "telephone", "paper", "meeting", "chatGroup", "other"] as const;
export type Channel = (typeof CHANNELS)[number];
/** Channels past the platform: what is recorded by hand. */
export const PAST_CHANNELS = ["telephone", "paper", "meeting", "chatGroup", "other"] as const;

/** `confirmed`: the work was not admitted; `covered`: a mandate covers it; `withdrawn`: the refuser took it back. */
export const STATUSES = ["waiting", "confirmed", "covered", "withdrawn"] as const;
export type Status = (typeof STATUSES)[number];

/** Where on a case the work came down. */
export type Source = {
  readonly caseId: number;
  /** The task of a co-organiser; null: the case itself. */
  readonly taskId: number | null;
  /** The event of the case that is the evidence. */
  readonly caseSeq: number;
};

type Said = { readonly text: string; readonly at: Instant; readonly personId: number | null };

/** The mandate that covers the work, and which of its terms. */
export type Cover = {
  readonly mandateId: number;
  readonly mandateCode: string;
  readonly clause: string;
};

export type TaskRefusal = {
  readonly id: number;
  readonly orgId: number;
  readonly departmentOrgId: number;
  readonly channel: Channel;
  readonly source: Source | null;
  readonly askedAt: Instant;
  /** What was asked for. */
  readonly what: string;
  readonly fileIds: readonly number[];
  /** Keyed digest of who asked, whose name and telephone lie sealed; null where nobody is named. */
  readonly askerDigest: string | null;
  /** Mandates in force that the refuser looked at and found to be about something else. */
  readonly notAmong: readonly number[];
  /** The limits of the day of the record; absent: the house's of that day. */
  readonly limits?: TaskRefusalParameters;
  readonly recordedAt: Instant;
  readonly recordedBy: number | null;
  readonly status: Status;
  readonly statement: Said | null;
  readonly decision: (Said & { readonly cover: Cover | null }) | null;
  readonly withdrawal: Said | null;
  /** When the department said that it knows of the decision. */
  readonly notedAt: Instant | null;
};

export type TaskRefusalEventData = {
  recorded: Pick<
    TaskRefusal,
    | "orgId"
    | "departmentOrgId"
    | "channel"
    | "source"
    | "askedAt"
    | "what"
    | "fileIds"
    | "askerDigest"
    | "notAmong"
    | "limits"
  >;
  stated: { readonly text: string };
  confirmed: { readonly reason: string };
  covered: { readonly reason: string; readonly cover: Cover };
  withdrawn: { readonly reason: string };
  noted: Record<string, never>;
  /** Somebody saw in full who had asked. */
  unmasked: { readonly reason: string };
};
export type TaskRefusalEventType = keyof TaskRefusalEventData;
export type TaskRefusalEvent = {
  readonly [T in TaskRefusalEventType]: {
    readonly type: T;
    readonly at: Instant;
    readonly data: TaskRefusalEventData[T];
  };
}[TaskRefusalEventType];

/** Builds an event. */
export function taskRefusalEvent<T extends TaskRefusalEventType>(
  type: T,
  at: Instant,
  data: TaskRefusalEventData[T],
): TaskRefusalEvent {
  return { type, at, data } as unknown as TaskRefusalEvent;
}

/** Applies one event. The first of a refusal must be `recorded`. */
export function evolveTaskRefusal(
  id: number,
  state: TaskRefusal | undefined,
  event: TaskRefusalEvent & { readonly personId: number | null },
): TaskRefusal {
  const { at, personId } = event;
  if (event.type === "recorded") {
    if (state !== undefined) throw new Error(`task refusal ${id} is recorded twice`);
    return {
      id,
      ...event.data,
      recordedAt: at,
      recordedBy: personId,
      status: "waiting",
      statement: null,
      decision: null,
      withdrawal: null,
      notedAt: null,
    };
  }
  if (state === undefined) throw new Error(`task refusal ${id} does not begin with its record`);
  switch (event.type) {
    case "stated":
      return { ...state, statement: { text: event.data.text, at, personId } };
    case "confirmed":
    case "covered": {
      const cover = event.type === "covered" ? event.data.cover : null;
      const decision = { text: event.data.reason, at, personId, cover };
      return { ...state, status: event.type, decision };
    }
    case "withdrawn":
      return {
        ...state,
        status: "withdrawn",
        withdrawal: { text: event.data.reason, at, personId },
      };
    case "noted":
      return { ...state, notedAt: at };
    case "unmasked":
      return state;
  }
}

export const COMMAND_TYPES = ["state", "confirm", "findCovered", "withdraw", "note"] as const;
export type CommandType = (typeof COMMAND_TYPES)[number];
export type TaskRefusalCommand =
  | { readonly type: "state"; readonly text: string }
  | { readonly type: "confirm"; readonly reason: string }
  | { readonly type: "findCovered"; readonly reason: string; readonly cover: Cover }
  | { readonly type: "withdraw"; readonly reason: string }
  | { readonly type: "note" };

/** In which status a command is taken at all; pages offer by the same table. */
export const ALLOWED = {
  waiting: ["state", "confirm", "findCovered", "withdraw"],
  confirmed: ["note"],
  covered: ["note"],
  withdrawn: [],
} as const satisfies Record<Status, readonly CommandType[]>;

/** Tells whether a status admits a command. */
export function admits(status: Status, command: CommandType): boolean {
  return (ALLOWED[status] as readonly CommandType[]).includes(command);
}

/** The last day for the department's side, and for the decision; both count from the day of the record. */
export function limitsOf(
  calendar: Calendar,
  { recordedAt, limits }: Pick<TaskRefusal, "recordedAt" | "limits">,
): { readonly statementUntil: Day; readonly decisionUntil: Day } {
  const day = dayOf(recordedAt);
  const { statementWorkdays, decisionWorkdays } = limits ?? parametersOn(day);
  return {
    statementUntil: addWorkdays(calendar, day, statementWorkdays),
    decisionUntil: addWorkdays(calendar, day, decisionWorkdays),
  };
}

const no = (code: string, params = {}): Refusal =>
  refusal("conflict", `taskRefusals.${code}`, params);

/**
 * Tells whether the department has been heard, or has let the time for it pass.
 * Nobody is found to have pushed un-admitted work unheard; that a mandate covers it, is no reproach to anybody.
 */
export function isHeard(calendar: Calendar, state: TaskRefusal, at: Instant): boolean {
  return state.statement !== null || dayOf(at) > limitsOf(calendar, state).statementUntil;
}

/**
 * Decides one command.
 * Refuses: `taskRefusals.not_in_this_status`, `.unheard`, `.noted_already`.
 */
export function decideTaskRefusal(
  state: TaskRefusal,
  command: TaskRefusalCommand,
  { at, calendar }: { readonly at: Instant; readonly calendar: Calendar },
): readonly TaskRefusalEvent[] | Refusal {
  if (!admits(state.status, command.type)) return no("not_in_this_status");
  switch (command.type) {
    case "state":
      return [taskRefusalEvent("stated", at, { text: command.text })];
    case "confirm": {
      const { statementUntil } = limitsOf(calendar, state);
      if (!isHeard(calendar, state, at)) return no("unheard", { until: statementUntil });
      return [taskRefusalEvent("confirmed", at, { reason: command.reason })];
    }
    case "findCovered": {
      const { reason, cover } = command;
      return [taskRefusalEvent("covered", at, { reason, cover })];
    }
    case "withdraw":
      return [taskRefusalEvent("withdrawn", at, { reason: command.reason })];
    case "note":
      if (state.notedAt !== null) return no("noted_already");
      return [taskRefusalEvent("noted", at, {})];
  }
}

/** The number under which people speak of a refusal, e.g. "JB-2026-0012". */
export function numberOf({ id, recordedAt }: Pick<TaskRefusal, "id" | "recordedAt">): string {
  return `JB-${dayOf(recordedAt).slice(0, 4)}-${String(id).padStart(4, "0")}`;
}

/** What a mandate says, as far as a refusal has to look at it. */
export type MandateInForce = {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly conditions: readonly string[];
};

/**
 * Whether what is refused has been admitted after all. A case that was sent on a mandate is covered by it, and so is
 * what came with the number of one; of the other mandates between the two bodies only people can tell, so each must
 * have been looked at.
 * Refuses: `taskRefusals.covered` with the number and terms of the mandate, `taskRefusals.look_at_mandates`.
 */
export function checkCover(
  inForce: readonly MandateInForce[],
  told: {
    /** The mandate on which the case was sent. */
    readonly sentOn: number | null;
    /** The number that whoever asked named. */
    readonly namedCode: string | null;
    readonly notAmong: readonly number[];
  },
): Refusal | null {
  const named = told.namedCode?.trim().toUpperCase() ?? "";
  const certain = inForce.find(
    ({ id, code }) => id === told.sentOn || (named !== "" && code.toUpperCase() === named),
  );
  if (certain !== undefined) {
    const { code, title, conditions } = certain;
    return no("covered", { code, title, clause: conditions[0] ?? title });
  }
  const unseen = inForce.filter(({ id }) => !told.notAmong.includes(id));
  return unseen.length === 0
    ? null
    : no("look_at_mandates", { codes: unseen.map(({ code }) => code) });
}
