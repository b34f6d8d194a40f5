/** What the commands of a case's main course ask for. Pure. */
import type { MainCommand } from "../../rules/decide.ts";
import { NOT_SOLVED_REASONS, type Outcome, PAUSE_REASONS, isOpen } from "../../rules/state.ts";
import type { CaseView } from "./case-requests.ts";
import type { Words } from "./case-words.tsx";
import { type Field, type FieldsOf, FILE_LIMIT, optionsOf } from "./form-fields.ts";

/** Longest extension that the form offers; the rule of the case's date decides. Unit: working days. */
const EXTENSION_LIMIT = 10;

/** Outcomes that fit a kind of case, the usual one first. */
export function outcomesFor(kind: CaseView["kind"]): readonly Outcome[] {
  if (kind === "application") return ["granted", "refused", "done", "notSolved"];
  return ["done", "answered", "notSolved"];
}

/** Whoever completes over open tasks or parts says why. */
function overOpenFields(view: CaseView, { form, organisation }: Words): readonly Field[] {
  const open = [
    ...view.tasks.filter((task) => task.state === "open").map((task) => organisation(task.org)),
    ...view.children.filter((child) => isOpen(child.status)).map((child) => child.receiptNo),
  ];
  if (open.length === 0) return [];
  return [
    {
      kind: "text",
      name: "overOpen",
      label: form.overOpen,
      hint: form.overOpenHint(open.join(form.listComma)),
      limit: 1000,
      lines: 3,
    },
  ];
}

/** The fields of the commands of the main course; none means that it is done at one press. */
export const COURSE_FIELDS: { readonly [T in MainCommand["type"]]: FieldsOf } = {
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
    {
      kind: "text",
      name: "reason",
      label: form.declineReason,
      limit: 1000,
      lines: 4,
      use: "reason",
    },
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
      use: "response",
    },
  ],
  note: (_view, { form }) => [
    {
      kind: "text",
      name: "text",
      label: form.text,
      hint: form.noteHint,
      limit: 2000,
      lines: 5,
      use: "note",
    },
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
    {
      kind: "text",
      name: "reason",
      label: form.extensionReason,
      limit: 500,
      lines: 4,
      use: "reason",
    },
  ],
  decideExtension: (_view, { form }) => [
    { kind: "yesNo", name: "approved", label: form.decision, yes: form.approve, no: form.refuse },
    { kind: "text", name: "reason", label: form.decisionReason, limit: 500, lines: 4 },
  ],
  complete: (view, words) => [
    {
      kind: "choice",
      name: "outcome",
      label: words.form.outcome,
      options: optionsOf(outcomesFor(view.kind), words.outcome),
    },
    {
      kind: "choice",
      name: "notSolvedReason",
      label: words.form.notSolvedReason,
      options: optionsOf(NOT_SOLVED_REASONS, words.notSolvedReason),
      when: (values) => values["outcome"] === "notSolved",
    },
    {
      kind: "text",
      name: "result",
      label: words.form.result,
      hint: words.form.resultHint,
      limit: 4000,
      lines: 7,
      templates: words.templates.complete,
      use: "result",
    },
    { kind: "files", name: "fileIds", label: words.form.attach, limit: FILE_LIMIT, optional: true },
    ...overOpenFields(view, words),
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
