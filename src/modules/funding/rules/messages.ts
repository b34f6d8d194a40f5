/** Fills the places of a message of our own rules. */
import type { RefusalParams } from "#kernel/pure/refusal.ts";

/** Puts parameters into `{name}` places; a list is joined. */
export function fillMessage(template: string, params: RefusalParams): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === "object" ? value.join(", ") : String(value);
  });
}
