/** The chain of responsibility (责任链): one lead, any number of co-organisers, read as a sentence. */
import { type Language, textsIn } from "#ui/i18n/language.ts";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import { type Clock, clockText } from "./clock.ts";

/** Where a co-organiser's own task stands; `undone`: the lead completed without it. */
export type CoOrganiserState = "waiting" | "working" | "done" | "late" | "returned" | "undone";

export type ChainMember = { readonly name: string; readonly href?: string };

export type CoOrganiser = ChainMember & {
  readonly state: CoOrganiserState;
  readonly clock?: Clock;
};

/** Who is responsible for a duty or a case, as pages receive it. */
export type ChainOfResponsibility = {
  /** Who first met the resident and guides the matter until it is closed or handed over. */
  readonly firstContact?: ChainMember | undefined;
  readonly lead: ChainMember | null;
  readonly coOrganisers: readonly CoOrganiser[];
};

/** What is said about a co-organiser in brackets: its clock where it runs or is late, else its state. */
export function coOrganiserNote(member: CoOrganiser, language: Language): string {
  const { chain: words } = textsIn({ zh, en }, language);
  const speaks = member.clock?.state === "late" || member.clock?.state === "paused";
  if (member.clock !== undefined && speaks) return clockText(member.clock, language);
  return words.states[member.state];
}

/** The chain as a sentence: "牵头 绿化市容局; 协同 市场监管局 (逾期 1 天)". */
export function chainSentence(chain: ChainOfResponsibility, language: Language): string {
  const { chain: words } = textsIn({ zh, en }, language);
  const clauses: string[] = [];
  if (chain.firstContact !== undefined) clauses.push(words.firstContact(chain.firstContact.name));
  clauses.push(chain.lead === null ? words.noLead : words.lead(chain.lead.name));
  if (chain.coOrganisers.length > 0) {
    const names = chain.coOrganisers.map((member) =>
      words.noted(member.name, coOrganiserNote(member, language)),
    );
    clauses.push(words.coOrganisers(words.joinNames(names)));
  }
  return words.joinClauses(clauses);
}

/** What a list has to show first of several: who is late, then who still works at it; `done` last. */
const telling: readonly CoOrganiserState[] = [
  "late",
  "returned",
  "working",
  "waiting",
  "undone",
  "done",
];

/** The one co-organiser that a row has room for: the one whose part most needs looking at, the nearest end first. */
export function tellingCoOrganiser(coOrganisers: readonly CoOrganiser[]): CoOrganiser | undefined {
  const end = ({ clock }: CoOrganiser) =>
    Date.parse(clock?.dueAt ?? "") || Number.POSITIVE_INFINITY;
  return coOrganisers.toSorted(
    (a, b) =>
      telling.indexOf(a.state) - telling.indexOf(b.state) || Math.sign(end(a) - end(b)) || 0,
  )[0];
}

/** The mark that stands for a state where there is no clock to draw. */
export const stateMarks: Record<CoOrganiserState, "hollow" | "half" | "check" | "late" | "return"> =
  {
    waiting: "hollow",
    working: "half",
    done: "check",
    late: "late",
    returned: "return",
    undone: "hollow",
  };
