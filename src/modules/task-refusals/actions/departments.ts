/** Whose work may be refused: the open bodies of the line, for the choice on the page. */
import { LINE_KINDS } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import { loadOrganisations } from "#organisations";
import { orgRef } from "./view.ts";

/** The departments and dispatched bodies, by code. */
export async function listDepartments(ctx: Ctx) {
  const organisations = await loadOrganisations(ctx);
  const bodies = LINE_KINDS.flatMap((kind) => organisations.ofKind(kind));
  return { items: await Promise.all(bodies.map(({ id }) => orgRef(ctx, id))) };
}
