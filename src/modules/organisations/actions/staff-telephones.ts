/** How those who serve in some bodies can be reached; for the program alone. */
import type { Ctx } from "#kernel/context.ts";
import { compactTelephone } from "#kernel/pure/telephone.ts";
import * as people from "../store/people.ts";
import { TELEPHONE_FIELD, loadOrganisations } from "./directory.ts";

/**
 * The telephones of all who hold a post in some bodies now, in the clear and written one way: so that nobody is drawn
 * to judge their own house. Shown to nobody.
 */
export async function telephonesOfStaff(
  ctx: Ctx,
  orgIds: readonly number[],
): Promise<ReadonlySet<string>> {
  const directory = await loadOrganisations(ctx);
  const ids = orgIds.flatMap((id) => directory.postsByOrg(id).map(({ personId }) => personId));
  const sealed = await people.telephonesOf(ctx.db, [...new Set(ids)]);
  return new Set(
    [...sealed.values()].flatMap((bytes) =>
      bytes === null ? [] : [compactTelephone(ctx.vault.open(TELEPHONE_FIELD, bytes))],
    ),
  );
}
