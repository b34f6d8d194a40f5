/** What each command asks for: its fields, what is wrong with them, and the command that they make. Pure. */
import type { CommandType } from "../../rules/lifecycle.ts";
import {
  NOT_SOLVED_REASONS,
  type NoticeItem,
  type Outcome,
  PAUSE_REASONS,
} from "../../rules/state.ts";
import type { CaseView, CommandBody, StoredFile } from "./case-requests.ts";
import type { Words } from "./case-words.tsx";

export type Value = string | number | null | readonly NoticeItem[] | readonly StoredFile[];
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
};
export type Field = Base &
  (
    | {
        readonly kind: "text";
        readonly limit: number;
        readonly lines?: number;
        readonly templates?: readonly Template[];
      }
    | { readonly kind: "choice"; readonly options: readonly Option[] }
    | { readonly kind: "number"; readonly low: number; readonly high: number }
    | { readonly kind: "organisation" }
    | { readonly kind: "person" }
    | { readonly kind: "items" }
    | { readonly kind: "files"; readonly limit: number }
  );

/** Longest extension that the form offers; the rule of the case's date decides. Unit: working days. */
const EXTENSION_LIMIT = 10;
const FILE_LIMIT = 9;

/** Outcomes that fit a kind of case, the usual one first. */
export function outcomesFor(kind: CaseView["kind"]): readonly Outcome[] {
  if (kind === "application") return ["granted", "refused", "done", "notSolved"];
  return ["done", "answered", "notSolved"];
}

