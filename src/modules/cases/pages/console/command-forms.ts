/** What each command asks for: its fields, what is wrong with them, and the command that they make. Pure. */
import type { CommandType } from "../../rules/lifecycle.ts";
import type { NoticeItem } from "../../rules/state.ts";
import type { CaseView, CommandBody, StoredFile } from "./case-requests.ts";
import type { Words } from "./case-words.tsx";
import {
  blank,
  type Field,
  type FieldsOf,
  type LimitValue,
  type Me,
  type ResourceRow,
  type SummonsRow,
  textOf,
  type Value,
  type Values,
  type WatchRow,
} from "./form-fields.ts";
import { COORDINATION_FIELDS } from "./forms-coordination.ts";
import { COURSE_FIELDS } from "./forms-course.ts";
import { OPERATION_FIELDS } from "./forms-operation.ts";

const NONE: FieldsOf = () => [];

/** The fields of every command; what relates cases to each other has pages of its own, what only timers give has none. */
const FIELDS: { readonly [T in CommandType]: FieldsOf } = {
  ...COURSE_FIELDS,
  ...COORDINATION_FIELDS,
  ...OPERATION_FIELDS,
  keepApart: (_view, { form }) => [
    { kind: "text", name: "reason", label: form.keepApartReason, limit: 500, lines: 4 },
  ],
  split: NONE,
  merge: NONE,
  absorb: NONE,
  unmerge: NONE,
  release: NONE,
  rejoin: NONE,
  recountLimits: NONE,
  completeWith: NONE,
  markMissed: NONE,
  refuseTask: NONE,
  settleTaskRefusal: NONE,
};

/** The fields of a command. */
export function fieldsOf(
  command: CommandType,
  view: CaseView,
  words: Words,
  me: Me | null = null,
): readonly Field[] {
  return FIELDS[command](view, words, me);
}

/** What a form holds when it is opened: the notice lists every material that is not ticked. */
export function startValues(
  command: CommandType,
  view: CaseView,
  fields: readonly Field[],
): Values {
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

/** A row that nobody has begun. */
const isUntouched = (row: SummonsRow): boolean => row.orgId === null && row.task.trim() === "";

const SUMMONS_LIMIT = 500;

function listProblem(field: Field, value: Value, { form }: Words): string | undefined {
  switch (field.kind) {
    case "items": {
      const named = (value as readonly NoticeItem[]).filter((item) => item.name.trim() !== "");
      return named.length === 0 ? form.itemsNeeded : undefined;
    }
    case "summonses": {
      const rows = (value as readonly SummonsRow[]).filter((row) => !isUntouched(row));
      if (rows.length === 0) return field.optional === true ? undefined : form.tasksNeeded;
      if (rows.some((row) => length(row.task) > SUMMONS_LIMIT)) return form.tooLong(SUMMONS_LIMIT);
      const isWhole = rows.every((row) => row.orgId !== null && row.task.trim() !== "");
      return isWhole ? undefined : form.tasksNeeded;
    }
    case "resources": {
      const rows = value as readonly ResourceRow[];
      const isWhole = rows.every(
        (row) => row.what.trim() !== "" && row.unit.trim() !== "" && (row.quantity ?? 0) > 0,
      );
      return isWhole ? undefined : form.resourcesWrong;
    }
    case "watches": {
      const rows = value as readonly WatchRow[];
      const isWhole = rows.every(
        (row) => row.orgId !== null && row.from !== "" && row.to !== "" && row.from < row.to,
      );
      return isWhole && rows.length > 0 ? undefined : form.watchesWrong;
    }
    default:
      return undefined;
  }
}

function problemOf(
  field: Field,
  value: Value,
  words: Words,
  values: Values,
  now: number,
): string | undefined {
  const { form } = words;
  switch (field.kind) {
    case "text": {
      const text = textOf(value).trim();
      if (text === "" && field.optional !== true) return form.needed;
      return length(text) > field.limit ? form.tooLong(field.limit) : undefined;
    }
    case "number":
      return typeof value === "number" &&
        Number.isInteger(value) &&
        value >= field.low &&
        value <= field.high
        ? undefined
        : form.between(field.low, field.high);
    case "day": {
      if (textOf(value) === "") return form.dayNeeded;
      const from = textOf(values["from"] ?? "");
      return field.name === "until" && textOf(value) < from ? form.untilBeforeFrom : undefined;
    }
    case "moment":
      if (textOf(value) === "") return form.momentNeeded;
      return Date.parse(instantOf(textOf(value))) > now ? form.futureMoment : undefined;
    case "items":
    case "summonses":
    case "resources":
    case "watches":
      return listProblem(field, value, words);
    case "files":
    case "limit":
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
  now: number = Date.now(),
): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  for (const field of askedFields(fields, values)) {
    const problem = problemOf(field, values[field.name] ?? null, words, values, now);
    if (problem !== undefined) problems.set(field.name, problem);
  }
  return problems;
}

/** A time of Shanghai as it is typed, "2026-11-21T09:30", as an instant of the API. */
export function instantOf(moment: string): string {
  return moment === "" ? "" : new Date(`${moment}:00+08:00`).toISOString();
}

const sentLimit = ({ amount, unit }: LimitValue) => (amount === null ? null : { unit, amount });

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
    case "yesNo":
      return value === "yes";
    case "pick":
      return Number(value);
    case "limit":
      return sentLimit(value as LimitValue);
    case "moment":
      return instantOf(textOf(value));
    case "summonses":
      return (value as readonly SummonsRow[])
        .filter((row) => !isUntouched(row))
        .map(({ orgId, task, limit }) => ({ orgId, task: task.trim(), limit: sentLimit(limit) }));
    case "resources":
      return (value as readonly ResourceRow[]).map(({ what, quantity, unit }) => ({
        what: what.trim(),
        quantity,
        unit: unit.trim(),
      }));
    case "watches":
      return (value as readonly WatchRow[]).map(({ orgId, from, to, place }) => ({
        orgId,
        personId: null,
        from: instantOf(from),
        to: instantOf(to),
        place: place.trim(),
      }));
    default:
      return value;
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
    asked.has(field) ? sentValue(field, values[field.name] ?? null) : (field.otherwise ?? null),
  ]);
  // The fields are named after the command's parts; the server checks the shape once more.
  return { type: command, ...Object.fromEntries(parts) } as CommandBody;
}
