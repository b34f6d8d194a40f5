/**
 * Sends what waits. Whatever dies on the way (the network before or after the server has it, the page, the
 * battery), a piece of work stays until its own answer is on the disk, and goes again under the same key: the
 * server takes each key once. A piece over which the server fails is found by halving and kept aside with the reason,
 * so that it holds up nothing else; where the server fails over everything, everything waits.
 */
import type { Names } from "#kernel/pure/names.ts";
import { ApiError } from "#ui/api-error.ts";
import type { OpenAccount } from "./account.ts";
import type { KeptWork } from "./database.ts";
import {
  changeWaiting,
  contentOf,
  keepSent,
  keptWorks,
  markLeaving,
  proofOf,
  refuseWork,
} from "./outbox.ts";
import { doneAt, isDue, type Outcome } from "./work.ts";

/** Most pieces of work in one request; the server's own limit. */
export const BATCH_LIMIT = 200;
/** With proofs there are fewer, so that each request is over soon and its answer is kept. */
const PROOFS_IN_BATCH = 12;
/** How often proofs are sent anew before the worker is told, and how often the server may fail over a lone piece. */
const ROUNDS = 3;

/** A piece of work as it is sent. */
export type SentWork = {
  readonly clientKey: string;
  readonly unitId: number;
  readonly outcome: Outcome;
  /** Unit: ms since 1970, by the server's clock. */
  readonly doneAt: number;
  readonly fileId: number | null;
};

/** Why the server did not take something, in both languages. */
export type Why = { readonly code: string; readonly message: Names };

/** What the server says to one piece of work. */
export type WorkAnswer = {
  readonly clientKey: string;
  readonly refusal: Why | null;
};

/** How the device reaches the server; every part may fail with `ApiError` at any moment. */
export type Line = {
  /** A repeat under the same key gives the same file. */
  readonly sendProof: (proof: Blob, key: string) => Promise<number>;
  readonly sendWorks: (
    campaignId: number,
    works: readonly SentWork[],
  ) => Promise<readonly WorkAnswer[]>;
  /** By how much the device's clock is behind the server's. Unit: ms. */
  readonly clockBehindMs: () => number;
};

/** How sending ended: all there is has gone, not now (`why`), or nobody is signed in. */
export type SyncEnd =
  | { readonly kind: "allSent" }
  | { readonly kind: "later"; readonly why: ApiError }
  | { readonly kind: "signedOut" }
  | { readonly kind: "elsewhere" };

/** The words of an answer in the language that it came in. */
const whyOf = ({ code, message }: ApiError): Why => ({
  code,
  message: { zh: message, en: message },
});

/**
 * Refusals that concern what was sent and not the moment. That the campaign is not the worker's is one of them: it
 * is said, and can be sent again from the list under another post.
 */
const isFinal = ({ kind, code, status }: ApiError): boolean =>
  (status !== 0 && ["invalid", "conflict", "tooLarge", "unsupported"].includes(kind)) ||
  code === "campaigns.not_found";

/** The server's own failure: what was sent may be the cause, or everything may fail just now. */
const isFailure = ({ status }: ApiError): boolean => status === 500;

/** One round of sending: whether anything got through, and over what the server failed. */
type Round = {
  taken: number;
  readonly suspects: { readonly work: KeptWork; readonly why: ApiError }[];
};

/**
 * Notes that the server failed over one piece. A second one while nothing gets through means that it is the server:
 * then this round ends.
 */
async function suspect(
  account: OpenAccount,
  round: Round,
  work: KeptWork,
  why: ApiError,
): Promise<void> {
  const failures = (work.failures ?? 0) + 1;
  await changeWaiting(account.tag, work, (kept) => ({ ...kept, failures }));
  round.suspects.push({ work: { ...work, failures }, why });
  if (round.taken === 0 && round.suspects.length > 1) throw why;
}

/**
 * Keeps aside what the server fails over while it takes other things, or, where there is nothing else, again and again.
 * The worker sees why and can send it once more.
 */
async function endRound(account: OpenAccount, round: Round, now: number): Promise<void> {
  const [first] = round.suspects;
  if (first === undefined) return;
  const isIts = round.taken > 0 || (first.work.failures ?? 0) >= ROUNDS;
  if (!isIts) throw first.why;
  for (const { work, why } of round.suspects) await refuseWork(account, work, whyOf(why), now);
}

/**
 * Sends everything that is due, in order of pressing. One at a time over all tabs and the service worker;
 * whoever comes second leaves it to the first.
 */
export async function sendWaiting(
  account: OpenAccount,
  line: Line,
  now: () => number,
  onProgress: () => void,
): Promise<SyncEnd> {
  const run = async (): Promise<SyncEnd> => {
    try {
      await sendAll(account, line, now, onProgress);
      return { kind: "allSent" };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return error.status === 401 ? { kind: "signedOut" } : { kind: "later", why: error };
    }
  };
  if (navigator.locks === undefined) return run();
  return navigator.locks.request("guiwei-field-send", { ifAvailable: true }, (lock) =>
    lock === null ? { kind: "elsewhere" } : run(),
  );
}

