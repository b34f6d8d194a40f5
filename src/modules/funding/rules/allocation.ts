/** The life of a scenario: draft, decided by a meeting, posted into the books, or dropped. */
import type { NewEvent } from "#kernel/pure/chain.ts";
import { type Day, isDay } from "#kernel/pure/day.ts";
import { type Refusal, isRefusal, refusal } from "#kernel/pure/refusal.ts";
import type { AreaFigures } from "./formulas.ts";
import { type Outcome, type ScenarioSettings, outcomeOf } from "./scenario.ts";

export const SCENARIO_STATUSES = ["draft", "decided", "posted", "dropped"] as const;
export type ScenarioStatus = (typeof SCENARIO_STATUSES)[number];

/** Which meeting decided, under which number of its minutes. */
export type Decision = {
  readonly meeting: string;
  readonly minuteNo: string;
  readonly decidedOn: Day;
};

/** What somebody saves: the settings and the figures that they were computed from. */
export type Draft = {
  readonly title: string;
  readonly settings: ScenarioSettings;
  readonly figuresYear: number;
  readonly figures: readonly AreaFigures[];
};

export type Scenario = Draft & {
  readonly id: number;
  readonly status: ScenarioStatus;
  /** Counts the saves of the draft. */
  readonly revision: number;
  readonly decision: Decision | null;
  readonly posting: {
    readonly on: Day;
    readonly entryCount: number;
    readonly amountFen: number;
  } | null;
  readonly dropReason: string | null;
};

export type ScenarioEvent =
  | NewEvent<"scenarioSaved", Draft>
  | NewEvent<"scenarioDecided", Decision>
  | NewEvent<
      "scenarioPosted",
      { readonly on: Day; readonly entryCount: number; readonly amountFen: number }
    >
  | NewEvent<"scenarioDropped", { readonly reason: string }>;

/** What may be done in which status; pages offer what this table allows. */
export const SCENARIO_STEPS = {
  draft: ["save", "decide", "drop"],
  decided: ["post", "drop"],
  posted: [],
  dropped: [],
} as const satisfies Record<ScenarioStatus, readonly string[]>;
export type ScenarioStep = "save" | "decide" | "post" | "drop";

/** Tells whether a step may be taken now. Refuses: `funding.not_now` naming the status. */
export function checkStep(status: ScenarioStatus, step: ScenarioStep): Refusal | undefined {
  const steps: readonly string[] = SCENARIO_STEPS[status];
  return steps.includes(step)
    ? undefined
    : refusal("conflict", "funding.not_now", { status, step });
}

const isText = (text: string, most: number): boolean => {
  const { length } = text.trim();
  return length >= 1 && length <= most;
};

/**
 * Decides a save. Refuses: `funding.not_now`, `funding.edited_meanwhile`, `funding.no_title`, and what computing the
 * outcome refuses: a scenario that cannot be computed is not kept.
 */
export function decideSave(
  known: Scenario | undefined,
  draft: Draft,
  revision: number | undefined,
): Draft | Refusal {
  if (known !== undefined) {
    const wrong = checkStep(known.status, "save");
    if (wrong !== undefined) return wrong;
    if (revision !== known.revision) return refusal("conflict", "funding.edited_meanwhile");
  }
  if (!isText(draft.title, 100)) return refusal("invalid", "funding.no_title");
  const outcome = outcomeOf(draft.settings.formula, draft.settings, draft.figures);
  return isRefusal(outcome) ? outcome : { ...draft, title: draft.title.trim() };
}

/**
 * Decides a decision: the meeting is named, and the floor is proven for every area.
 * Refuses: `funding.not_now`, `funding.edited_meanwhile`, `funding.no_meeting`, `funding.not_a_day`,
 * `funding.floor_not_met` naming the areas.
 */
export function decideDecision(
  scenario: Scenario,
  decision: Decision,
  facts: {
    readonly revision: number;
    readonly today: Day;
    readonly nameOf: (areaId: number) => { readonly zh: string; readonly en: string };
  },
): Decision | Refusal {
  const wrong = checkStep(scenario.status, "decide");
  if (wrong !== undefined) return wrong;
  if (facts.revision !== scenario.revision) return refusal("conflict", "funding.edited_meanwhile");
  const { meeting, minuteNo, decidedOn } = decision;
  if (!isText(meeting, 100) || !isText(minuteNo, 60))
    return refusal("invalid", "funding.no_meeting");
  if (!isDay(decidedOn) || decidedOn > facts.today)
    return refusal("invalid", "funding.not_a_day", { day: decidedOn });
  const outcome = outcomeOf(scenario.settings.formula, scenario.settings, scenario.figures);
  if (isRefusal(outcome)) return outcome;
  const short = [...new Set(outcome.shortfalls.map(({ areaId }) => areaId))];
  if (short.length > 0)
    return refusal("conflict", "funding.floor_not_met", {
      count: short.length,
      areasZh: named(short, (id) => facts.nameOf(id).zh, "、", "等"),
      areasEn: named(short, (id) => facts.nameOf(id).en, ", ", " and others"),
    });
  return { meeting: meeting.trim(), minuteNo: minuteNo.trim(), decidedOn };
}

const MOST_NAMED = 12;

function named(
  ids: readonly number[],
  nameOf: (id: number) => string,
  comma: string,
  others: string,
): string {
  const names = ids.slice(0, MOST_NAMED).map(nameOf).join(comma);
  return ids.length > MOST_NAMED ? `${names}${others}` : names;
}

/** What a decided scenario gives each area. Throws for one that cannot be computed: such a one was never saved. */
export function decidedOutcome({ settings, figures }: Draft): Outcome {
  const outcome = outcomeOf(settings.formula, settings, figures);
  if (isRefusal(outcome)) throw new Error(`a saved scenario cannot be computed: ${outcome.code}`);
  return outcome;
}

/** What an event makes of a scenario; the table holds exactly this. */
export function evolveScenario(
  id: number,
  known: Scenario | undefined,
  event: ScenarioEvent,
): Scenario {
  if (event.type === "scenarioSaved")
    return {
      id,
      ...event.data,
      status: "draft",
      revision: (known?.revision ?? 0) + 1,
      decision: null,
      posting: null,
      dropReason: null,
    };
  if (known === undefined) throw new Error(`scenario ${id} begins with ${event.type}`);
  switch (event.type) {
    case "scenarioDecided":
      return { ...known, status: "decided", decision: event.data };
    case "scenarioPosted":
      return { ...known, status: "posted", posting: event.data };
    case "scenarioDropped":
      return { ...known, status: "dropped", dropReason: event.data.reason };
  }
}
