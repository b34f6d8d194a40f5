/** The life of a duty: versions go from draft to published to retired, each in effect from a day to a day. */
import type { Day } from "#kernel/pure/day.ts";
import type { NewEvent } from "#kernel/pure/chain.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { DutyContent, WrittenContent } from "../schema.ts";
import type { VersionStatus } from "../schema/kinds.ts";
import { wholeContent } from "./english.ts";

export type VersionState = {
  readonly number: number;
  readonly status: VersionStatus;
  readonly content: DutyContent;
  /** First day in effect; null for a draft. */
  readonly effectiveFrom: Day | null;
  /** First day no longer in effect; null where no end is known. */
  readonly effectiveTo: Day | null;
  readonly importId: number | null;
  readonly revision: number;
  readonly draftedAt: number;
  readonly publishedAt: number | null;
  readonly retiredAt: number | null;
};

export type DutyState = { readonly code: string; readonly versions: readonly VersionState[] };

/** What can be asked of a version, by its status. A missing entry does not compile. */
export const VERSION_COMMANDS = {
  draft: { revise: true, publish: true, retire: true },
  published: { revise: false, publish: false, retire: true },
  retired: { revise: false, publish: false, retire: false },
} as const satisfies Record<VersionStatus, Record<"revise" | "publish" | "retire", boolean>>;

export type DutyCommand =
  | {
      readonly type: "draft";
      readonly code: string;
      readonly content: DutyContent;
      readonly importId: number | null;
    }
  | {
      readonly type: "revise";
      readonly content: DutyContent;
      /** The revision that the writer saw; null to write over whatever is there. */
      readonly expectedRevision: number | null;
      readonly importId: number | null;
    }
  | { readonly type: "publish"; readonly number: number; readonly effectiveFrom: Day }
  | { readonly type: "retire"; readonly number: number; readonly effectiveTo: Day }
  /** The day has come: what ended is marked as ended. */
  | { readonly type: "expire" };

export type DutyEvent =
  | NewEvent<
      "dutyDrafted",
      {
        readonly code: string;
        readonly number: number;
        readonly content: WrittenContent;
        readonly importId: number | null;
      }
    >
  | NewEvent<
      "dutyRevised",
      {
        readonly number: number;
        readonly content: WrittenContent;
        readonly importId: number | null;
      }
    >
  | NewEvent<"dutyPublished", { readonly number: number; readonly effectiveFrom: Day }>
  | NewEvent<"dutyRetirementSet", { readonly number: number; readonly effectiveTo: Day }>
  | NewEvent<"dutyRetired", { readonly number: number; readonly effectiveTo: Day | null }>;

export type DutyFacts = {
  readonly at: number;
  readonly today: Day;
  /** For publishing: a refusal where leads are missing, double or closed. */
  readonly leads?: Refusal | undefined;
};

/** The draft of a duty; there is one at most. */
export function draftOf(state: DutyState | undefined): VersionState | undefined {
  return state?.versions.find((version) => version.status === "draft");
}

/** The version in effect on a day. */
export function inEffect<
  V extends { readonly effectiveFrom: Day | null; readonly effectiveTo: Day | null },
>(versions: readonly V[], day: Day): V | undefined {
  return versions.find(
    (version) =>
      version.effectiveFrom !== null &&
      version.effectiveFrom <= day &&
      (version.effectiveTo === null || version.effectiveTo > day),
  );
}

/** What a new draft would stand in the place of: the draft that is there, and the version in effect. */
export function standingOn<V extends VersionLike>(versions: readonly V[], day: Day): V[] {
  const draft = versions.find((version) => version.status === "draft");
  const current = inEffect(versions, day);
  return [draft, current].filter((version) => version !== undefined);
}

type VersionLike = Pick<VersionState, "status" | "effectiveFrom" | "effectiveTo">;

/**
 * Decides a command on a duty.
 * Refuses: `catalogue.draft_exists`, `catalogue.no_draft`, `catalogue.changed_meanwhile`,
 * `catalogue.unknown_version`, `catalogue.not_a_draft`, `catalogue.already_retired`,
 * `catalogue.effective_in_past`, `catalogue.later_version_published`, `catalogue.ends_before_start`,
 * and whatever refusal the facts carry about leads.
 */
export function decideDuty(
  state: DutyState | undefined,
  command: DutyCommand,
  facts: DutyFacts,
): readonly DutyEvent[] | Refusal {
  switch (command.type) {
    case "draft":
      return decideDraft(state, command, facts);
    case "revise": {
      const draft = draftOf(state);
      if (draft === undefined) return refusal("conflict", "catalogue.no_draft");
      if (command.expectedRevision !== null && command.expectedRevision !== draft.revision)
        return refusal("conflict", "catalogue.changed_meanwhile");
      const { content, importId } = command;
      return [
        { type: "dutyRevised", at: facts.at, data: { number: draft.number, content, importId } },
      ];
    }
    case "publish":
      return decidePublish(state, command, facts);
    case "retire":
      return decideRetire(state, command, facts);
    case "expire":
      return (state?.versions ?? [])
        .filter((v) => v.status === "published" && v.effectiveTo !== null)
        .filter((v) => (v.effectiveTo ?? "") <= facts.today)
        .map((v) => retired(v, v.effectiveTo, facts.at));
  }
}

function decideDraft(
  state: DutyState | undefined,
  command: Extract<DutyCommand, { type: "draft" }>,
  facts: DutyFacts,
): readonly DutyEvent[] | Refusal {
  if (draftOf(state) !== undefined)
    return refusal("conflict", "catalogue.draft_exists", { code: command.code });
  const { code, content, importId } = command;
  const number = (state?.versions.length ?? 0) + 1;
  return [{ type: "dutyDrafted", at: facts.at, data: { code, number, content, importId } }];
}