function optionsOf<T extends string>(
  values: readonly T[],
  labels: Readonly<Record<T, string>>,
): readonly Option[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

type FieldsOf = (view: CaseView, words: Words) => readonly Field[];

/** The fields of every command; none means that it is done at one press. */
const FIELDS: { readonly [T in CommandType]: FieldsOf } = {
  accept: () => [],
  close: () => [],
  grade: () => [],
  withdraw: () => [],
  giveNotice: (view, { form }) => [
    {
      kind: "items",
      name: "items",
      label: form.itemName,
      ...(view.materials.some((material) => !material.handedIn) ? { hint: form.itemsFilled } : {}),
    },
  ],
  supplyMaterials: (_view, { form }) => [
    {
      kind: "text",
      name: "note",
      label: form.materialsNote,
      limit: 1000,
      lines: 3,
      optional: true,
    },
    { kind: "files", name: "fileIds", label: form.attach, limit: FILE_LIMIT, optional: true },
  ],
  decline: (_view, { form }) => [
    { kind: "text", name: "reason", label: form.declineReason, limit: 1000, lines: 4 },
    {
      kind: "text",
      name: "rightOwner",
      label: form.rightOwner,
      hint: form.rightOwnerHint,
      limit: 200,
    },
  ],
  dispatch: (_view, { form }) => [
    { kind: "organisation", name: "orgId", label: form.org },
    { kind: "text", name: "clause", label: form.clause, hint: form.clauseHint, limit: 300 },
  ],
  handOver: (_view, { form }) => [
    { kind: "organisation", name: "toOrgId", label: form.toOrg },
    {
      kind: "text",
      name: "reason",
      label: form.reason,
      hint: form.handOverHint,
      limit: 500,
      lines: 4,
    },
  ],
  handOverFirstContact: (_view, { form }) => [
    { kind: "organisation", name: "toOrgId", label: form.toOrg },
    { kind: "text", name: "reason", label: form.reason, limit: 500, lines: 4 },
  ],
  assign: (_view, { form }) => [{ kind: "person", name: "personId", label: form.person }],
  respond: (_view, { form, templates }) => [
    {
      kind: "text",
      name: "text",
      label: form.text,
      hint: form.respondHint,
      limit: 2000,
      lines: 8,
      templates: templates.respond,
    },
  ],
  note: (_view, { form }) => [
    { kind: "text", name: "text", label: form.text, hint: form.noteHint, limit: 2000, lines: 5 },
  ],
  pause: (_view, { form, pauseReason }) => [
    {
      kind: "choice",
      name: "reason",
      label: form.pauseReason,
      options: optionsOf(PAUSE_REASONS, pauseReason),
    },
    { kind: "text", name: "note", label: form.pauseNote, limit: 500, lines: 4 },
  ],
  resume: (_view, { form }) => [
    { kind: "text", name: "note", label: form.resumeNote, limit: 500, lines: 3, optional: true },
  ],
  requestExtension: (_view, { form }) => [
    { kind: "number", name: "amount", label: form.amount, low: 1, high: EXTENSION_LIMIT },
    { kind: "text", name: "reason", label: form.extensionReason, limit: 500, lines: 4 },
  ],
  decideExtension: (_view, { form }) => [
    {
      kind: "choice",
      name: "approved",
      label: form.decision,
      options: [
        { value: "yes", label: form.approve },
        { value: "no", label: form.refuse },
      ],
    },
    { kind: "text", name: "reason", label: form.decisionReason, limit: 500, lines: 4 },
  ],
  complete: (view, { form, outcome, notSolvedReason, templates }) => [
    {
      kind: "choice",
      name: "outcome",
      label: form.outcome,
      options: optionsOf(outcomesFor(view.kind), outcome),
    },
    {
      kind: "choice",
      name: "notSolvedReason",
      label: form.notSolvedReason,
      options: optionsOf(NOT_SOLVED_REASONS, notSolvedReason),
      when: (values) => values["outcome"] === "notSolved",
    },
    {
      kind: "text",
      name: "result",
      label: form.result,
      hint: form.resultHint,
      limit: 4000,
      lines: 7,
      templates: templates.complete,
    },
    { kind: "files", name: "fileIds", label: form.attach, limit: FILE_LIMIT, optional: true },
  ],
  reopen: (_view, { form }) => [
    { kind: "text", name: "reason", label: form.reopenReason, limit: 1000, lines: 4 },
  ],
  urge: (_view, { form }) => [
    {
      kind: "text",
      name: "message",
      label: form.urgeMessage,
      limit: 500,
      lines: 3,
      optional: true,
    },
  ],
};

/** The fields of a command. */
export function fieldsOf(command: CommandType, view: CaseView, words: Words): readonly Field[] {
  return FIELDS[command](view, words);
}

/** What a form holds when it is opened: the notice lists every material that is not ticked. */
export function startValues(
  command: CommandType,
  view: CaseView,
  fields: readonly Field[],
): Values {
  const blank = (field: Field): Value => {
    if (field.kind === "files" || field.kind === "items") return [];
    return field.kind === "text" ? "" : null;
  };
  const values: Record<string, Value> = Object.fromEntries(
    fields.map((field) => [field.name, blank(field)]),
  );
  if (command === "giveNotice") {
    const missing = view.materials
      .filter((material) => !material.handedIn)
      .map(({ name }) => ({ name, detail: "" }));
    values["items"] = missing.length > 0 ? missing : [{ name: "", detail: "" }];
  }
  return values;
}

/** The fields that are asked with these values. */
export function askedFields(fields: readonly Field[], values: Values): readonly Field[] {
  return fields.filter((field) => field.when === undefined || field.when(values));
}

const length = (text: string): number => [...text].length;

/** The text of a value; empty where it is none. */
export function textOf(value: Value): string {
  return typeof value === "string" ? value : "";
}

function problemOf(field: Field, value: Value, { form }: Words): string | undefined {
  switch (field.kind) {
    case "text": {
      const text = textOf(value).trim();
      if (text === "" && field.optional !== true) return form.needed;
      return length(text) > field.limit ? form.tooLong(field.limit) : undefined;
    }
    case "items": {
      const named = (value as readonly NoticeItem[]).filter((item) => item.name.trim() !== "");
      return named.length === 0 ? form.itemsNeeded : undefined;
    }
    case "number":
      return typeof value === "number" &&
        Number.isInteger(value) &&
        value >= field.low &&
        value <= field.high
        ? undefined
        : form.between(field.low, field.high);
    case "files":
      return undefined;
    default:
      return value === null || value === "" ? form.chooseOne : undefined;
  }
}

/** What is wrong with the values, by field; empty when the command can be sent. */
export function problemsOf(
  fields: readonly Field[],
  values: Values,
  words: Words,
): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  for (const field of askedFields(fields, values)) {
    const problem = problemOf(field, values[field.name] ?? null, words);
    if (problem !== undefined) problems.set(field.name, problem);
  }
  return problems;
}

function sentValue(field: Field, value: Value): unknown {
  switch (field.kind) {
    case "text":
      return textOf(value).trim();
    case "files":
      return (value as readonly StoredFile[]).map((file) => file.id);
    case "items":
      return (value as readonly NoticeItem[])
        .map(({ name, detail }) => ({ name: name.trim(), detail: detail.trim() }))
        .filter((item) => item.name !== "");
    default:
      return field.name === "approved" ? value === "yes" : value;
  }
}

/** The command that the values make; call it when `problemsOf` finds none. */
export function commandOf(
  command: CommandType,
  fields: readonly Field[],
  values: Values,
): CommandBody {
  const asked = new Set(askedFields(fields, values));
  const parts = fields.map((field): [string, unknown] => [
    field.name,
    asked.has(field) ? sentValue(field, values[field.name] ?? null) : null,
  ]);
  // The fields are named after the command's parts; the server checks the shape once more.
  return { type: command, ...Object.fromEntries(parts) } as CommandBody;
}
