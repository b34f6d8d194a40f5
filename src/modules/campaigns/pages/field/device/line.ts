/** What the device asks of the server, in its own words. Not the whole generated client: this page stays small. */
import { ApiError, send } from "#ui/client.ts";
import type { AccountsMeAnswer, CasesUploadAnswer } from "#ui/client.gen.ts";
import type {
  AssignBody,
  CompletionItem,
  CompletionsAnswer,
  FreeView,
  QueueAnswer,
} from "../../../schema-units.ts";
import type { DeviceKeyAnswer } from "../../../schema-device.ts";
import type { Worker } from "./account.ts";
import { clockBehind } from "./connection.ts";
import type { Roster } from "./roster.ts";
import type { Line, SentWork, WorkAnswer } from "./sync.ts";
import type { FieldUnit } from "./work.ts";

/** Who is signed in; null where nobody of the staff is. */
export async function askWho(): Promise<Worker | null> {
  const me = await send<AccountsMeAnswer>("GET", "/me");
  if (me.kind !== "staff" || me.personId === null) return null;
  return { personId: me.personId, name: me.displayName ?? me.username ?? "" };
}

/** Ends the session. */
export async function signOut(): Promise<void> {
  await send("POST", "/sign-out", { body: {} });
}

/** The server's half of the key of whoever is signed in, for this device. */
export async function fieldKey(device: string): Promise<string> {
  const { half } = await send<DeviceKeyAnswer>("GET", "/campaigns/device-key", {
    query: { device },
  });
  return half;
}

function itemOf(work: SentWork): CompletionItem {
  const { outcome, fileId } = work;
  const note = outcome.note.trim();
  return {
    unitId: work.unitId,
    clientKey: work.clientKey,
    at: new Date(work.doneAt).toISOString(),
    result: outcome.kind,
    ...(outcome.kind === "notDone" ? { reason: outcome.reason } : {}),
    ...(fileId === null ? {} : { proofFileId: fileId }),
    ...(note === "" ? {} : { note }),
  };
}

async function sendWorks(
  campaignId: number,
  works: readonly SentWork[],
): Promise<readonly WorkAnswer[]> {
  const { items } = await send<CompletionsAnswer>("POST", "/campaigns/{campaignId}/completions", {
    params: { campaignId },
    body: { items: works.map(itemOf) },
  });
  return items.map(({ clientKey, outcome, code, message }) => ({
    clientKey,
    refusal:
      outcome === "refused"
        ? { code: code ?? "", message: message ?? { zh: code ?? "", en: code ?? "" } }
        : null,
  }));
}

/** How works and proofs leave. */
export const line: Line = {
  async sendProof(proof, key) {
    const { id } = await send<CasesUploadAnswer>(
      "POST",
      "/files",
      { query: { name: "proof" }, body: proof },
      { idempotencyKey: key },
    );
    return id;
  },
  sendWorks,
  clockBehindMs: () => clockBehind() ?? 0,
};

/** Units that nobody holds and that one may take. */
export type Free = FreeView["items"][number];

/** What one may take now. */
export async function askFree(): Promise<readonly Free[]> {
  return (await send<FreeView>("GET", "/campaigns/free")).items;
}

/** Takes so many of them; fewer, or none, where somebody else was quicker. */
export async function takeUnits(
  personId: number,
  { campaignId, station, area }: Free,
  count: number,
): Promise<number> {
  const body: AssignBody = {
    personId,
    orgId: station.id,
    count,
    ...(area === null ? {} : { areaId: area.id }),
  };
  const { assigned } = await send<{ assigned: number }>(
    "POST",
    "/campaigns/{campaignId}/assignments",
    { params: { campaignId }, body },
  );
  return assigned;
}

function unitOf(unit: QueueAnswer["units"][number]): FieldUnit {
  return {
    id: unit.unitId,
    campaignId: unit.campaignId,
    number: unit.number,
    name: unit.name ?? "",
    address: unit.address ?? "",
    idNumber: unit.idNumberMasked ?? "",
    area: unit.area?.name ?? { zh: "", en: "" },
    state: unit.state,
    reason: unit.reason,
    attempts: unit.attempts,
    rejectedBecause: unit.rejectedBecause,
  };
}

/** What has changed since a mark; undefined where the server no longer knows the mark. */
async function askQueue(since: string | undefined): Promise<QueueAnswer | undefined> {
  try {
    return await send<QueueAnswer>("GET", "/campaigns/mine", { query: { since } });
  } catch (error) {
    if (since !== undefined && error instanceof ApiError && error.kind === "invalid")
      return undefined;
    throw error;
  }
}

/** Asks what has changed since the list that is known, and gives the whole list as it is now. */
export async function loadRoster(known: Roster | undefined, askedAt: number): Promise<Roster> {
  const units = new Map(known?.units.map((unit) => [unit.id, unit]));
  let since = known?.next;
  for (;;) {
    const answer = await askQueue(since);
    if (answer === undefined) return loadRoster(undefined, askedAt);
    for (const unit of answer.units) units.set(unit.unitId, unitOf(unit));
    for (const id of answer.gone) units.delete(id);
    since = answer.next;
    if (answer.more) continue;
    const campaigns = answer.campaigns.map(
      ({ id, title, unit, proof, instructions, deadline }) => ({
        id,
        title,
        unit,
        proof,
        instructions,
        deadline,
      }),
    );
    const open = new Set(campaigns.map(({ id }) => id));
    return {
      campaigns,
      units: [...units.values()].filter(({ campaignId }) => open.has(campaignId)),
      askedAt,
      next: since,
    };
  }
}