function decidePublish(
  state: DutyState | undefined,
  command: Extract<DutyCommand, { type: "publish" }>,
  facts: DutyFacts,
): readonly DutyEvent[] | Refusal {
  const version = state?.versions.find((v) => v.number === command.number);
  if (version === undefined) return refusal("notFound", "catalogue.unknown_version");
  if (!VERSION_COMMANDS[version.status].publish)
    return refusal("conflict", "catalogue.not_a_draft");
  const before = (state?.versions ?? []).filter((v) => v.effectiveFrom !== null);
  // A first version may be dated back: it records what was in force before the platform was.
  if (before.length > 0 && command.effectiveFrom < facts.today)
    return refusal("invalid", "catalogue.effective_in_past", { today: facts.today });
  const later = before.find(
    (v) => (v.effectiveFrom ?? "") >= command.effectiveFrom && v.status === "published",
  );
  if (later !== undefined && !isSameDayReplacement(later, command.effectiveFrom, facts.today))
    return refusal("conflict", "catalogue.later_version_published", {
      number: later.number,
      day: later.effectiveFrom ?? "",
    });
  if (facts.leads !== undefined) return facts.leads;
  const events: DutyEvent[] = [
    {
      type: "dutyPublished",
      at: facts.at,
      data: { number: version.number, effectiveFrom: command.effectiveFrom },
    },
  ];
  if (command.effectiveFrom <= facts.today)
    for (const old of before)
      if (old.status === "published" && endsBy(old, command.effectiveFrom))
        events.push(retired(old, command.effectiveFrom, facts.at));
  return events;
}

/** A mistake published this morning may be replaced this afternoon: its time in effect becomes empty. */
function isSameDayReplacement(later: VersionState, from: Day, today: Day): boolean {
  return later.effectiveFrom === from && from <= today;
}

function endsBy(version: VersionState, day: Day): boolean {
  return version.effectiveTo === null || version.effectiveTo >= day;
}

function decideRetire(
  state: DutyState | undefined,
  command: Extract<DutyCommand, { type: "retire" }>,
  facts: DutyFacts,
): readonly DutyEvent[] | Refusal {
  const version = state?.versions.find((v) => v.number === command.number);
  if (version === undefined) return refusal("notFound", "catalogue.unknown_version");
  if (!VERSION_COMMANDS[version.status].retire)
    return refusal("conflict", "catalogue.already_retired");
  if (version.status === "draft") return [retired(version, null, facts.at)];
  if (command.effectiveTo < facts.today)
    return refusal("invalid", "catalogue.effective_in_past", { today: facts.today });
  if (command.effectiveTo < (version.effectiveFrom ?? ""))
    return refusal("invalid", "catalogue.ends_before_start", { day: version.effectiveFrom ?? "" });
  if (command.effectiveTo <= facts.today) return [retired(version, command.effectiveTo, facts.at)];
  return [
    {
      type: "dutyRetirementSet",
      at: facts.at,
      data: { number: version.number, effectiveTo: command.effectiveTo },
    },
  ];
}

function retired(version: VersionState, effectiveTo: Day | null, at: number): DutyEvent {
  return { type: "dutyRetired", at, data: { number: version.number, effectiveTo } };
}

/** Applies an event; the live platform and the replay that verifies the tables run this same function. */
export function evolveDuty(state: DutyState | undefined, event: DutyEvent): DutyState {
  switch (event.type) {
    case "dutyDrafted": {
      const { code, number, content, importId } = event.data;
      const version: VersionState = {
        number,
        status: "draft",
        content: wholeContent(content),
        effectiveFrom: null,
        effectiveTo: null,
        importId,
        revision: 1,
        draftedAt: event.at,
        publishedAt: null,
        retiredAt: null,
      };
      return { code: state?.code ?? code, versions: [...(state?.versions ?? []), version] };
    }
    case "dutyRevised":
      return change(state, event.data.number, (v) => ({
        ...v,
        content: wholeContent(event.data.content),
        importId: event.data.importId,
        revision: v.revision + 1,
      }));
    case "dutyPublished":
      return evolvePublished(state, event.data.number, event.data.effectiveFrom, event.at);
    case "dutyRetirementSet":
      return change(state, event.data.number, (v) => ({
        ...v,
        effectiveTo: event.data.effectiveTo,
      }));
    case "dutyRetired":
      return change(state, event.data.number, (v) => ({
        ...v,
        status: "retired",
        effectiveTo: event.data.effectiveTo,
        retiredAt: event.at,
      }));
  }
}

/** The version before ends on the day on which the new one begins. */
function evolvePublished(
  state: DutyState | undefined,
  number: number,
  effectiveFrom: Day,
  at: number,
): DutyState {
  const published = change(state, number, (v) => ({
    ...v,
    status: "published",
    effectiveFrom,
    publishedAt: at,
  }));
  return {
    ...published,
    versions: published.versions.map((v) =>
      v.number !== number && v.status === "published" && endsBy(v, effectiveFrom)
        ? { ...v, effectiveTo: effectiveFrom }
        : v,
    ),
  };
}

function change(
  state: DutyState | undefined,
  number: number,
  apply: (version: VersionState) => VersionState,
): DutyState {
  if (state?.versions.some((v) => v.number === number) !== true)
    throw new Error(`the log speaks of version ${number} before it was drafted`);
  return { ...state, versions: state.versions.map((v) => (v.number === number ? apply(v) : v)) };
}
