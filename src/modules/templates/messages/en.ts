/** Texts of templates in English. */
import type { refusals as zh } from "./zh.ts";

/** Why something was refused, by code. */
export const refusals: { readonly [K in keyof typeof zh]: string } = {
  "templates.another_began": "This database was begun from the template “{template}”.",
  "templates.not_empty": "This database already holds areas and cannot be set up from a template.",
  "templates.unknown": "There is no template “{template}”.",
};
