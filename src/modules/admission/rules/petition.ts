/** Petitions for exit: whoever carries admitted work asks that it ends, others join, a meeting decides. */
import { type Refusal, isRefusal, refusal } from "#kernel/pure/refusal.ts";
import {
  type AdmissionEvent,
  type Application,
  admissionEvent,
  openPetition,
  partiesOf,
} from "./application.ts";
import { type Facts, conflict, invalid, reasonOf } from "./decide.ts";
import { checkState } from "./lifecycle.ts";

export type PetitionWords = {
  readonly reasons: string;
  readonly evidence: string;
  readonly fileIds: readonly number[];
};

/** For which party of an application the actor speaks. Refuses: `admission.not_a_party`. */
function partyOf(application: Application, { orgIds }: Facts): number | Refusal {
  const parties = partiesOf(application);
  return orgIds.find((id) => parties.includes(id)) ?? refusal("forbidden", "admission.not_a_party");
}

/** Asks that work ends. Refuses: `admission.not_now`, `admission.not_a_party`, `admission.petition_open`, `admission.reason_too_short`, `admission.no_evidence`. */
export function decidePetition(
  application: Application,
  { reasons, evidence, fileIds }: PetitionWords,
  facts: Facts,
): AdmissionEvent | Refusal {
  const wrong = checkState(application.status, "petitionExit");
  if (wrong !== undefined) return wrong;
  const orgId = partyOf(application, facts);
  if (isRefusal(orgId)) return orgId;
  if (openPetition(application) !== undefined) return conflict("petition_open");
  const said = reasonOf(reasons);
  if (isRefusal(said)) return said;
  const shown = evidence.trim();
  if ((shown === "" && fileIds.length === 0) || shown.length > 2000) return invalid("no_evidence");
  const no = application.petitions.length + 1;
  return admissionEvent("petitioned", facts.at, {
    no,
    orgId,
    reasons: said,
    evidence: shown,
    fileIds,
  });
}

/** Joins a petition. Refuses: `admission.not_now`, `admission.not_a_party`, `admission.no_petition`, `admission.supports_already`. */
export function decideSupport(application: Application, facts: Facts): AdmissionEvent | Refusal {
  const wrong = checkState(application.status, "supportExit");
  if (wrong !== undefined) return wrong;
  const orgId = partyOf(application, facts);
  if (isRefusal(orgId)) return orgId;
  const open = openPetition(application);
  if (open === undefined) return conflict("no_petition");
  if (open.orgId === orgId || open.supporters.some((one) => one.orgId === orgId))
    return conflict("supports_already");
  return admissionEvent("petitionSupported", facts.at, { no: open.no, orgId });
}

/** Takes one's own petition back. Refuses: `admission.not_now`, `admission.no_petition`. */
export function decideWithdrawPetition(
  application: Application,
  { at, orgIds }: Facts,
): AdmissionEvent | Refusal {
  const wrong = checkState(application.status, "withdrawPetition");
  if (wrong !== undefined) return wrong;
  const open = openPetition(application);
  if (open === undefined || !orgIds.includes(open.orgId)) return conflict("no_petition");
  return admissionEvent("petitionWithdrawn", at, { no: open.no });
}
