/** A half-filled form stays on the device until it is sent, so that a call or a dead battery costs nothing. */
import { remember, remembered } from "#ui/device-memory.ts";

/** Longest a draft is kept. Unit: ms. */
const keptFor = 14 * 86_400_000;

type Kept = { readonly at: number; readonly step: string; readonly values: unknown };

/** The draft that is kept under a name, if there is one not older than a fortnight. */
export function readDraft<T extends object>(
  name: string,
  initial: T,
  now: number,
): { values: T; step: string } | undefined {
  const text = remembered(`draft.${name}`);
  if (text === null) return undefined;
  try {
    const kept = JSON.parse(text) as Partial<Kept>;
    if (typeof kept.at !== "number" || now - kept.at > keptFor) return undefined;
    if (typeof kept.values !== "object" || kept.values === null) return undefined;
    return { values: { ...initial, ...kept.values }, step: kept.step ?? "" };
  } catch {
    return undefined;
  }
}

/** Keeps a draft; what cannot be written as JSON (files) is left out by `withoutFiles`. */
export function keepDraft(name: string, step: string, values: object, now: number): void {
  const kept: Kept = { at: now, step, values: withoutFiles(values) };
  remember(`draft.${name}`, JSON.stringify(kept));
}

/** Forgets a draft, after it was sent or given up. */
export function dropDraft(name: string): void {
  remember(`draft.${name}`, null);
}

/** The values without lists that hold files; files live no longer than the page. */
export function withoutFiles(values: object): Record<string, unknown> {
  const holdsFile = (value: unknown): boolean =>
    value instanceof Blob ||
    (typeof value === "object" && value !== null && Object.values(value).some(holdsFile));
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !holdsFile(value)));
}