async function sendAll(
  account: OpenAccount,
  line: Line,
  now: () => number,
  onProgress: () => void,
): Promise<void> {
  const tried = new Set<string>();
  const round: Round = { taken: 0, suspects: [] };
  for (;;) {
    const due = (await keptWorks(account.tag)).filter(
      (work) =>
        work.state === "waiting" &&
        isDue(work, now()) &&
        !tried.has(`${work.clientKey}/${work.round}`),
    );
    const batch = firstBatch(due);
    if (batch.length === 0) return endRound(account, round, now());
    for (const work of batch) tried.add(`${work.clientKey}/${work.round}`);
    const leaving = await markLeaving(account.tag, batch);
    const ready = await sendProofs(account, line, leaving, now, round);
    await sendBatch(account, line, ready, now, round);
    onProgress();
  }
}

function firstBatch(due: readonly KeptWork[]): readonly KeptWork[] {
  const batch: KeptWork[] = [];
  let proofs = 0;
  for (const work of due) {
    // One request is about one campaign; the others have their turn in the next.
    if (work.campaignId !== due[0]?.campaignId) continue;
    proofs += work.proofs.length;
    if (batch.length > 0 && (batch.length >= BATCH_LIMIT || proofs > PROOFS_IN_BATCH)) break;
    batch.push(work);
  }
  return batch;
}

/** Sends the proofs of a batch, each kept as sent at once; gives the works whose proofs are all there. */
async function sendProofs(
  account: OpenAccount,
  line: Line,
  works: readonly KeptWork[],
  now: () => number,
  round: Round,
): Promise<readonly KeptWork[]> {
  const ready: KeptWork[] = [];
  for (const work of works) {
    try {
      ready.push(await withProofs(account, line, work));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (isFailure(error)) await suspect(account, round, work, error);
      else if (isFinal(error)) await refuseWork(account, work, whyOf(error), now());
      else throw error;
    }
  }
  return ready;
}

async function withProofs(account: OpenAccount, line: Line, work: KeptWork): Promise<KeptWork> {
  let current = work;
  for (const { id, fileId } of work.proofs) {
    if (fileId !== null) continue;
    const proof = await proofOf(account, id);
    if (proof === undefined) continue;
    const sent = await line.sendProof(proof, `${id}.${work.round}`);
    current = {
      ...current,
      proofs: current.proofs.map((one) => (one.id === id ? { id, fileId: sent } : one)),
    };
    const { proofs } = current;
    await changeWaiting(account.tag, work, (kept) => ({ ...kept, proofs }));
  }
  return current;
}

/** Sends a batch; one that is refused whole is halved until the single piece that is meant is found. */
async function sendBatch(
  account: OpenAccount,
  line: Line,
  works: readonly KeptWork[],
  now: () => number,
  round: Round,
): Promise<void> {
  if (works.length === 0) return;
  const items = await Promise.all(works.map((work) => asSent(account, line, work, now())));
  let answers: readonly WorkAnswer[];
  try {
    answers = await line.sendWorks(works[0]?.campaignId ?? 0, items);
  } catch (error) {
    if (!(error instanceof ApiError) || !(isFinal(error) || isFailure(error))) throw error;
    const [only] = works;
    if (works.length === 1 && only !== undefined)
      return isFailure(error)
        ? suspect(account, round, only, error)
        : notTaken(account, only, whyOf(error), now());
    const half = Math.ceil(works.length / 2);
    await sendBatch(account, line, works.slice(0, half), now, round);
    return sendBatch(account, line, works.slice(half), now, round);
  }
  round.taken += works.length;
  const byKey = new Map(answers.map((one) => [one.clientKey, one]));
  const taken = works.filter(({ clientKey }) => byKey.get(clientKey)?.refusal === null);
  await keepSent(account.tag, taken, now());
  for (const work of works) {
    const refusal = byKey.get(work.clientKey)?.refusal;
    if (refusal !== undefined && refusal !== null) await notTaken(account, work, refusal, now());
  }
}

async function asSent(
  account: OpenAccount,
  line: Line,
  work: KeptWork,
  now: number,
): Promise<SentWork> {
  const { outcome, clockBehindMs } = await contentOf(account, work);
  return {
    clientKey: work.clientKey,
    unitId: work.unitId,
    outcome,
    doneAt: doneAt({ pressedAt: work.pressedAt, clockBehindMs }, line.clockBehindMs(), now),
    fileId: work.proofs[0]?.fileId ?? null,
  };
}

/** The server did not take a piece of work: its proofs go once more where they were forgotten, else the worker is told. */
function notTaken(account: OpenAccount, work: KeptWork, refusal: Why, now: number): Promise<void> {
  // Another request with the same key was being answered at that moment: the next round gets its answer.
  if (refusal.code === "campaigns.recorded_meanwhile") return Promise.resolve();
  // The server keeps a file that nothing claims for a day.
  if (refusal.code !== "files.unknown" || work.proofs.length === 0 || work.round >= ROUNDS)
    return refuseWork(account, work, refusal, now);
  return changeWaiting(account.tag, work, (kept) => ({
    ...kept,
    round: kept.round + 1,
    proofs: kept.proofs.map(({ id }) => ({ id, fileId: null })),
  }));
}
