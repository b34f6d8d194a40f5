/** Names of the areas that a case lies in. */
import { loadAreas } from "#places";
import type { Ctx } from "#kernel/context.ts";
import type { CaseArea } from "../rules/state.ts";

/** Sub-district and community in Chinese, for the search index. */
export async function placeNames(ctx: Ctx, area: CaseArea): Promise<string[]> {
  const areas = await loadAreas(ctx);
  return [area.subdistrictId, area.communityId].flatMap((id) => {
    const found = id === null ? undefined : areas.find(id);
    return found === undefined ? [] : [found.name.zh];
  });
}
