/** What each event makes of an application: the live program, the proof and the demo run this very table. */
import { type Day, type Instant, dayOf } from "#kernel/pure/day.ts";
import {
  type AdmissionEventData,
  type AdmissionEventType,
  type Application,
  type Authored,
  type Commitment,
  type Ending,
  type Matter,
  type Opinion,
  type Petition,
  openPetition,
} from "./application.ts";

const keep = (commitment: Omit<Commitment, "releasedFen"> | null): readonly Commitment[] =>
  commitment === null ? [] : [{ ...commitment, releasedFen: 0 }];

const together = (ids: readonly number[], id: number | null): readonly number[] =>
  id === null || ids.includes(id) ? ids : [...ids, id];

const changePetition = (
  state: Application,
  no: number,
  change: (petition: Petition) => Petition,
): Application => ({
  ...state,
  petitions: state.petitions.map((one) => (one.no === no ? change(one) : one)),
});

const sayOpinion = (
  state: Application,
  orgIds: readonly number[],
  said: Omit<Opinion, "orgId">,
): Application => {
  const { consultation } = state;
  if (consultation === null) return state;
  const opinions = consultation.opinions.map((one) =>
    orgIds.includes(one.orgId) ? { ...one, ...said } : one,
  );
  return { ...state, consultation: { ...consultation, opinions } };
};

/** One step an event: what it makes of the state before. A missing event does not compile. */
const STEPS: {
  readonly [T in Exclude<AdmissionEventType, "drafted">]: (
    state: Application,
    data: AdmissionEventData[T],
    by: { readonly at: Instant; readonly personId: number | null },
  ) => Application;
} = {
  redrafted: (state, { content, hasContact }, { personId }) => ({
    ...state,
    content,
    hasContact,
    authorIds: together(state.authorIds, personId),
  }),
  attached: (state, { fileIds }) => ({ ...state, fileIds: [...state.fileIds, ...fileIds] }),
  submitted: (state, { limits }, { at, personId }) => ({
    ...state,
    status: "submitted",
    submission: { at, limits },
    authorIds: together(state.authorIds, personId),
    sentBack: null,
    consultation: null,
    review: null,
    lateSince: null,
  }),
  declared: (state, { cause, limits, code, commitment, sunset }, { at, personId }) => ({
    ...state,
    status: "emergency",
    emergency: { cause, declaredAt: at },
    submission: { at, limits },
    authorIds: together(state.authorIds, personId),
    code,
    commitments: keep(commitment),
    sunset,
  }),
  sentBack: (state, { reason }, { at }) => ({
    ...state,
    status: "draft",
    rounds: state.rounds + 1,
    sentBack: { reason, at },
  }),
  consulted: (state, { orgIds }, { at }) => ({
    ...state,
    status: "consultation",
    consultation: {
      askedAt: at,
      closedAt: null,
      opinions: orgIds.map((orgId) => ({
        orgId,
        stance: null,
        text: "",
        at: null,
        personId: null,
      })),
    },
  }),
  opinionGiven: (state, { orgId, stance, text }, { at, personId }) =>
    sayOpinion(state, [orgId], { stance, text, at, personId }),
  consultationClosed(state, { silentOrgIds }, { at }) {
    const said = sayOpinion(state, silentOrgIds, {
      stance: "none",
      text: "",
      at: null,
      personId: null,
    });
    const { consultation } = said;
    if (consultation === null) return { ...said, status: "review" };
    return { ...said, status: "review", consultation: { ...consultation, closedAt: at } };
  },
  reviewed: (state, review, { at, personId }) => ({
    ...state,
    status: state.status === "emergency" ? "emergency" : "ready",
    review: { ...review, at, personId },
  }),
  scheduled: (state, { meetingId, matter }) => ({ ...state, agenda: { meetingId, matter } }),
  unscheduled: (state) => ({ ...state, agenda: null }),
  decided(state, data, { at, personId }) {
    const { code, commitment, sunset: _, ending: __, ...said } = data;
    const decided: Application = {
      ...state,
      agenda: null,
      decisions: [...state.decisions, { ...said, at, personId }],
      code: code ?? state.code,
      commitments: [...state.commitments, ...keep(commitment)],
    };
    return afterDecision(decided, data, at);
  },
  withdrawn: (state) => ({ ...state, status: "withdrawn", agenda: null }),
  decisionLate: (state, { dueOn }) => ({ ...state, lateSince: dueOn }),
  lapsed: (state, { on }) => ({ ...state, status: "lapsed", agenda: null, lapsedOn: on }),
  funded: (state, { commitment }) => ({
    ...state,
    commitments: [...state.commitments, ...keep(commitment)],
  }),
  moneyReleased: (state, { commitmentId, amountFen }) => ({
    ...state,
    commitments: state.commitments.map((one) =>
      one.id === commitmentId ? { ...one, releasedFen: one.releasedFen + amountFen } : one,
    ),
  }),
  reviewOpened: (state, { sunset }, { at }) => ({
    ...state,
    yearly: { openedAt: at, sunset, report: null },
  }),
  reminded: (state, { sunset }) => ({ ...state, remindedOf: sunset }),
  reviewReported: (state, { text, totalFen }, { at, personId }) => ({
    ...state,
    authorIds: together(state.authorIds, personId),
    yearly: state.yearly && { ...state.yearly, report: { text, totalFen, at, personId } },
  }),
  petitioned: (state, petition, { at }) => ({
    ...state,
    petitions: [...state.petitions, { ...petition, at, supporters: [], outcome: "open" }],
  }),
  petitionSupported: (state, { no, orgId }, { at }) =>
    changePetition(state, no, (one) => ({
      ...one,
      supporters: [...one.supporters, { orgId, at }],
    })),
  petitionWithdrawn: (state, { no }) => ({
    ...changePetition(state, no, (one) => ({ ...one, outcome: "withdrawn" })),
    agenda: state.agenda?.matter === "exit" ? null : state.agenda,
  }),
  ended: (state, ending) => ({ ...state, status: "ended", agenda: null, ending }),
  unmasked: (state) => state,
};

