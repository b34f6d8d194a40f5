/**
 * `noticesOf(event, facts)`: what an event of a case means to whom. One table keyed by the type of event; a type that is
 * not in it gives no notice. Pure: the live platform and the proof of the tables run the same.
 */
import type { NoticeKind } from "./kinds.ts";

/** How bodies and people stand to the case when the event has happened. */
export type NoticeFacts = {
  readonly leadOrgId: number | null;
  readonly holderOrgId: number;
  readonly firstContactOrgId: number;
  /** The sub-district of the place, whose office supervises; null where the place is not known. */
  readonly subdistrictId: number | null;
  readonly residentId: number | null;
  /** Co-organisers with an open task. */
  readonly coOrganiserIds: readonly number[];
  /** Who demanded each supervision's answer; null for the ladder or a leader. */
  readonly demandedBy: ReadonlyMap<number, number | null>;
};

/** Whom a notice is for: a body, a person, a resident, the office of a sub-district, the coordinators or finance (id 0). */
export type Audience = {
  readonly audience: "org" | "person" | "resident" | "subdistrict" | "coordinators" | "finance";
  readonly id: number;
};

/** What a text may name; never personal data. */
export type NoticeTextFacts = Readonly<Record<string, string | number | boolean>>;

export type Notice = Audience & { readonly kind: NoticeKind; readonly facts: NoticeTextFacts };

/** Who did it, as the event keeps it. */
export type Doer =
  | { readonly kind: "staff"; readonly id: number; readonly org: number }
  | { readonly kind: "anonymous" | "resident" | "receipt" | "system" };

export type NoticedEvent = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: Doer;
};

type To = (
  facts: NoticeFacts,
  data: Readonly<Record<string, unknown>>,
) => readonly (Audience | undefined)[];

const org = (id: number | null | undefined): Audience | undefined =>
  id === null || id === undefined ? undefined : { audience: "org", id };
const number = (value: unknown): number | null => (typeof value === "number" ? value : null);

const lead: To = ({ leadOrgId, holderOrgId }) => [org(leadOrgId ?? holderOrgId)];
const holder: To = ({ holderOrgId }) => [org(holderOrgId)];
const firstContact: To = ({ firstContactOrgId }) => [org(firstContactOrgId)];
const reporter: To = ({ residentId }) => [
  residentId === null ? undefined : { audience: "resident", id: residentId },
];
const coordinators: To = () => [{ audience: "coordinators", id: 0 }];
/** The sub-district office of the place; the coordinators where the place is not known. */
const supervisor: To = (facts, data) =>
  facts.subdistrictId === null
    ? coordinators(facts, data)
    : [{ audience: "subdistrict", id: facts.subdistrictId }];
const named =
  (field: string): To =>
  (_facts, data) => [org(number(data[field]))];
const person =
  (field: string): To =>
  (_facts, data) => {
    const id = number(data[field]);
    return id === null ? [] : [{ audience: "person", id }];
  };
const demander: To = (facts, data) => {
  const by = facts.demandedBy.get(number(data.supervisionId) ?? 0) ?? null;
  return by === null ? supervisor(facts, data) : [org(by)];
};
const coOrganisers: To = ({ coOrganiserIds }) => coOrganiserIds.map((id) => org(id));

type Rule = {
  readonly kind: NoticeKind;
  readonly to: To;
  /** Fields of the event that the text names. */
  readonly names?: readonly string[];
  readonly when?: (data: Readonly<Record<string, unknown>>, facts: NoticeFacts) => boolean;
};

const to = (kind: NoticeKind, audience: To, more: Omit<Rule, "kind" | "to"> = {}): Rule => ({
  kind,
  to: audience,
  ...more,
});

const isLow = (data: Readonly<Record<string, unknown>>): boolean => (number(data.grade) ?? 5) <= 2;

