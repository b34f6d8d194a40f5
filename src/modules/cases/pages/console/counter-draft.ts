/** What is being taken in: the form as data, what is wrong with it, and the case that it makes. Pure. */
import type { RequestType } from "../../rules/state.ts";
import type { IntakeBody, Material, StoredFile } from "./case-requests.ts";

export const COUNTER_CHANNELS = ["counter", "telephone", "homeVisit"] as const;
export type CounterChannel = (typeof COUNTER_CHANNELS)[number];

/** A material is handed in, missing (nobody ticked it), or does not apply to this person. */
export type Tick = "in" | "notNeeded";

export type CounterDraft = {
  readonly channel: CounterChannel;
  readonly matter:
    | { readonly kind: "application"; readonly code: string; readonly name: string }
    | { readonly kind: "request" }
    | null;
  readonly requestType: RequestType;
  readonly categoryCode: string;
  readonly description: string;
  readonly isAnonymous: boolean;
  readonly name: string;
  readonly telephone: string;
  readonly idNumber: string;
  readonly address: string;
  readonly hasAgent: boolean;
  readonly agentName: string;
  readonly agentTelephone: string;
  readonly areaId: number | null;
  /** By the material's place in the version, counted from 0. */
  readonly ticks: Readonly<Record<number, Tick>>;
  readonly files: readonly StoredFile[];
  /** An open case on the same matter, into which this one goes once it is taken in. */
  readonly mergeInto: { readonly id: number; readonly receiptNo: string } | null;
};

export const EMPTY_DRAFT: CounterDraft = {
  channel: "counter",
  matter: null,
  requestType: "report",
  categoryCode: "",
  description: "",
  isAnonymous: false,
  name: "",
  telephone: "",
  idNumber: "",
  address: "",
  hasAgent: false,
  agentName: "",
  agentTelephone: "",
  areaId: null,
  ticks: {},
  files: [],
  mergeInto: null,
};

/** The next person's form: channel and community stay, everything about a person goes. */
export function nextDraft(draft: CounterDraft): CounterDraft {
  return { ...EMPTY_DRAFT, channel: draft.channel, areaId: draft.areaId };
}

/** Where a material stands; what the office fetches itself is never asked for. */
export function standing(
  draft: CounterDraft,
  material: Material,
  position: number,
): "in" | "missing" | "notNeeded" | "fetched" {
  if (material.shared) return "fetched";
  return draft.ticks[position] ?? "missing";
}

/** What the one-time notice lists. */
export function missingMaterials(draft: CounterDraft, materials: readonly Material[]): Material[] {
  return materials.filter((material, at) => standing(draft, material, at) === "missing");
}

const TELEPHONE = /^\+?[0-9][0-9 -]{4,19}$/;
const ID_NUMBER = /^[0-9A-Za-z]{6,20}$/;
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/**
 * Whether the check character of a resident identity number fits; other kinds of number have none to check.
 * Source: GB 11643-1999, ISO 7064 MOD 11-2.
 */
export function idNumberFits(idNumber: string): boolean {
  if (!/^\d{17}[0-9Xx]$/.test(idNumber)) return true;
  const sum = ID_WEIGHTS.reduce((all, weight, at) => all + weight * Number(idNumber[at]), 0);
  return "10X98765432"[sum % 11] === idNumber[17]?.toUpperCase();
}

export type CounterProblem =
  | "matter"
  | "words"
  | "name"
  | "telephone"
  | "idNumber"
  | "agentName"
  | "agentTelephone";

/** What is still wrong, in the order of the form. */
export function draftProblems(draft: CounterDraft): CounterProblem[] {
  const problems: CounterProblem[] = [];
  const telephone = draft.telephone.trim();
  const agentTelephone = draft.agentTelephone.trim();
  const idNumber = draft.idNumber.trim();
  const isKnown = !draft.isAnonymous;
  if (draft.matter === null) problems.push("matter");
  if (draft.matter?.kind === "request" && draft.description.trim() === "") problems.push("words");
  if (isKnown && draft.name.trim() === "") problems.push("name");
  if (isKnown && telephone !== "" && !TELEPHONE.test(telephone)) problems.push("telephone");
  if (isKnown && idNumber !== "" && !ID_NUMBER.test(idNumber)) problems.push("idNumber");
  if (draft.hasAgent && draft.agentName.trim() === "") problems.push("agentName");
  if (draft.hasAgent && agentTelephone !== "" && !TELEPHONE.test(agentTelephone))
    problems.push("agentTelephone");
  return problems;
}

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** Longest title that is made from a resident's words. */
const TITLE_LENGTH = 40;

/** What a request is called: the first sentence of what was said, cut where it grows long. */
export function titleOf(description: string): string {
  const [first = ""] = description.trim().split(/[。！？!?\n]/);
  const letters = [...first.trim()];
  return letters.length > TITLE_LENGTH
    ? `${letters.slice(0, TITLE_LENGTH).join("")}…`
    : letters.join("");
}

/**
 * The case that the form makes; call it when `draftProblems` finds nothing. `nameOf` says a material in full, with
 * form and number, as the one-time notice has to.
 */
export function intakeOf(
  draft: CounterDraft,
  materials: readonly Material[],
  decideNow: boolean,
  nameOf: (material: Material) => string = (material) => material.name,
): IntakeBody {
  const isApplication = draft.matter?.kind === "application";
  const ticks = materials.flatMap((material, at) => {
    const where = standing(draft, material, at);
    return where === "fetched" || where === "notNeeded"
      ? []
      : [
          {
            materialId: String(at),
            name: nameOf(material).slice(0, 200),
            handedIn: where === "in",
          },
        ];
  });
  return {
    kind: isApplication ? "application" : "request",
    requestType: isApplication ? null : draft.requestType,
    channel: draft.channel,
    dutyCode: draft.matter?.kind === "application" ? draft.matter.code : null,
    categoryCode: isApplication ? null : orNull(draft.categoryCode),
    ...(isApplication ? {} : { title: titleOf(draft.description) }),
    description: draft.description.trim(),
    areaId: draft.areaId,
    reporter: draft.isAnonymous
      ? null
      : {
          name: draft.name.trim(),
          telephone: orNull(draft.telephone),
          idNumber: orNull(draft.idNumber),
          address: orNull(draft.address),
        },
    agent: draft.hasAgent
      ? { name: draft.agentName.trim(), telephone: orNull(draft.agentTelephone) }
      : null,
    materials: isApplication ? ticks : [],
    fileIds: draft.files.map((file) => file.id),
    decideNow: isApplication && decideNow,
  };
}
