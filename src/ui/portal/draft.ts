/** A half-filled form stays on the device until it is sent, so that a call or a dead battery costs nothing. */
import { remember, rememberInTab, remembered, rememberedInTab } from "#ui/device-memory.ts";

/** Longest a draft is kept. Unit: ms. */
const keptFor = 14 * 86_400_000;

type Kept = { readonly at: number; readonly step: string; readonly values: unknown };

/** The draft that is kept under a name, if there is one not older than a fortnight. */
export function readDraft<T extends object>(
  name: string,
  initial: T,
  now: number,
): { values: T; step: string } | undefined {
  const kept = keptIn(remembered(`draft.${name}`), now);
  if (kept === undefined) return undefined;
  const personal = keptIn(rememberedInTab(`draft.${name}`), now);
  const values = { ...initial, ...(kept.values as object), ...(personal?.values as object) };
  return { values, step: kept.step ?? "" };
}

function keptIn(text: string | null, now: number): Partial<Kept> | undefined {
  if (text === null) return undefined;
  try {
    const kept = JSON.parse(text) as Partial<Kept>;
    if (typeof kept.at !== "number" || now - kept.at > keptFor) return undefined;
    return typeof kept.values === "object" && kept.values !== null ? kept : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a draft; what cannot be written as JSON (files) is left out by `withoutFiles`. Answers named in
 * `personal` (names, telephones, identity numbers) stay in this tab and are gone when it is closed.
 */
export function keepDraft(
  name: string,
  step: string,
  values: object,
  now: number,
  personal: readonly string[] = [],
): void {
  const all = Object.entries(withoutFiles(values));
  const part = (isPersonal: boolean): string => {
    const chosen = all.filter(([key]) => personal.includes(key) === isPersonal);
    return JSON.stringify({ at: now, step, values: Object.fromEntries(chosen) } satisfies Kept);
  };
  remember(`draft.${name}`, part(false));
  if (personal.length > 0) rememberInTab(`draft.${name}`, part(true));
}

/** Forgets a draft, after it was sent or given up. */
export function dropDraft(name: string): void {
  remember(`draft.${name}`, null);
  rememberInTab(`draft.${name}`, null);
}

/** The values without lists that hold files; files live no longer than the page. */
export function withoutFiles(values: object): Record<string, unknown> {
  const holdsFile = (value: unknown): boolean =>
    value instanceof Blob ||
    (typeof value === "object" && value !== null && Object.values(value).some(holdsFile));
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !holdsFile(value)));
}
