/** The manifest of a module: what it depends on and what it brings. Read by app.ts and by the boundary check. */
import type { Follower } from "./followers.ts";
import type { AnyRoute } from "./http/route.ts";
import type { Job } from "./jobs.ts";
import type { Live } from "./live.ts";

export type Manifest = {
  readonly name: string;
  /** Modules whose public face (`#name`) this one may use. */
  readonly dependsOn: readonly string[];
  readonly routes?: readonly AnyRoute[];
  readonly jobs?: readonly Job[];
  /** What it derives from events, by the cursors that it keeps over the log. */
  readonly followers?: readonly Follower[];
  /** What open pages may listen to, and which events concern them. */
  readonly live?: Live;
  /** Which of its columns hold personal data, for the data inventory. */
  readonly personalData?: readonly string[];
  /** Messages of its refusal codes: code → text with {param} places, a language each. */
  readonly refusals?: { readonly zh: Record<string, string>; readonly en: Record<string, string> };
};

/** Declares a module. */
export function defineModule<const M extends Manifest>(manifest: M): M {
  return manifest;
}
