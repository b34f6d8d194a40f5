/**
 * Work that has been pressed, from the press until the server has it and the worker has seen what came of
 * it. One record a unit: a unit cannot wait here twice. What decides lies in the open (state, key, times),
 * so that every step is one transaction; who and where is sealed.
 */
import type { OpenAccount } from "./account.ts";
import { type KeptProof, type KeptWork, transact } from "./database.ts";
import { open, openValue, seal, sealValue } from "./seal.ts";
import { type Refusal, UNDO_MS, type Work, type WorkContent } from "./work.ts";

const placeOf = (work: Pick<KeptWork, "tag" | "unitId" | "clientKey">): string =>
  `work/${work.tag}/${work.unitId}/${work.clientKey}`;

/** The unit waits to be sent already: pressed twice, or in another tab. */
export class AlreadyWaiting extends Error {}

/**
 * Keeps a press on the disk, with its proofs. Throws {@link AlreadyWaiting}, or the device's error where it has no
 * room left: then nothing was kept, and the page must not look as if it were.
 */
export async function press(
  account: OpenAccount,
  content: WorkContent,
  proofs: readonly Blob[],
  now: number,
): Promise<string> {
  const { tag, key } = account;
  const clientKey = crypto.randomUUID();
  const unitId = content.unit.id;
  const kept = await Promise.all(
    proofs.map(async (proof): Promise<KeptProof> => {
      const id = crypto.randomUUID();
      return { id, tag, content: await seal(key, `proof/${id}`, await proof.arrayBuffer()) };
    }),
  );
  const work: KeptWork = {
    tag,
    unitId,
    campaignId: content.unit.campaignId,
    clientKey,
    state: "waiting",
    pressedAt: now,
    heldUntil: now + UNDO_MS,
    isAttempted: false,
    sentAt: null,
    proofs: kept.map(({ id }) => ({ id, fileId: null })),
    round: 0,
    content: await sealValue(key, placeOf({ tag, unitId, clientKey }), content),
  };
  await transact(["works", "proofs"], "readwrite", async (tx) => {
    const before = await tx.get("works", [tag, unitId]);
    if (before?.state === "waiting") throw new AlreadyWaiting();
    for (const { id } of before?.proofs ?? []) tx.remove("proofs", id);
    for (const proof of kept) tx.put("proofs", proof);
    tx.put("works", work);
  });
  return clientKey;
}

function removeIf(
  tag: string,
  unitId: number,
  clientKey: string,
  may: (work: KeptWork) => boolean,
): Promise<boolean> {
  return transact(["works", "proofs"], "readwrite", async (tx) => {
    const work = await tx.get("works", [tag, unitId]);
    if (work === undefined || work.clientKey !== clientKey || !may(work)) return false;
    tx.remove("works", [tag, unitId]);
    for (const { id } of work.proofs) tx.remove("proofs", id);
    return true;
  });
}

/** Takes a press back as long as it cannot have left the device; tells whether it could. */
export function takeBack(tag: string, unitId: number, clientKey: string): Promise<boolean> {
  return removeIf(tag, unitId, clientKey, (work) => work.state === "waiting" && !work.isAttempted);
}

/** The worker has read why it was not taken: only now it goes. */
export function putAway(tag: string, unitId: number, clientKey: string): Promise<boolean> {
  return removeIf(tag, unitId, clientKey, (work) => work.state === "refused");
}

/** Lets a piece of work that was not taken go once more, under its own key and with its proofs sent anew. */
export function sendAgain(tag: string, unitId: number, clientKey: string): Promise<void> {
  return transact(["works"], "readwrite", async (tx) => {
    const work = await tx.get("works", [tag, unitId]);
    if (work?.clientKey !== clientKey || work.state !== "refused") return;
    const proofs = work.proofs.map(({ id }) => ({ id, fileId: null }));
    tx.put("works", { ...work, state: "waiting", round: work.round + 1, proofs });
  });
}

/** Every piece of work of an account as it is kept, the oldest first. */
export async function keptWorks(tag: string): Promise<readonly KeptWork[]> {
  const works = await transact(["works"], "readonly", (tx) => tx.all("works", tag));
  return works.toSorted((a, b) => a.pressedAt - b.pressedAt);
}

