/** What somebody has typed into the form, and what it comes to for the server. */
import { yearOf } from "#kernel/pure/day.ts";
import { readYuan, sayFen } from "#kernel/pure/money.ts";
import type { AdmissionChoicesAnswer, AdmissionDraftInput } from "#ui/client.gen.ts";
import type { Kind, Nature, Proof } from "../rules/content.ts";
import type { Application } from "./queries.ts";

export type Choices = AdmissionChoicesAnswer;
type Content = AdmissionDraftInput["body"]["content"];

export type Draft = {
  readonly applicantOrgId: number;
  readonly kind: Kind;
  readonly title: string;
  readonly task: string;
  readonly legalBasis: string;
  readonly reason: string;
  readonly nature: Nature;
  readonly assistedDutyCode: string;
  readonly areaIds: readonly number[];
  readonly targetOrgIds: readonly number[];
  readonly hasNumber: boolean;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly total: string;
  readonly budgetYear: string;
  readonly from: string;
  readonly to: string;
  readonly support: string;
  readonly proof: Proof;
  readonly sample: string;
  readonly checks: string;
  readonly contactName: string;
  readonly contactPhone: string;
  /** A contact was kept before and is not shown again. */
  readonly keepsContact: boolean;
};

/** An empty form: the first day on which it may begin, for the first body that one applies for. */
export function blankDraft({ applicants, firstStart, today }: Choices): Draft {
  return {
    applicantOrgId: applicants[0]?.id ?? 0,
    kind: "quantity",
    title: "",
    task: "",
    legalBasis: "",
    reason: "",
    nature: "executive",
    assistedDutyCode: "",
    areaIds: [],
    targetOrgIds: [],
    hasNumber: true,
    quantity: "",
    unit: "",
    unitPrice: "",
    total: "",
    budgetYear: String(yearOf(today)),
    from: firstStart.day,
    to: firstStart.day,
    support: "",
    proof: "photo",
    sample: "5",
    checks: "",
    contactName: "",
    contactPhone: "",
    keepsContact: false,
  };
}

const plain = (fen: number): string => sayFen(fen).replace(/[¥,]/g, "");

/** A form that shows what was kept. */
export function draftFrom({ applicant, content, contact }: Application): Draft {
  const { checks, unitPriceFen, totalFen, quantity } = content;
  return {
    applicantOrgId: applicant.id,
    kind: content.kind,
    title: content.title,
    task: content.task,
    legalBasis: content.legalBasis,
    reason: content.reason,
    nature: content.nature,
    assistedDutyCode: content.assistedDutyCode ?? "",
    areaIds: content.areaIds,
    targetOrgIds: content.targetOrgIds,
    hasNumber: quantity !== null || content.kind !== "standing",
    quantity: quantity === null ? "" : String(quantity),
    unit: content.unit,
    unitPrice: plain(unitPriceFen),
    total: plain(totalFen),
    budgetYear: String(content.budgetYear),
    from: content.from,
    to: content.to,
    support: content.support,
    proof: checks.proof,
    sample: String(Math.round(checks.sampleShare * 10_000) / 100),
    checks: checks.text,
    contactName: "",
    contactPhone: "",
    keepsContact: contact !== null,
  };
}

const numberOf = (text: string): number => Number(text.normalize("NFKC").trim());

/** Whether the quantity says the total: a number of units, or standing work that has one. */
export function isCounted({ kind, hasNumber }: Pick<Draft, "kind" | "hasNumber">): boolean {
  return kind !== "standing" || hasNumber;
}

/** The content for the server; what cannot be read is 0 or empty and shows among the gaps. */
export function contentOf(draft: Draft): Content {
  const isNumbered = isCounted(draft);
  const quantity = numberOf(draft.quantity);
  const isWhole = Number.isSafeInteger(quantity) && quantity > 0 && quantity <= 100_000_000;
  const share = numberOf(draft.sample) / 100;
  const unitPriceFen = isNumbered ? (readYuan(draft.unitPrice) ?? 0) : 0;
  return {
    kind: draft.kind,
    title: draft.title.trim(),
    task: draft.task.trim(),
    legalBasis: draft.legalBasis.trim(),
    reason: draft.reason.trim(),
    nature: draft.nature,
    assistedDutyCode: draft.assistedDutyCode === "" ? null : draft.assistedDutyCode,
    areaIds: [...draft.areaIds],
    targetOrgIds: [...draft.targetOrgIds],
    unit: isNumbered ? draft.unit.trim() : "",
    quantity: isNumbered && isWhole ? quantity : null,
    unitPriceFen,
    totalFen: isNumbered
      ? isWhole
        ? totalFen(quantity, unitPriceFen)
        : 0
      : (readYuan(draft.total) ?? 0),
    budgetYear: Number(draft.budgetYear),
    from: draft.from,
    to: draft.to,
    support: draft.support.trim(),
    checks: {
      proof: draft.proof,
      sampleShare: share >= 0 && share <= 1 ? share : 0,
      text: draft.checks.trim(),
    },
  };
}

function totalFen(quantity: number, unitPriceFen: number): number {
  const total = quantity * unitPriceFen;
  return Number.isSafeInteger(total) && total <= 1_000_000_000_000_000 ? total : 0;
}

/** The contact for the server; undefined leaves what was kept. */
export function contactOf({ contactName, contactPhone }: Draft) {
  const [name, telephone] = [contactName.trim(), contactPhone.trim()];
  return name === "" && telephone === "" ? undefined : { name, telephone };
}

/** Whether the application names a contact as it stands. */
export function hasContact(draft: Draft): boolean {
  return draft.keepsContact || contactOf(draft) !== undefined;
}

/** Whether a day field holds a day yet. */
export function hasDays({ from, to }: Draft): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(from) && /^\d{4}-\d{2}-\d{2}$/.test(to);
}
