/** Drafts of applications: written by the body that applies, or opened for another module. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { type Day, yearOf } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { APPLICANT_KINDS, applicant, factsOf, mayCommand } from "../access.ts";
import { admissionEvent } from "../rules/application.ts";
import { type Checks, type Content, type FormFacts, withTotal } from "../rules/content.ts";
import { checkState } from "../rules/lifecycle.ts";
import type { DraftBody, RedraftBody } from "../schema.ts";
import { type Stored, takeNumber } from "../store/applications.ts";
import { holdVisible } from "./act.ts";
import { type Around, around } from "./around.ts";
import { type PlainContact, sealContact } from "./contact.ts";
import { write } from "./write.ts";

/** Refuses: `admission.applicant_unknown`, `admission.not_for_them` for a body that the actor does not speak for. */
function checkApplicant(ctx: Ctx, { directory, orgIds }: Around, orgId: number): void {
  const org = directory.find(orgId);
  const isBody = org !== undefined && org.validTo === null && APPLICANT_KINDS.includes(org.kind);
  if (!isBody) refuse("invalid", "admission.applicant_unknown");
  if (ctx.actor.kind === "system") return;
  if (!applicant.allows(ctx.actor) || !orgIds.includes(orgId))
    refuse("forbidden", "admission.not_for_them");
}

async function draft(
  ctx: Ctx,
  applicantOrgId: number,
  content: Content,
  contact: PlainContact | undefined,
): Promise<Stored> {
  const world = await around(ctx);
  checkApplicant(ctx, world, applicantOrgId);
  const sealed = contact === undefined ? null : sealContact(ctx.vault, contact);
  const id = await takeNumber(ctx.db, "application");
  const data = { applicantOrgId, content: withTotal(content), hasContact: sealed !== null };
  return write(ctx, id, undefined, [admissionEvent("drafted", world.at, data)], sealed);
}

/** Keeps a new draft, finished or not. Refuses: `admission.applicant_unknown`, `admission.not_for_them`, `admission.telephone_wrong`. */
export function createDraft(ctx: Ctx, body: DraftBody): Promise<Stored> {
  const { applicantOrgId, content, contact } = body;
  return transaction(ctx, (inner) =>
    draft(inner, applicantOrgId, { ...content, form: null }, contact),
  );
}

/** Keeps changes of a draft. Refuses: `admission.unknown`, `admission.not_now`, `admission.edited_meanwhile`. */
export function saveDraft(ctx: Ctx, id: number, body: RedraftBody): Promise<Stored> {
  return transaction(ctx, async (inner) => {
    const world = await around(inner);
    const stored = await holdVisible(inner, world, id);
    const { application } = stored;
    if (!mayCommand(inner.actor, world.orgIds, factsOf(application), "save"))
      refuse("forbidden", "admission.not_yours_to_do");
    const wrong = checkState(application.status, "save");
    if (wrong !== undefined) refuse(wrong.kind, wrong.code, wrong.params);
    if (body.seq !== stored.lastSeq) refuse("conflict", "admission.edited_meanwhile");
    const { form } = application.content;
    const content = withTotal({ ...body.content, form });
    const sealed =
      body.contact === undefined ? stored.contactSealed : sealContact(inner.vault, body.contact);
    const data = { content, hasContact: sealed !== null };
    return write(inner, id, stored, [admissionEvent("redrafted", world.at, data)], sealed);
  });
}

/** What another module knows of the work that it wants admitted; the department completes the rest. */
export type DraftInput = {
  readonly applicantOrgId: number;
  readonly kind: Content["kind"];
  readonly title: string;
  readonly reason: string;
  readonly areaIds: readonly number[];
  readonly targetOrgIds: readonly number[];
  readonly from: Day;
  readonly to: Day;
  readonly form?: FormFacts | undefined;
  readonly task?: string | undefined;
  readonly legalBasis?: string | undefined;
  readonly unit?: string | undefined;
  readonly quantity?: number | null | undefined;
  readonly unitPriceFen?: number | undefined;
  readonly totalFen?: number | undefined;
  readonly budgetYear?: number | undefined;
  readonly nature?: Content["nature"] | undefined;
  readonly assistedDutyCode?: string | null | undefined;
  readonly support?: string | undefined;
  readonly checks?: Checks | undefined;
  readonly contact?: PlainContact | undefined;
};

const NO_CHECKS: Checks = { proof: "none", sampleShare: 0, text: "" };

/** The content that an input stands for; what is left out is empty and has to be filled in before it is submitted. */
export function contentOf(input: DraftInput, today: Day): Content {
  const { kind, title, reason, areaIds, targetOrgIds, from, to } = input;
  return {
    kind,
    title,
    task: input.task ?? "",
    legalBasis: input.legalBasis ?? "",
    reason,
    nature: input.nature ?? "executive",
    assistedDutyCode: input.assistedDutyCode ?? null,
    areaIds,
    targetOrgIds,
    unit: input.unit ?? (kind === "form" ? "份" : ""),
    quantity: input.quantity ?? (kind === "form" ? targetOrgIds.length : null),
    unitPriceFen: input.unitPriceFen ?? 0,
    totalFen: input.totalFen ?? 0,
    budgetYear: input.budgetYear ?? yearOf(today),
    from,
    to,
    support: input.support ?? "",
    checks: input.checks ?? NO_CHECKS,
    form: input.form ?? null,
  };
}

/**
 * Opens a draft for another module, such as a table that a department wants filled in: `form` is what reviewers must
 * see. Refuses: `admission.applicant_unknown`, `admission.not_for_them`.
 */
export function draftApplication(
  ctx: Ctx,
  input: DraftInput,
): Promise<{ readonly applicationId: number }> {
  return transaction(ctx, async (inner) => {
    const { today } = await around(inner);
    const content = contentOf(input, today);
    const { application } = await draft(inner, input.applicantOrgId, content, input.contact);
    return { applicationId: application.id };
  });
}
