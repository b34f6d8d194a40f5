/** Receivers as the administrator sees them. */
import type { Ctx } from "#kernel/context.ts";
import { loadOrganisations } from "#organisations";
import type { EndpointView } from "../schema.ts";
import type { EndpointRow } from "../store/choice-store.ts";
import { allReceivers } from "./endpoints.ts";

/** One receiver; its secret is never shown again. */
export async function receiverView(ctx: Ctx, row: EndpointRow): Promise<EndpointView> {
  const org = row.orgId === null ? undefined : (await loadOrganisations(ctx)).find(row.orgId);
  const { id, name, url, orgId, groups, active } = row;
  return {
    id,
    name,
    url,
    orgId,
    organisation: org?.name.zh ?? "",
    organisationEn: org?.name.en ?? "",
    groups: [...groups],
    active,
  };
}

/** All of them. */
export async function receiverViews(ctx: Ctx): Promise<EndpointView[]> {
  return Promise.all((await allReceivers(ctx)).map((row) => receiverView(ctx, row)));
}
