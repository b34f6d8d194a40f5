/** What is kept: filters under names, words to answer with, tables as one likes them. Pure. */
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";

/** Most saved views of one person on one page. */
export const VIEWS_MOST = 20;
/** Most templates of one organisation. */
export const TEMPLATES_MOST = 100;
/** Most tables that one person arranges. */
export const ARRANGEMENTS_MOST = 100;

export const TEMPLATE_USES = ["response", "result", "reason", "note"] as const;
export type TemplateUse = (typeof TEMPLATE_USES)[number];

/** What a template may leave open: it is filled in from the case at hand. */
export const PLACES = ["number", "title", "duty", "due", "today", "organisation"] as const;
export type Place = (typeof PLACES)[number];

export type SavedView = {
  readonly personId: number;
  readonly page: string;
  readonly name: string;
  readonly query: string;
  readonly isDefault: boolean;
};
export type ResponseTemplate = {
  readonly orgId: number;
  readonly use: TemplateUse;
  readonly name: string;
  readonly text: string;
};
export type Arrangements = Readonly<Record<string, string>>;

/** Parts of an address that are never kept: words that were searched for may name a person, and an open case is no filter. */
const NOT_KEPT = ["q", "search", "case", "cursor", "lang"];

/** A filter as it is kept: its parts in order, without what is never kept. */
export function keptQuery(query: string): string {
  const parts = [...new URLSearchParams(query)].filter(
    ([name, value]) => !NOT_KEPT.includes(name) && value !== "",
  );
  const inOrder = parts.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return new URLSearchParams(inOrder).toString();
}

/** Telephones of eleven digits and identity numbers of eighteen, also with spaces or dashes between the digits. */
const PERSONAL = /(?<!\d)(?:1\d{2}[\s-]?\d{4}[\s-]?\d{4}|\d{6}[\s-]?\d{8}[\s-]?\d{3}[\dXx])(?!\d)/;

/**
 * Whether words may stand in a template: it is used for many people, so nobody's number stands in it, and every open
 * place is one that can be filled in.
 */
export function acceptableText(text: string): string | Refusal {
  if (PERSONAL.test(text)) return refusal("invalid", "desk.template_names_somebody");
  const unknown = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, place]) => place ?? "");
  const [wrong] = unknown.filter((place) => !PLACES.includes(place as Place));
  if (wrong !== undefined)
    return refusal("invalid", "desk.template_unknown_place", { place: wrong, places: [...PLACES] });
  return text.trim();
}

type Told = { readonly type: string; readonly data: object };

/** A saved view after one of its events; null once it has been removed. */
export function evolveView(event: Told): SavedView | null {
  return event.type === "viewRemoved" ? null : (event.data as SavedView);
}

/** A template after one of its events; null once it has been removed. */
export function evolveTemplate(event: Told): ResponseTemplate | null {
  return event.type === "templateRemoved" ? null : (event.data as ResponseTemplate);
}

/** Somebody's tables after one of their events. */
export function evolveArrangements(before: Arrangements, event: Told): Arrangements {
  const { name, value } = event.data as { readonly name: string; readonly value: string | null };
  const { [name]: _before, ...others } = before;
  return value === null ? others : { ...others, [name]: value };
}
