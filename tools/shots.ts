/** The pages that tools/screenshots.ts takes pictures of. */
import type { Page } from "playwright-core";

export type Shot = {
  /** Beginning of the file's name. */
  readonly name: string;
  readonly path: string;
  /** The request with which the page itself would sign in. */
  readonly signIn?: { readonly path: string; readonly body: Readonly<Record<string, unknown>> };
  /** How the page learns its language, where the browser's own is not enough. */
  readonly language?: (page: Page, language: "zh" | "en") => Promise<void>;
  /** What to do on the page before the picture is taken. */
  readonly before?: (page: Page) => Promise<void>;
  readonly sizes?: readonly ("phone" | "desk")[];
  readonly languages?: readonly ("zh" | "en")[];
  /** The whole page instead of the first screen. */
  readonly whole?: boolean;
};

export const SHOTS: readonly Shot[] = [
  { name: "portal", path: "/" },
  { name: "sign-in", path: "/console" },
];
