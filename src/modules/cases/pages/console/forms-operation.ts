/** What the commands of a joint operation ask for. Pure. */
import type { OperationCommand } from "../../rules/operation.ts";
import { type FieldsOf, FILE_LIMIT } from "./form-fields.ts";

const PEOPLE_LIMIT = 100_000;

/** The fields of the commands of an operation. */
export const OPERATION_FIELDS: { readonly [T in OperationCommand["type"]]: FieldsOf } = {
  raiseOperation: (_view, { form }) => [
    { kind: "text", name: "reason", label: form.operationReason, limit: 500, lines: 4 },
  ],
  proposePlan: (view, { form }) => [
    { kind: "text", name: "goal", label: form.goal, limit: 500, lines: 2 },
    { kind: "text", name: "measures", label: form.planMeasures, limit: 4000, lines: 6 },
    { kind: "day", name: "from", label: form.from },
    { kind: "day", name: "until", label: form.until },
    {
      kind: "summonses",
      name: "tasks",
      label: form.planTasks,
      hint: form.limitHint(view.taskWorkdays),
      except: view.lead === null ? [] : [view.lead.id],
      optional: view.tasks.some((task) => task.state === "open"),
    },
  ],
  answerPlan: (_view, { form }) => [
    { kind: "yesNo", name: "agrees", label: form.agrees, yes: form.agreesYes, no: form.agreesNo },
    {
      kind: "text",
      name: "reason",
      label: form.agreesReason,
      limit: 1000,
      lines: 4,
      when: (values) => values["agrees"] === "no",
      otherwise: "",
    },
  ],
  logOperation: (_view, { form }) => [
    { kind: "moment", name: "doneAt", label: form.doneAt },
    { kind: "text", name: "text", label: form.logText, limit: 2000, lines: 5 },
    { kind: "number", name: "people", label: form.people, low: 0, high: PEOPLE_LIMIT },
    { kind: "resources", name: "resources", label: form.resources, optional: true },
    {
      kind: "files",
      name: "fileIds",
      label: form.verifyPhotos,
      limit: FILE_LIMIT,
      optional: true,
    },
  ],
  setRoster: (_view, { form }) => [{ kind: "watches", name: "entries", label: form.roster }],
  escalate: (_view, { form }) => [
    { kind: "leader", name: "leaderPersonId", label: form.leader },
    { kind: "text", name: "reason", label: form.escalateReason, limit: 1000, lines: 5 },
  ],
  instruct: (view, { form }) => [
    { kind: "text", name: "text", label: form.instruction, limit: 2000, lines: 6 },
    {
      kind: "summonses",
      name: "tasks",
      label: form.planTasks,
      hint: form.limitHint(view.taskWorkdays),
      except: view.lead === null ? [] : [view.lead.id],
      optional: true,
    },
  ],
};
