/** What the pages show of the device: one for each open page. */
import type { Worker } from "./account.ts";
import type { Roster } from "./roster.ts";
import type { Work } from "./work.ts";

export type FieldState = {
  readonly phase: "starting" | "signIn" | "ready" | "impossible";
  readonly worker: Worker | undefined;
  readonly roster: Roster | undefined;
  readonly works: readonly Work[];
  /** Unsent work that lies sealed on this device until its own account signs in. */
  readonly sealed: number;
  /** Unit: ms since 1970. */
  readonly offlineSince: number | null;
  readonly heardAt: number | null;
  readonly isSending: boolean;
  /** Why the server does not take anything now, where it said so. */
  readonly trouble: string | null;
  /** Unit: ms. */
  readonly clockBehindMs: number | null;
  /** The key that was thrown away cannot be won back with what the server gave. */
  readonly isKeyLost: boolean;
};

const listeners = new Set<() => void>();
let state: FieldState = {
  phase: "starting",
  worker: undefined,
  roster: undefined,
  works: [],
  sealed: 0,
  offlineSince: null,
  heardAt: null,
  isSending: false,
  trouble: null,
  clockBehindMs: null,
  isKeyLost: false,
};

/** What is shown now. */
export function fieldState(): FieldState {
  return state;
}

/** Calls back after every change; returns what ends it. */
export function watchField(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows something else from now on. */
export function change(part: Partial<FieldState>): void {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}
