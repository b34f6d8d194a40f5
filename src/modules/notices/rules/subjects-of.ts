/**
 * What events of admissions, forms, campaigns, task refusals and appraisals mean to whom. Like the table of cases it reads the log
 * alone: the event, and the first event of what it is about. Pure: the follower and the proof of the tables run the same.
 */
import { dayOf } from "#kernel/pure/day.ts";
import type { NoticeKind, Subject } from "./kinds.ts";
import {
  type Audience,
  type Doer,
  type Notice,
  type NoticeTextFacts,
  isOwnDoing,
} from "./notices-of.ts";

type Data = Readonly<Record<string, unknown>>;

/** An event as the log has it. */
export type LoggedEvent = {
  readonly stream: string;
  readonly streamId: number;
  readonly seq: number;
  readonly type: string;
  readonly at: number;
  readonly data: Data;
  readonly actor: Doer;
};

/** The data of the first event of a stream, in which it says what it is. */
export type FirstOf = (stream: string, id: number) => Data;

/** A notice about something that is no case. */
export type SubjectNotice = Notice & {
  readonly subject: Subject;
  readonly subjectId: number;
  readonly link: string;
};

type Told = {
  readonly kind: NoticeKind;
  readonly to: readonly Audience[];
  readonly facts?: NoticeTextFacts;
};

type Source = {
  readonly subject: Subject;
  readonly idOf: (event: LoggedEvent) => number;
  readonly linkOf: (id: number) => string;
  /** Other streams whose first event is needed; its own always is. */
  readonly needs?: (event: LoggedEvent) => readonly Place[];
  readonly told: (event: LoggedEvent, firstOf: FirstOf) => readonly Told[];
};

export type Place = { readonly stream: string; readonly id: number };

