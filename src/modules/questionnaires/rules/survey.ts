/** The life of a survey: opened, answered, closed. What it keeps of answers is what its closing says. */
import type { NewEvent } from "#kernel/pure/chain.ts";
import type { Day } from "#kernel/pure/day.ts";
import type { Names } from "#kernel/pure/names.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import { type GroupKey, type ListedGroup, SMALLEST_GROUP } from "./groups.ts";
import type { GroupTally, Marks } from "./tally.ts";

export type SurveyTarget = {
  readonly kind: "org" | "area";
  readonly id: number;
  readonly name: Names;
};
export type Question = {
  readonly key: string;
  readonly text: Names;
  /** Who is asked it, and whether those who dealt more with a target weigh more. */
  readonly groups: readonly {
    readonly group: GroupKey;
    readonly relevance: "equal" | "dealings";
  }[];
};

export type Opening = {
  /** What it is for, of another module. */
  readonly subject: { readonly kind: string; readonly id: number };
  readonly title: string;
  readonly targets: readonly SurveyTarget[];
  readonly questions: readonly Question[];
  readonly groups: readonly GroupKey[];
  /** Cases received on these days make who dealt with a target. */
  readonly from: Day;
  readonly to: Day;
  /** The last day of answers. */
  readonly closesOn: Day;
  readonly minimumGroup: number;
  /** Residents drawn for one target at most. */
  readonly limit: number;
  /** SHA-256 of the seed, which is told when the survey is closed. */
  readonly seedHash: string;
};

export const SURVEY_STATUSES = ["open", "closed", "cancelled"] as const;
export type SurveyStatus = (typeof SURVEY_STATUSES)[number];

/** Ballots handed out, by place and group. */
export type Invited = { readonly place: number; readonly group: GroupKey; readonly count: number };

export type Survey = Opening & {
  readonly id: number;
  readonly status: SurveyStatus;
  readonly invited: readonly Invited[];
  /** SHA-256 over the frames of the draw; null before it. */
  readonly framesHash: string | null;
  /** How many are on a list, and how many slips were printed of it; null while none were. */
  readonly lists: readonly {
    readonly group: ListedGroup;
    readonly listed: number;
    readonly handedOut: boolean;
  }[];
  readonly closing: Closing | null;
};
export type Closing = {
  readonly seed: string;
  readonly tallies: readonly GroupTally[];
  /** SHA-256 over the tallies. */
  readonly talliesHash: string;
};

export type SurveyEvent =
  | NewEvent<"surveyOpened", Opening>
  | NewEvent<
      "residentsInvited",
      { readonly invited: readonly Invited[]; readonly framesHash: string }
    >
  | NewEvent<"listEntered", { readonly group: ListedGroup; readonly listed: number }>
  | NewEvent<
      "listInvited",
      { readonly group: ListedGroup; readonly invited: readonly Invited[]; readonly slips: number }
    >
  | NewEvent<"surveyClosed", Closing>
  | NewEvent<"surveyCancelled", Record<string, never>>;

const no = (what: string, params: Record<string, string | number> = {}): Refusal =>
  refusal("conflict", `questionnaires.${what}`, params);
const wrong = (what: string, params: Record<string, string | number> = {}): Refusal =>
  refusal("invalid", `questionnaires.${what}`, params);

/** Questions on a page at most. */
const MOST_QUESTIONS = 10;

/** Checks a survey before it is opened. Refuses: no targets, no or too many questions, a group that is asked nothing, too small a minimum. */
export function checkOpening(one: Omit<Opening, "seedHash">): Refusal | undefined {
  const { targets, questions, groups, minimumGroup, from, to, limit } = one;
  if (targets.length === 0 || groups.length === 0) return wrong("empty_group");
  if (questions.length === 0 || questions.length > MOST_QUESTIONS)
    return wrong("question_count", { most: MOST_QUESTIONS });
  const silent = groups.find((group) => questionsFor(one, group).length === 0);
  if (silent !== undefined) return wrong("group_not_asked", { group: silent });
  if (minimumGroup < SMALLEST_GROUP) return wrong("group_too_small", { least: SMALLEST_GROUP });
  if (from > to || limit < minimumGroup) return wrong("dates_wrong");
  return undefined;
}

/** The questions that a group is asked. */
export function questionsFor(
  { questions }: Pick<Opening, "questions">,
  group: GroupKey,
): Question[] {
  return questions.filter(({ groups }) => groups.some((one) => one.group === group));
}

/** Tells whether answers may still be given. Refuses: `questionnaires.closed_already`, `questionnaires.over`. */
export function checkOpen(survey: Survey, today: Day): Refusal | undefined {
  if (survey.status !== "open") return no("closed_already");
  return today > survey.closesOn ? no("over", { on: survey.closesOn }) : undefined;
}

/** Tells whether it may be closed today. Refuses: `questionnaires.closed_already`, `questionnaires.still_open`. */
export function checkClosing(survey: Survey, today: Day): Refusal | undefined {
  if (survey.status !== "open") return no("closed_already");
  return today <= survey.closesOn ? no("still_open", { until: survey.closesOn }) : undefined;
}

/** Checks that marks answer exactly what a group is asked. Refuses: `questionnaires.answer_incomplete`. */
export function checkMarks(survey: Survey, group: GroupKey, marks: Marks): Refusal | undefined {
  const asked = questionsFor(survey, group).map(({ key }) => key);
  const given = Object.keys(marks);
  return given.length === asked.length && asked.every((key) => given.includes(key))
    ? undefined
    : wrong("answer_incomplete");
}

/** What an event makes of a survey; the table holds exactly this. */
export function evolveSurvey(id: number, known: Survey | undefined, event: SurveyEvent): Survey {
  if (event.type === "surveyOpened")
    return {
      ...event.data,
      id,
      status: "open",
      invited: [],
      framesHash: null,
      lists: [],
      closing: null,
    };
  if (known === undefined) throw new Error(`survey ${id} begins with ${event.type}`);
  const others = (group: ListedGroup) => known.lists.filter((one) => one.group !== group);
  switch (event.type) {
    case "residentsInvited": {
      const { invited, framesHash } = event.data;
      return { ...known, invited: [...known.invited, ...invited], framesHash };
    }
    case "listEntered": {
      const { group, listed } = event.data;
      return { ...known, lists: [...others(group), { group, listed, handedOut: false }] };
    }
    case "listInvited": {
      const { group, invited } = event.data;
      const listed = known.lists.find((one) => one.group === group)?.listed ?? 0;
      const kept = known.invited.filter((one) => one.group !== group);
      const lists = [...others(group), { group, listed, handedOut: true }];
      return { ...known, lists, invited: [...kept, ...invited] };
    }
    case "surveyClosed":
      return { ...known, status: "closed", closing: event.data };
    case "surveyCancelled":
      return { ...known, status: "cancelled" };
  }
}
