/** An application and the mandate it becomes: its state and its events. */
import type { Day, Instant } from "#kernel/pure/day.ts";
import type { Content } from "./content.ts";

/** `emergency`: begun at once, not ratified yet; `lapsed`: not ratified in time; `ended`: sunset, exit or not continued. */
export const APPLICATION_STATES = [
  "draft",
  "submitted",
  "consultation",
  "review",
  "ready",
  "admitted",
  "refused",
  "withdrawn",
  "emergency",
  "lapsed",
  "ended",
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** What everybody may read in the register. */
export const PUBLIC_STATES: readonly ApplicationState[] = [
  "admitted",
  "emergency",
  "lapsed",
  "ended",
];

/** What may begin without a decision. Source: DOMAIN 4. */
export const CAUSES = ["disaster", "epidemic", "accident"] as const;
export type Cause = (typeof CAUSES)[number];

export const STANCES = ["agree", "conditions", "object"] as const;
export type Stance = (typeof STANCES)[number];

export const RECOMMENDATIONS = ["recommend", "conditions", "against"] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** What a meeting deals with: an application, an emergency, another year of standing work, a petition for exit. */
export const MATTERS = ["admission", "ratification", "continuation", "exit"] as const;
export type Matter = (typeof MATTERS)[number];

export const RESULTS = ["approved", "refused", "sentBack"] as const;
export type Result = (typeof RESULTS)[number];

export const MEETING_BODIES = ["executive", "standingCommittee"] as const;
export type MeetingBody = (typeof MEETING_BODIES)[number];

/** Why a mandate ended. */
export const ENDINGS = ["sunset", "notReviewed", "notContinued", "exit"] as const;
export type Ending = (typeof ENDINGS)[number];

/** What was pinned at the submission. Unit: working days. */
export type PinnedLimits = {
  readonly decideWorkdays: number;
  readonly opinionWorkdays: number;
  readonly ratifyWorkdays: number;
};

/** `stance` null: not said yet; "none": the limit passed in silence. */
export type Opinion = {
  readonly orgId: number;
  readonly stance: Stance | "none" | null;
  readonly text: string;
  readonly at: Instant | null;
  readonly personId: number | null;
};

export type Meeting = {
  readonly meetingId: number;
  readonly body: MeetingBody;
  readonly name: string;
  readonly heldOn: Day;
  readonly minuteNo: string;
};

export type Decision = Meeting & {
  readonly matter: Matter;
  readonly result: Result;
  readonly conditions: readonly string[];
  readonly reason: string;
  readonly at: Instant;
  readonly personId: number | null;
};

/** Money set aside in the ledger for a stretch of the work. Unit: fen. */
export type Commitment = {
  readonly id: number;
  readonly totalFen: number;
  readonly releasedFen: number;
};

export type Petition = {
  readonly no: number;
  readonly orgId: number;
  readonly reasons: string;
  readonly evidence: string;
  readonly fileIds: readonly number[];
  readonly at: Instant;
  readonly supporters: readonly { readonly orgId: number; readonly at: Instant }[];
  readonly outcome: "open" | "withdrawn" | "exited" | "kept";
};

/** The yearly review of standing work. */
export type Review = {
  readonly openedAt: Instant;
  /** The sunset that it is about. */
  readonly sunset: Day;
  readonly report: {
    readonly text: string;
    /** What another year costs. Unit: fen. */
    readonly totalFen: number;
    readonly at: Instant;
    readonly personId: number | null;
  } | null;
};

export type Application = {
  readonly id: number;
  readonly status: ApplicationState;
  readonly applicantOrgId: number;
  readonly content: Content;
  readonly hasContact: boolean;
  readonly fileIds: readonly number[];
  /** Whoever wrote or sent it; they decide nothing about it. */
  readonly authorIds: readonly number[];
  readonly emergency: { readonly cause: Cause; readonly declaredAt: Instant } | null;
  readonly submission: { readonly at: Instant; readonly limits: PinnedLimits } | null;
  /** How often it came back for completion. */
  readonly rounds: number;
  readonly sentBack: { readonly reason: string; readonly at: Instant } | null;
  readonly consultation: {
    readonly askedAt: Instant;
    readonly opinions: readonly Opinion[];
    readonly closedAt: Instant | null;
  } | null;
  readonly review: {
    readonly recommendation: Recommendation;
    readonly conditions: readonly string[];
    readonly text: string;
    readonly at: Instant;
    readonly personId: number | null;
  } | null;
  readonly agenda: { readonly meetingId: number; readonly matter: Matter } | null;
  readonly decisions: readonly Decision[];
  readonly code: string | null;
  readonly conditions: readonly string[];
  readonly commitments: readonly Commitment[];
  /** The last day of the work, once it was admitted or began. */
  readonly sunset: Day | null;
  readonly yearly: Review | null;
  readonly remindedOf: Day | null;
  readonly petitions: readonly Petition[];
  /** The day that the decision was due, once it was missed. */
  readonly lateSince: Day | null;
  readonly ending: { readonly why: Ending; readonly on: Day } | null;
  readonly lapsedOn: Day | null;
};

type MeetingDecided = Omit<Decision, "at" | "personId">;

export type AdmissionEventData = {
  drafted: {
    readonly applicantOrgId: number;
    readonly content: Content;
    readonly hasContact: boolean;
  };
  redrafted: { readonly content: Content; readonly hasContact: boolean };
  attached: { readonly fileIds: readonly number[] };
  submitted: { readonly limits: PinnedLimits };
  declared: {
    readonly cause: Cause;
    readonly limits: PinnedLimits;
    readonly code: string;
    readonly commitment: Omit<Commitment, "releasedFen"> | null;
    readonly sunset: Day;
  };
  sentBack: { readonly reason: string };
  consulted: { readonly orgIds: readonly number[] };
  opinionGiven: { readonly orgId: number; readonly stance: Stance; readonly text: string };
  consultationClosed: { readonly silentOrgIds: readonly number[] };
  reviewed: {
    readonly recommendation: Recommendation;
    readonly conditions: readonly string[];
    readonly text: string;
  };
  scheduled: { readonly meetingId: number; readonly matter: Matter };
  unscheduled: { readonly meetingId: number; readonly reason: string };
  decided: MeetingDecided & {
    readonly code: string | null;
    readonly commitment: Omit<Commitment, "releasedFen"> | null;
    /** The new last day; null where nothing is in force. */
    readonly sunset: Day | null;
    readonly ending: Ending | null;
  };
  withdrawn: { readonly reason: string };
  decisionLate: { readonly dueOn: Day };
  lapsed: { readonly on: Day };
  funded: { readonly commitment: Omit<Commitment, "releasedFen"> };
  moneyReleased: { readonly commitmentId: number; readonly amountFen: number };
  reviewOpened: { readonly sunset: Day };
  reminded: { readonly sunset: Day };
  reviewReported: { readonly text: string; readonly totalFen: number };
  petitioned: Pick<Petition, "no" | "orgId" | "reasons" | "evidence" | "fileIds">;
  petitionSupported: { readonly no: number; readonly orgId: number };
  petitionWithdrawn: { readonly no: number };
  ended: { readonly why: Ending; readonly on: Day };
  unmasked: { readonly reason: string };
};
export type AdmissionEventType = keyof AdmissionEventData;
export type AdmissionEvent = {
  readonly [T in AdmissionEventType]: {
    readonly type: T;
    readonly at: Instant;
    readonly data: AdmissionEventData[T];
  };
}[AdmissionEventType];
/** An event with who caused it; null: the program or an import. */
export type Authored = AdmissionEvent & { readonly personId: number | null };

/** Builds an event. */
export function admissionEvent<T extends AdmissionEventType>(
  type: T,
  at: Instant,
  data: AdmissionEventData[T],
): AdmissionEvent {
  return { type, at, data } as unknown as AdmissionEvent;
}

/** The petition for exit that is not decided yet; there is one at most. */
export function openPetition({ petitions }: Pick<Application, "petitions">): Petition | undefined {
  return petitions.find(({ outcome }) => outcome === "open");
}

/** Whose opinion is awaited. */
export function awaitedOrgs({ status, consultation }: Application): readonly number[] {
  if (status !== "consultation" || consultation === null) return [];
  return consultation.opinions.filter(({ stance }) => stance === null).map(({ orgId }) => orgId);
}

/** Everybody who stands to it beside the applicant: asked, to carry it out, or joined to a petition. */
export function partiesOf(state: Application): readonly number[] {
  const ids = [
    ...state.content.targetOrgIds,
    ...(state.consultation?.opinions ?? []).map(({ orgId }) => orgId),
    ...state.petitions.flatMap(({ orgId, supporters }) => [
      orgId,
      ...supporters.map((one) => one.orgId),
    ]),
  ];
  return [...new Set(ids)].sort((a, b) => a - b);
}
