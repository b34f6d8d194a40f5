/** The life of a form: draft, admission asked, sent, closed. */
import type { NewEvent } from "#kernel/pure/chain.ts";
import type { Day } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { AsksAgain, Subject } from "./asking.ts";
import type { Design } from "./design.ts";

export const FORM_STATUSES = ["draft", "asked", "sent", "closed", "dropped"] as const;
export type FormStatus = (typeof FORM_STATUSES)[number];

export type FormStep = "edit" | "ask" | "send" | "close" | "drop";

/** What may be done in which status; pages offer what this table allows. Editing what was asked begins anew. */
export const FORM_STEPS = {
  draft: ["edit", "ask", "drop"],
  asked: ["edit", "send", "drop"],
  sent: ["close"],
  closed: [],
  dropped: [],
} as const satisfies Record<FormStatus, readonly FormStep[]>;

/** Where a form goes: what list and search decide access by. */
export type Reach = {
  readonly subjects: readonly Subject[];
  readonly subdistrictIds: readonly number[];
  readonly orgIds: readonly number[];
  readonly areaIds: readonly number[];
};

export type Form = {
  readonly id: number;
  readonly status: FormStatus;
  readonly departmentOrgId: number;
  readonly design: Design;
  /** 1 for a new form, one more for each copy of it. */
  readonly edition: number;
  readonly copiedFromId: number | null;
  readonly revision: number;
  readonly applicationId: number | null;
  readonly mandateCode: string | null;
  readonly asksAgain: readonly AsksAgain[];
  readonly againReason: string | null;
  readonly reach: Reach | null;
  readonly askedOn: Day | null;
  readonly sentOn: Day | null;
  readonly closedOn: Day | null;
  readonly dropReason: string | null;
};

export type FormEvent =
  | NewEvent<
      "formDrafted",
      {
        readonly design: Design;
        readonly departmentOrgId: number;
        readonly edition: number;
        readonly copiedFromId: number | null;
      }
    >
  | NewEvent<"formEdited", { readonly design: Design }>
  | NewEvent<
      "formAdmissionAsked",
      {
        readonly on: Day;
        readonly applicationId: number;
        readonly asksAgain: readonly AsksAgain[];
        readonly againReason: string | null;
        readonly reach: Reach;
      }
    >
  | NewEvent<"formSent", { readonly on: Day; readonly mandateCode: string; readonly reach: Reach }>
  | NewEvent<"formClosed", { readonly on: Day }>
  | NewEvent<"formDropped", { readonly reason: string }>;

/** Tells whether a step may be taken now. Refuses: `forms.not_now`. */
export function checkFormStep(status: FormStatus, step: FormStep): Refusal | undefined {
  const steps: readonly string[] = FORM_STEPS[status];
  return steps.includes(step) ? undefined : refusal("conflict", "forms.not_now", { status, step });
}

/** What an event makes of a form; the table holds exactly this. */
export function evolveForm(id: number, known: Form | undefined, event: FormEvent): Form {
  if (event.type === "formDrafted")
    return {
      id,
      status: "draft",
      ...event.data,
      revision: 1,
      applicationId: null,
      mandateCode: null,
      asksAgain: [],
      againReason: null,
      reach: null,
      askedOn: null,
      sentOn: null,
      closedOn: null,
      dropReason: null,
    };
  if (known === undefined) throw new Error(`form ${id} begins with ${event.type}`);
  switch (event.type) {
    case "formEdited":
      return {
        ...known,
        status: "draft",
        design: event.data.design,
        revision: known.revision + 1,
        applicationId: null,
        asksAgain: [],
        againReason: null,
        reach: null,
        askedOn: null,
      };
    case "formAdmissionAsked": {
      const { on, ...rest } = event.data;
      return { ...known, status: "asked", ...rest, askedOn: on };
    }
    case "formSent": {
      const { on, mandateCode, reach } = event.data;
      return { ...known, status: "sent", mandateCode, reach, sentOn: on };
    }
    case "formClosed":
      return { ...known, status: "closed", closedOn: event.data.on };
    case "formDropped":
      return { ...known, status: "dropped", dropReason: event.data.reason };
  }
}
