/** The district that an import goes into. */
import { bootTemplate, districtExists } from "#templates";
import type { Ctx } from "#kernel/context.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import { CommandError } from "../open.ts";

/**
 * Sets the district up from the template where the database has none, as `npm start` does.
 * Refuses, with one sentence: a template that cannot be set up.
 */
export async function ensureDistrict(
  ctx: Ctx,
  template: string,
  say: (line: string) => void,
): Promise<void> {
  if (await districtExists(ctx)) return;
  say(`The database has no district yet: setting one up from the template "${template}" …`);
  try {
    await bootTemplate(ctx, template, { say });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new CommandError(`The template "${template}" cannot be set up (${error.refusal.code}).`);
  }
}