/** What a decision makes of it, by its matter. */
function afterDecision(
  state: Application,
  { matter, result, conditions, reason, sunset, ending, heldOn }: AdmissionEventData["decided"],
  at: Instant,
): Application {
  if (matter === "exit") {
    const open = openPetition(state);
    const outcome = result === "approved" ? "exited" : "kept";
    const settled =
      open === undefined ? state : changePetition(state, open.no, (one) => ({ ...one, outcome }));
    return result === "approved" ? endedOn(settled, "exit", dayOf(at)) : settled;
  }
  if (result === "sentBack") return sentBackFrom(state, matter, { reason, at });
  if (matter === "continuation") {
    if (result === "refused")
      return {
        ...state,
        yearly: null,
        ending: { why: ending ?? "notContinued", on: state.sunset ?? heldOn },
      };
    return {
      ...state,
      sunset,
      yearly: null,
      remindedOf: null,
      conditions: [...state.conditions, ...conditions],
    };
  }
  if (result === "refused")
    return matter === "ratification"
      ? { ...state, status: "lapsed", lapsedOn: dayOf(at) }
      : { ...state, status: "refused" };
  return { ...state, status: "admitted", sunset, conditions };
}

/** An emergency goes on while it is completed, and so does standing work; an application becomes a draft again. */
function sentBackFrom(
  state: Application,
  matter: Matter,
  sentBack: { readonly reason: string; readonly at: Instant },
): Application {
  if (matter === "continuation")
    return { ...state, yearly: state.yearly && { ...state.yearly, report: null } };
  if (matter === "ratification") return { ...state, sentBack };
  return { ...state, status: "draft", rounds: state.rounds + 1, sentBack };
}

function endedOn(state: Application, why: Ending, on: Day): Application {
  return { ...state, status: "ended", agenda: null, ending: { why, on } };
}

/** Applies one event. The first of an application must be `drafted`. */
export function evolveApplication(
  id: number,
  state: Application | undefined,
  event: Authored,
): Application {
  if (event.type === "drafted") {
    if (state !== undefined) throw new Error(`application ${id} is drafted twice`);
    return { ...BLANK, id, ...event.data, authorIds: together([], event.personId) };
  }
  if (state === undefined) throw new Error(`application ${id} does not begin with a draft`);
  const step = STEPS[event.type] as (
    before: Application,
    data: unknown,
    by: { readonly at: Instant; readonly personId: number | null },
  ) => Application;
  return step(state, event.data, { at: event.at, personId: event.personId });
}

/** An application of which nothing is known yet. */
export const BLANK: Omit<
  Application,
  "id" | "applicantOrgId" | "content" | "hasContact" | "authorIds"
> = {
  status: "draft",
  fileIds: [],
  emergency: null,
  submission: null,
  rounds: 0,
  sentBack: null,
  consultation: null,
  review: null,
  agenda: null,
  decisions: [],
  code: null,
  conditions: [],
  commitments: [],
  sunset: null,
  yearly: null,
  remindedOf: null,
  petitions: [],
  lateSince: null,
  ending: null,
  lapsedOn: null,
};
