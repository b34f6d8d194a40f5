/**
 * A step on many cases that waits: for ten seconds it can be undone, and nothing has happened; then all of it goes in one
 * request. It lives in this page alone, so closing the tab cancels it (docs/decisions/0130-held-before-done.md).
 */
import type { CasesActOnManyAnswer, CasesActOnManyInput } from "#ui/client.gen.ts";

/** How long a step waits. Unit: s. */
export const HOLD_SECONDS = 10;

export type ManyCommand = CasesActOnManyInput["body"]["command"];
export type ManyAnswer = CasesActOnManyAnswer;
/** A case as a refusal names it. */
export type Meant = { readonly id: number; readonly receiptNo: string; readonly title: string };

export type Held = {
  readonly command: ManyCommand;
  readonly cases: readonly Meant[];
  /** Under whose post it was chosen; another one would have other rights. */
  readonly postId: number | undefined;
  /** One step is one request, however often it is sent. */
  readonly key: string;
};
export type HoldState =
  | { readonly at: "none" }
  | { readonly at: "waiting"; readonly held: Held; readonly until: number }
  | { readonly at: "sending"; readonly held: Held }
  | { readonly at: "answered"; readonly held: Held; readonly answer: ManyAnswer }
  | { readonly at: "failed"; readonly held: Held };

let state: HoldState = { at: "none" };
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function become(next: HoldState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** The step that waits or was last answered. */
export const holdState = (): HoldState => state;

export function watchHold(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let send: ((held: Held) => Promise<ManyAnswer>) | undefined;

/** Says how a step is sent; given once by the part that shows it. */
export function connectHold(how: (held: Held) => Promise<ManyAnswer>): void {
  send = how;
}

/** Sends what waits at once. */
export async function sendHeld(): Promise<void> {
  if (state.at !== "waiting" && state.at !== "failed") return;
  const { held } = state;
  clearTimeout(timer);
  become({ at: "sending", held });
  try {
    if (send === undefined) throw new Error("nobody sends steps on many cases");
    become({ at: "answered", held, answer: await send(held) });
  } catch {
    become({ at: "failed", held });
  }
}

/** Holds a step; one that waits already is sent before it. */
export function holdMany(held: Held): void {
  if (state.at === "waiting") void sendHeld();
  clearTimeout(timer);
  become({ at: "waiting", held, until: Date.now() + HOLD_SECONDS * 1000 });
  timer = setTimeout(() => void sendHeld(), HOLD_SECONDS * 1000);
}

/** Undoes a step that waits: nothing of it has happened. */
export function undoHeld(): Held | undefined {
  if (state.at !== "waiting") return undefined;
  const { held } = state;
  clearTimeout(timer);
  become({ at: "none" });
  return held;
}

/** Puts the last answer away. */
export function closeHeld(): void {
  if (state.at === "answered" || state.at === "failed") become({ at: "none" });
}