/** Opens what was sealed with a piece of work. */
export function contentOf(account: OpenAccount, work: KeptWork): Promise<WorkContent> {
  return openValue<WorkContent>(account.key, placeOf(work), work.content);
}

const opened = new Map<string, WorkContent>();

/** Every piece of work of an account as the pages show it, the oldest first. */
export async function readWorks(account: OpenAccount): Promise<readonly Work[]> {
  const kept = await keptWorks(account.tag);
  return Promise.all(
    kept.map(async (work): Promise<Work> => {
      const name = `${work.clientKey}/${work.state}/${work.round}`;
      const content = opened.get(name) ?? (await contentOf(account, work));
      opened.set(name, content);
      const { clientKey, unitId, state, pressedAt, heldUntil, isAttempted } = work;
      return {
        ...content,
        clientKey,
        unitId,
        state,
        pressedAt,
        heldUntil,
        isAttempted,
        proofs: work.proofs.length,
      };
    }),
  );
}

/** Forgets what was opened: nobody is signed in any more. */
export function forgetOpened(): void {
  opened.clear();
}

/**
 * Marks pieces of work as leaving and gives those that are still there: from now on they cannot be taken back.
 */
export function markLeaving(
  tag: string,
  wanted: readonly Pick<KeptWork, "unitId" | "clientKey">[],
): Promise<readonly KeptWork[]> {
  return transact(["works"], "readwrite", async (tx) => {
    const leaving: KeptWork[] = [];
    for (const { unitId, clientKey } of wanted) {
      const work = await tx.get("works", [tag, unitId]);
      if (work?.clientKey !== clientKey || work.state !== "waiting") continue;
      const marked = { ...work, isAttempted: true };
      tx.put("works", marked);
      leaving.push(marked);
    }
    return leaving;
  });
}

/** Opens a proof to send it. */
export async function proofOf(account: OpenAccount, id: string): Promise<Blob | undefined> {
  const kept = await transact(["proofs"], "readonly", (tx) => tx.get("proofs", id));
  if (kept === undefined) return undefined;
  return new Blob([await open(account.key, `proof/${id}`, kept.content)]);
}

/** Changes a piece of work that is still the same and still waits. */
export function changeWaiting(
  tag: string,
  of: Pick<KeptWork, "unitId" | "clientKey">,
  change: (work: KeptWork) => KeptWork,
): Promise<void> {
  return transact(["works", "proofs"], "readwrite", async (tx) => {
    const work = await tx.get("works", [tag, of.unitId]);
    if (work?.clientKey !== of.clientKey || work.state !== "waiting") return;
    const next = change(work);
    tx.put("works", next);
    for (const { id } of work.proofs)
      if (next.proofs.every((proof) => proof.id !== id)) tx.remove("proofs", id);
  });
}

/** Keeps that the server did not take a piece of work, with its reason sealed beside it. */
export async function refuseWork(
  account: OpenAccount,
  work: KeptWork,
  refusal: Omit<Refusal, "at">,
  now: number,
): Promise<void> {
  const content: WorkContent = {
    ...(await contentOf(account, work)),
    refusal: { ...refusal, at: now },
  };
  const sealed = await sealValue(account.key, placeOf(work), content);
  await changeWaiting(account.tag, work, (kept) => ({
    ...kept,
    state: "refused",
    content: sealed,
  }));
}

/** Keeps that the server has taken these; their proofs are no longer needed here. */
export function keepSent(
  tag: string,
  works: readonly Pick<KeptWork, "unitId" | "clientKey">[],
  now: number,
): Promise<void> {
  return transact(["works", "proofs"], "readwrite", async (tx) => {
    for (const { unitId, clientKey } of works) {
      const work = await tx.get("works", [tag, unitId]);
      if (work?.clientKey !== clientKey || work.state !== "waiting") continue;
      tx.put("works", { ...work, state: "sent", sentAt: now, proofs: [] });
      for (const { id } of work.proofs) tx.remove("proofs", id);
    }
  });
}
