/** What an admitted task allows, and whether it covers what somebody wants to ask for. */
import type { Day } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { Application } from "./application.ts";
import type { Checks, Content, Kind } from "./content.ts";
import { NOT_COVERED, type NotCovered } from "./words.ts";

/** What an admitted task allows: who may ask whom for what, how much, until when, at which price. */
export type Mandate = {
  /** The id of the application that was admitted. */
  readonly id: number;
  /** 准入编号, for example "ZR-2026-0012": unique, printed on the decision. */
  readonly code: string;
  readonly title: string;
  readonly kind: Kind;
  readonly applicantOrgId: number;
  readonly targetOrgIds: readonly number[];
  /** Their descendants are meant too. */
  readonly areaIds: readonly number[];
  readonly unit: string;
  /** At most so many units; null: standing work without a number. */
  readonly quantity: number | null;
  readonly unitPriceFen: number;
  readonly totalFen: number;
  /** The ledger's commitment that holds the money; null where there is none (yet). */
  readonly commitmentId: number | null;
  readonly from: Day;
  /** The last day, itself included. */
  readonly to: Day;
  readonly isEmergency: boolean;
  readonly checks: Checks;
  readonly conditions: readonly string[];
  /** `lapsed`: an emergency that was not ratified in time; `ended`: sunset or exit. */
  readonly state: "inForce" | "lapsed" | "ended";
  /** The last day whose work is settled, also after a lapse or an exit. */
  readonly settleableUntil: Day;
};

/** What the days of an application come to today. */
export type MandateDays = {
  readonly today: Day;
  /** The last day for the ratification; only asked of emergencies. */
  readonly ratifyBy: Day | null;
};

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

function stateAndEnd(
  { status, lapsedOn, ending }: Application,
  sunset: Day,
  { today, ratifyBy }: MandateDays,
): Pick<Mandate, "state" | "settleableUntil"> {
  if (status === "lapsed")
    return { state: "lapsed", settleableUntil: earlier(lapsedOn ?? sunset, sunset) };
  if (status === "emergency" && ratifyBy !== null && today > ratifyBy)
    return { state: "lapsed", settleableUntil: earlier(ratifyBy, sunset) };
  if (status === "ended")
    return { state: "ended", settleableUntil: earlier(ending?.on ?? sunset, sunset) };
  return { state: today > sunset ? "ended" : "inForce", settleableUntil: sunset };
}

/** The mandate that an application has become; null where nothing was ever in force. A sunset ends it by itself. */
export function mandateOf(application: Application, days: MandateDays): Mandate | null {
  const { id, code, content, sunset, emergency } = application;
  if (code === null || sunset === null) return null;
  const { title, kind, targetOrgIds, areaIds, unit, quantity, unitPriceFen, checks } = content;
  const totalFen = application.commitments.at(-1)?.totalFen ?? content.totalFen;
  return {
    id,
    code,
    title,
    kind,
    applicantOrgId: application.applicantOrgId,
    targetOrgIds,
    areaIds,
    unit,
    quantity,
    unitPriceFen,
    totalFen,
    commitmentId: application.commitments.at(-1)?.id ?? null,
    from: content.from,
    to: sunset,
    isEmergency: emergency !== null,
    checks,
    conditions: application.conditions,
    ...stateAndEnd(application, sunset, days),
  };
}

/** What somebody wants to ask for on the strength of a mandate. */
export type Wanted = {
  readonly mandateId: number | undefined;
  readonly applicantOrgId: number;
  readonly targetOrgIds?: readonly number[] | undefined;
  readonly areaIds?: readonly number[] | undefined;
  readonly quantity?: number | undefined;
  readonly on: Day;
  /** `caseBulk`: many cases handed down at once. */
  readonly kind: Content["kind"] | "caseBulk";
};

/**
 * Tells whether a mandate covers something. Quantities are compared one by one: whoever asks several times on one
 * mandate adds them up; the money set aside cannot be overspent in any case.
 * Refuses: `admission.no_mandate` where nothing was admitted, `admission.mandate_over` outside its days or after its
 * end, `admission.not_covered` saying what lies outside.
 */
export function checkCovered(
  mandate: Mandate | null,
  wanted: Wanted,
  isWithin: (areaId: number, ancestorId: number) => boolean,
): Refusal | undefined {
  if (mandate === null) return refusal("conflict", "admission.no_mandate");
  const { code } = mandate;
  if (mandate.state !== "inForce" || wanted.on < mandate.from || wanted.on > mandate.to)
    return refusal("conflict", "admission.mandate_over", {
      code,
      from: mandate.from,
      to: mandate.settleableUntil,
    });
  const missing = uncovered(mandate, wanted, isWithin);
  return missing === undefined
    ? undefined
    : refusal("conflict", "admission.not_covered", {
        code,
        what: missing,
        whatZh: NOT_COVERED[missing].zh,
        whatEn: NOT_COVERED[missing].en,
      });
}

function uncovered(
  mandate: Mandate,
  { applicantOrgId, kind, targetOrgIds = [], areaIds = [], quantity = 0 }: Wanted,
  isWithin: (areaId: number, ancestorId: number) => boolean,
): NotCovered | undefined {
  if (mandate.applicantOrgId !== applicantOrgId) return "applicant";
  if (kind === "caseBulk" ? mandate.kind === "form" : mandate.kind !== kind) return "kind";
  if (!targetOrgIds.every((id) => mandate.targetOrgIds.includes(id))) return "organisation";
  if (!areaIds.every((id) => mandate.areaIds.some((own) => isWithin(id, own)))) return "area";
  return quantity > (mandate.quantity ?? Number.POSITIVE_INFINITY) ? "quantity" : undefined;
}