/** What each type of event means. To add one: a line here, its kind in kinds.ts, its text in messages. */
export const NOTICES: Readonly<Record<string, readonly Rule[]>> = {
  accepted: [to("accepted", reporter)],
  noticeGiven: [to("materialsNeeded", reporter)],
  materialsSupplied: [to("materialsSupplied", holder)],
  declined: [to("declined", reporter)],
  dispatched: [to("dispatched", named("orgId"))],
  handedOver: [to("handedOver", named("toOrgId"), { names: ["fromOrgId"] })],
  firstContactHandedOver: [
    to("firstContactHandedOver", named("toOrgId"), { names: ["fromOrgId"] }),
  ],
  assigned: [to("assigned", person("personId"))],
  responded: [to("responded", reporter)],
  paused: [to("paused", reporter)],
  extensionRequested: [to("extensionRequested", supervisor)],
  extensionDecided: [to("extensionDecided", lead, { names: ["approved"] })],
  completed: [to("completed", reporter)],
  completedWith: [to("completed", reporter)],
  graded: [to("lowGrade", lead, { names: ["grade"], when: isLow })],
  reopened: [to("reopened", lead)],
  withdrawn: [to("withdrawn", lead)],
  urged: [to("urged", holder)],
  taskGiven: [to("taskGiven", named("orgId"))],
  taskAnswered: [to("taskAnswered", lead, { names: ["orgId"] })],
  taskSentBack: [to("taskSentBack", named("orgId"))],
  taskDropped: [to("taskDropped", named("orgId"))],
  returned: [to("returned", named("toOrgId"), { names: ["fromOrgId"] })],
  returnContested: [to("returnContested", named("toOrgId"), { names: ["fromOrgId"] })],
  arbitrationOpened: [to("arbitrationOpened", coordinators)],
  arbitrated: [to("arbitrated", named("orgId"))],
  taskRefused: [
    to("taskRefused", coordinators, { names: ["orgId", "toOrgId"] }),
    to("workRefused", named("toOrgId"), { names: ["orgId"] }),
  ],
  taskRefusalSettled: [
    to(
      "taskRefusalSettled",
      (facts, data) => [...named("toOrgId")(facts, data), ...named("orgId")(facts, data)],
      { names: ["outcome"] },
    ),
  ],
  rungReached: [
    to("rungReached", lead, { names: ["rung"] }),
    to("listed", person("leaderPersonId")),
  ],
  supervised: [
    to("supervised", lead, { names: ["byOrgId", "listed"] }),
    to("listed", person("leaderPersonId")),
  ],
  supervisionAnswered: [to("supervisionAnswered", demander)],
  supervisionSettled: [to("supervisionSettled", lead, { names: ["satisfied"] })],
  operationRaised: [to("operationRaised", lead)],
  planProposed: [to("planProposed", coOrganisers)],
  planAnswered: [to("planAnswered", lead, { names: ["orgId", "agrees"] })],
  escalated: [to("escalated", lead), to("listed", person("leaderPersonId"))],
  instructed: [to("instructed", lead)],
  merged: [to("merged", reporter)],
  verificationAsked: [to("verificationAsked", supervisor)],
  verified: [to("verified", lead, { names: ["passed"] })],
  rectificationOpened: [to("rectificationOpened", lead)],
  rectified: [to("rectified", firstContact)],
  calledBack: [to("calledBack", lead, { names: ["satisfied"] })],
  gradeContested: [to("gradeContested", coordinators)],
  contestDecided: [to("contestDecided", lead, { names: ["upheld"] })],
  limitMissed: [to("limitMissed", lead)],
};

/** Nobody is told of what they have just done themselves. */
export function isOwnDoing(actor: Doer, { audience, id }: Audience): boolean {
  if (audience === "resident") return actor.kind === "resident" || actor.kind === "receipt";
  if (actor.kind !== "staff") return false;
  return audience === "org" ? actor.org === id : audience === "person" && actor.id === id;
}

function textFacts(rule: Rule, data: Readonly<Record<string, unknown>>): NoticeTextFacts {
  const facts: Record<string, string | number | boolean> = {};
  for (const name of rule.names ?? []) {
    const value = data[name];
    if (["string", "number", "boolean"].includes(typeof value)) facts[name] = value as string;
  }
  return facts;
}

/** One meaning of an event: its kind, whom it concerns whoever did it, and what its text names. */
export type Meaning = {
  readonly kind: NoticeKind;
  readonly audiences: readonly Audience[];
  readonly facts: NoticeTextFacts;
};

/** Everything that an event means, also what nobody in the house is told of. */
export function meaningsOf(event: NoticedEvent, facts: NoticeFacts): readonly Meaning[] {
  const rules = Object.hasOwn(NOTICES, event.type) ? (NOTICES[event.type] ?? []) : [];
  return rules
    .filter((rule) => rule.when === undefined || rule.when(event.data, facts))
    .map((rule) => ({
      kind: rule.kind,
      audiences: rule.to(facts, event.data).filter((audience) => audience !== undefined),
      facts: textFacts(rule, event.data),
    }));
}

/** The notices that an event gives, each audience once a kind. */
export function noticesOf(event: NoticedEvent, facts: NoticeFacts): readonly Notice[] {
  const notices = new Map<string, Notice>();
  for (const { kind, audiences, facts: named } of meaningsOf(event, facts))
    for (const audience of audiences)
      if (!isOwnDoing(event.actor, audience))
        notices.set(`${kind} ${audience.audience} ${audience.id}`, {
          ...audience,
          kind,
          facts: named,
        });
  return [...notices.values()];
}

/** Tells whether events of a type may give notices at all. */
export function isNoticed(type: string): boolean {
  return Object.hasOwn(NOTICES, type);
}
