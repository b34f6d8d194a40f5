/** What a field of a command's form is, and what it holds. Pure. */
import type { Role } from "#kernel/pure/actor.ts";
import type { NoticeItem } from "../../rules/state.ts";
import type { CaseView, StoredFile } from "./case-requests.ts";
import type { Words } from "./case-words.tsx";

export const LIMIT_UNITS = ["workdays", "workingHours"] as const;
/** A limit as it is typed; without an amount the house's own applies. */
export type LimitValue = {
  readonly amount: number | null;
  readonly unit: (typeof LIMIT_UNITS)[number];
};
/** One body to be asked for something. */
export type SummonsRow = {
  readonly orgId: number | null;
  readonly task: string;
  readonly limit: LimitValue;
};
export type ResourceRow = {
  readonly what: string;
  readonly quantity: number | null;
  readonly unit: string;
};
/** One watch; times as "YYYY-MM-DDTHH:mm" of Shanghai. */
export type WatchRow = {
  readonly orgId: number | null;
  readonly from: string;
  readonly to: string;
  readonly place: string;
};

export type Value =
  | string
  | number
  | null
  | LimitValue
  | readonly NoticeItem[]
  | readonly StoredFile[]
  | readonly SummonsRow[]
  | readonly ResourceRow[]
  | readonly WatchRow[];
export type Values = Readonly<Record<string, Value>>;
export type Option = { readonly value: string; readonly label: string };
export type Template = { readonly name: string; readonly text: string };

type Base = {
  /** The command's own name of the field. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** Asked only then. */
  readonly when?: (values: Values) => boolean;
  /** What is sent where it is not asked; null where absent. */
  readonly otherwise?: string | boolean;
};
export type Field = Base &
  (
    | {
        readonly kind: "text";
        readonly limit: number;
        readonly lines?: number;
        /** Words that come with the program. */
        readonly templates?: readonly Template[];
        /** Under which use one's organisation keeps words for it; without one none are offered. */
        readonly use?: "response" | "result" | "reason" | "note";
      }
    | { readonly kind: "choice"; readonly options: readonly Option[] }
    | { readonly kind: "yesNo"; readonly yes: string; readonly no: string }
    /** One of several things of the case, by number; a single one is chosen already. */
    | { readonly kind: "pick"; readonly options: readonly Option[] }
    | { readonly kind: "number"; readonly low: number; readonly high: number }
    | { readonly kind: "limit" }
    | { readonly kind: "day" }
    | { readonly kind: "moment" }
    /** `except`: bodies that cannot be meant. */
    | { readonly kind: "organisation"; readonly except?: readonly number[] }
    | { readonly kind: "person" }
    | { readonly kind: "leader" }
    | { readonly kind: "items" }
    | { readonly kind: "files"; readonly limit: number }
    | { readonly kind: "summonses"; readonly except?: readonly number[] }
    | { readonly kind: "resources" }
    | { readonly kind: "watches" }
  );

/** Who fills the form in. */
export type Me = { readonly orgId: number; readonly role: Role };

/** The fields of one command. */
export type FieldsOf = (view: CaseView, words: Words, me: Me | null) => readonly Field[];

/** Most files that a command takes. */
export const FILE_LIMIT = 9;

export const NO_LIMIT: LimitValue = { amount: null, unit: "workdays" };
export const NEW_SUMMONS: SummonsRow = { orgId: null, task: "", limit: NO_LIMIT };
export const NEW_RESOURCE: ResourceRow = { what: "", quantity: null, unit: "" };
export const NEW_WATCH: WatchRow = { orgId: null, from: "", to: "", place: "" };

/** Values as options, with their labels. */
export function optionsOf<T extends string>(
  values: readonly T[],
  labels: Readonly<Record<T, string>>,
): readonly Option[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

/** The text of a value; empty where it is none. */
export function textOf(value: Value): string {
  return typeof value === "string" ? value : "";
}

/** What an empty field holds; a single thing to pick is picked already. */
export function blank(field: Field): Value {
  switch (field.kind) {
    case "files":
    case "items":
    case "resources":
    case "watches":
      return [];
    case "summonses":
      return field.optional === true ? [] : [NEW_SUMMONS];
    case "limit":
      return NO_LIMIT;
    case "text":
    case "day":
    case "moment":
      return "";
    case "pick":
      return field.options.length === 1 ? (field.options[0]?.value ?? null) : null;
    default:
      return null;
  }
}
