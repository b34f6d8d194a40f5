/** The manifest of a module: what it depends on and what it brings. Read by app.ts and by the boundary check. */
import type { Ctx } from "./context.ts";
import type { Follower } from "./followers.ts";
import type { PlainPage } from "./http/plain-pages.ts";
import type { AnyRoute } from "./http/route.ts";
import type { Job } from "./jobs.ts";
import type { Live } from "./live.ts";
import type { WorkKind } from "./long-work.ts";

/** What a module has to say of its tables: what agrees with its events, or the first place that does not. */
export type Proven = { readonly agrees: string } | { readonly difference: string };

/** One place where a table and the events disagree, as a sentence. */
export function differs(where: string, expected: string, found: string): Proven {
  const short = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text);
  return {
    difference: `${where} is ${short(found)} in the table and ${short(expected)} by its events.`,
  };
}

export type Manifest = {
  readonly name: string;
  /** Modules whose public face (`#name`) this one may use. */
  readonly dependsOn: readonly string[];
  readonly routes?: readonly AnyRoute[];
  readonly jobs?: readonly Job[];
  /** What it does as long work beside its routes with `later`. */
  readonly work?: readonly WorkKind[];
  /** What it derives from events, by the cursors that it keeps over the log. */
  readonly followers?: readonly Follower[];
  /** What open pages may listen to, and which events concern them. */
  readonly live?: Live;
  /** Pages of the portal whose text can be read before any script runs. */
  readonly plainPages?: readonly PlainPage[];
  /** Proves its tables from its events, on the snapshot of `ctx`; `npm run verify` asks every module. */
  readonly prove?: (ctx: Ctx) => Promise<Proven>;
  /** Which of its columns hold personal data, for the data inventory. */
  readonly personalData?: readonly string[];
  /** Messages of its refusal codes: code → text with {param} places, a language each. */
  readonly refusals?: { readonly zh: Record<string, string>; readonly en: Record<string, string> };
};

/** Declares a module. */
export function defineModule<const M extends Manifest>(manifest: M): M {
  return manifest;
}
