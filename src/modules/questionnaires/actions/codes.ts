/** Makes codes of ballots and the hashes that are kept of them. */
import { randomBytes } from "node:crypto";
import type { Ctx } from "#kernel/context.ts";
import { codeOf } from "../rules/code.ts";
import type { GroupKey } from "../rules/groups.ts";
import type { Stratum } from "../rules/tally.ts";
import type { BallotRow } from "../store/ballots.ts";

/** A new code; it is handed out and not kept. */
export function newCode(): string {
  for (;;) {
    const code = codeOf(randomBytes(32));
    if (code !== null) return code;
  }
}

/**
 * What is kept of a code for one target. Each target of a code has a hash of its own, so that nothing shows which rows
 * belong to one slip. Without the field key a code cannot be tried against it.
 */
export function digestOf(ctx: Pick<Ctx, "vault">, code: string, place: number): Buffer {
  return ctx.vault.digest("questionnaires.ballot", `${code}:${place}`);
}

/** The ballots of a code. */
export function ballotsOf(
  ctx: Pick<Ctx, "vault">,
  code: string,
  group: GroupKey,
  places: readonly { readonly place: number; readonly stratum: Stratum }[],
): BallotRow[] {
  return places.map(({ place, stratum }) => ({
    codeDigest: digestOf(ctx, code, place),
    place,
    groupKey: group,
    stratum,
  }));
}