const number = (value: unknown): number => (typeof value === "number" ? value : 0);
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const record = (value: unknown): Data => (typeof value === "object" ? (value as Data) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const orgs = (values: readonly unknown[]): readonly Audience[] =>
  [...new Set(values.map(number))].filter((id) => id > 0).map((id) => ({ audience: "org", id }));
const COORDINATORS: readonly Audience[] = [{ audience: "coordinators", id: 0 }];
const one = (
  kind: NoticeKind,
  to: readonly Audience[],
  facts: NoticeTextFacts = {},
): readonly Told[] => [{ kind, to, facts }];

type Table = Readonly<Record<string, (data: Data, first: Data) => readonly Told[]>>;

const titleOf = (first: Data): NoticeTextFacts => ({
  title: text(record(first["content"])["title"]),
});
const applicant = (first: Data): readonly Audience[] => orgs([first["applicantOrgId"]]);

const ADMISSION: Table = {
  submitted: (_, first) => one("applicationSubmitted", COORDINATORS, titleOf(first)),
  declared: (_, first) => one("emergencyDeclared", COORDINATORS, titleOf(first)),
  sentBack: (_, first) => one("applicationSentBack", applicant(first), titleOf(first)),
  consulted: (data, first) => one("opinionAsked", orgs(list(data["orgIds"])), titleOf(first)),
  consultationClosed: (_, first) => one("opinionsIn", COORDINATORS, titleOf(first)),
  scheduled: (_, first) => one("meetingCalled", applicant(first), titleOf(first)),
  decided: (data, first) => [
    ...one("applicationDecided", [...applicant(first), ...COORDINATORS], {
      ...titleOf(first),
      result: text(data["result"]),
    }),
    ...(data["result"] === "approved" && data["matter"] === "admission"
      ? one("workAdmitted", orgs(list(record(first["content"])["targetOrgIds"])), titleOf(first))
      : []),
  ],
  decisionLate: (_, first) => one("decisionLate", COORDINATORS, titleOf(first)),
  lapsed: (_, first) => one("emergencyLapsed", applicant(first), titleOf(first)),
  reviewOpened: (_, first) => one("yearlyReviewDue", applicant(first), titleOf(first)),
  reminded: (_, first) => one("yearlyReviewDue", applicant(first), titleOf(first)),
  petitioned: (_, first) =>
    one("exitPetitioned", [...COORDINATORS, ...applicant(first)], titleOf(first)),
};

const formTitle = (first: Data): NoticeTextFacts => ({
  title: text(record(first["design"])["title"]),
});

const FORM: Table = {
  formSent: (data, first) =>
    one("formSent", orgs(list(record(data["reach"])["orgIds"])), formTitle(first)),
  formClosed: (_, first) => one("formClosed", orgs([first["departmentOrgId"]]), formTitle(first)),
};

const SHEET: Table = {
  sheetReturned: (_, first) => one("sheetReturned", orgs([first["orgId"]])),
};

const campaignTitle = (first: Data): NoticeTextFacts => ({ title: text(first["title"]) });

/** A campaign's own events; which stations have a share stands in the event that sent it, so others go to the department. */
const CAMPAIGN: Table = {
  campaignSent: (data, first) =>
    list(data["shares"])
      .map(record)
      .flatMap((share) =>
        one("campaignSent", orgs([share["orgId"]]), {
          ...campaignTitle(first),
          units: number(share["units"]),
        }),
      ),
  campaignSettled: (_, first) =>
    one("campaignSettled", orgs([first["orgId"]]), campaignTitle(first)),
  campaignExtended: (data, first) =>
    one("campaignExtended", orgs(list(data["orgIds"])), {
      ...campaignTitle(first),
      deadline: text(data["deadline"]),
    }),
};

const bothBodies = (first: Data): readonly Audience[] =>
  orgs([first["orgId"], first["departmentOrgId"]]);

/** By which a refusal is known without telling what was asked for: who refused whom, and the day on which it was asked. */
const whichRefusal = (first: Data): NoticeTextFacts => ({
  orgId: number(first["orgId"]),
  toOrgId: number(first["departmentOrgId"]),
  day: dayOf(number(first["askedAt"])),
});

/** What came down by telephone or on paper; what came down on a case is told by the case. */
const REFUSAL: Table = {
  recorded: (data) => [
    ...one("workAskedOutside", COORDINATORS, {
      orgId: number(data["orgId"]),
      toOrgId: number(data["departmentOrgId"]),
    }),
    ...one("refusalAgainstYou", orgs([data["departmentOrgId"]]), {
      orgId: number(data["orgId"]),
    }),
  ],
  stated: (_, first) =>
    one("refusalStated", [...COORDINATORS, ...orgs([first["orgId"]])], whichRefusal(first)),
  confirmed: (_, first) =>
    one("refusalDecided", bothBodies(first), { ...whichRefusal(first), covered: false }),
  covered: (_, first) =>
    one("refusalDecided", bothBodies(first), { ...whichRefusal(first), covered: true }),
  withdrawn: (_, first) =>
    one(
      "refusalWithdrawn",
      [...COORDINATORS, ...orgs([first["departmentOrgId"]])],
      whichRefusal(first),
    ),
};

/** Who speaks for the targets of a round at some places: a body, or the sub-district that keeps an area. */
function targets(first: Data, places: readonly unknown[] | null): readonly Audience[] {
  const all = list(first["targets"]).map(record);
  const meant = places === null ? all : places.map((place) => record(all[number(place)]));
  return meant.flatMap(({ kind, id }): Audience[] =>
    number(id) === 0 ? [] : [{ audience: kind === "area" ? "subdistrict" : "org", id: number(id) }],
  );
}
const roundTitle = (first: Data): NoticeTextFacts => ({ title: text(first["title"]) });

/** Rounds of appraisal: what a target may say and until when, and which step the office owes. */
const ROUND: Table = {
  roundComputed: (data, first) =>
    one("replyOwed", targets(first, null), { ...roundTitle(first), day: text(data["replyTo"]) }),
  roundReminded: (data, first) =>
    data["step"] === "reply"
      ? one("replyOwed", targets(first, list(data["places"])), {
          ...roundTitle(first),
          day: text(data["until"]),
        })
      : one("roundStepOwed", COORDINATORS, { ...roundTitle(first), step: text(data["step"]) }),
  targetReplied: (_, first) => one("targetSpoke", COORDINATORS, roundTitle(first)),
  targetAppealed: (_, first) => one("targetSpoke", COORDINATORS, roundTitle(first)),
  replyAnswered: (data, first) =>
    one("targetAnswered", targets(first, [data["target"]]), roundTitle(first)),
  appealDecided: (data, first) =>
    one("targetAnswered", targets(first, [data["target"]]), roundTitle(first)),
  roundPublished: (_, first) => one("roundPublished", targets(first, null), roundTitle(first)),
};

const byTable =
  (table: Table): Source["told"] =>
  (event, firstOf) => {
    const tell = Object.hasOwn(table, event.type) ? table[event.type] : undefined;
    return tell?.(event.data, firstOf(event.stream, event.streamId)) ?? [];
  };
const own = ({ streamId }: LoggedEvent): number => streamId;
const campaignOf = ({ data }: LoggedEvent): number => number(data["campaignId"]);

/** What each stream tells of. To add one: a line here, its kinds in kinds.ts, their texts in messages. */
const SOURCES: Readonly<Record<string, Source>> = {
  admission: {
    subject: "admission",
    idOf: own,
    linkOf: (id) => `/console/admission/${id}`,
    told: byTable(ADMISSION),
  },
  form: {
    subject: "form",
    idOf: own,
    linkOf: (id) => `/console/forms/${id}`,
    told: byTable(FORM),
  },
  formSheet: {
    subject: "formSheet",
    idOf: own,
    linkOf: (id) => `/console/forms/sheets/${id}`,
    told: byTable(SHEET),
  },
  campaign: {
    subject: "campaign",
    idOf: own,
    linkOf: (id) => `/console/campaigns/${id}`,
    told: byTable(CAMPAIGN),
  },
  campaignShare: {
    subject: "campaign",
    idOf: campaignOf,
    linkOf: (id) => `/console/campaigns/${id}`,
    needs: (event) => [{ stream: "campaign", id: campaignOf(event) }],
    told(event, firstOf) {
      if (event.type !== "unitsVerified") return [];
      const rejected = list(event.data["items"]).filter(
        (item) => record(item)["verdict"] === "rejected",
      );
      if (rejected.length === 0) return [];
      const share = firstOf(event.stream, event.streamId);
      const campaign = firstOf("campaign", campaignOf(event));
      return one("unitsRejected", orgs([share["orgId"]]), {
        ...campaignTitle(campaign),
        count: rejected.length,
      });
    },
  },
  taskRefusal: {
    subject: "taskRefusal",
    idOf: own,
    linkOf: (id) => `/console/task-refusals/${id}`,
    told(event, firstOf) {
      if (firstOf(event.stream, event.streamId)["source"] !== null) return [];
      return byTable(REFUSAL)(event, firstOf);
    },
  },
  appraisalRound: {
    subject: "appraisalRound",
    idOf: own,
    linkOf: (id) => `/console/appraisal/rounds/${id}`,
    told: byTable(ROUND),
  },
};

/** Streams of everything but cases that notices tell of. */
export const SUBJECT_STREAMS: readonly string[] = Object.keys(SOURCES);

/** Whose first event must be known to tell what an event means. */
export function placesNeeded(event: LoggedEvent): readonly Place[] {
  const source = SOURCES[event.stream];
  if (source === undefined) return [];
  return [{ stream: event.stream, id: event.streamId }, ...(source.needs?.(event) ?? [])];
}

/** The notices that an event gives, each audience once a kind. Nobody is told of what they have just done themselves. */
export function subjectNoticesOf(event: LoggedEvent, firstOf: FirstOf): readonly SubjectNotice[] {
  const source = SOURCES[event.stream];
  if (source === undefined) return [];
  const subjectId = source.idOf(event);
  const notices = new Map<string, SubjectNotice>();
  for (const { kind, to, facts = {} } of source.told(event, firstOf))
    for (const audience of to)
      if (!isOwnDoing(event.actor, audience))
        notices.set(`${kind} ${audience.audience} ${audience.id}`, {
          ...audience,
          kind,
          facts,
          subject: source.subject,
          subjectId,
          link: source.linkOf(subjectId),
        });
  return [...notices.values()];
}
