/** Papers that the demo's coordination office has handed out: decisions on admissions that are in force. */
import { mandatesOf } from "#admission";
import type { Ctx } from "#kernel/context.ts";
import type { StaffActor } from "#kernel/pure/actor.ts";
import { loadOrganisations } from "#organisations";
import { issuePaper } from "#papers";

/** How many decisions are on paper. */
const DECISIONS = 3;

/** Somebody who coordinates the district; undefined where there is nobody. */
async function coordinator(ctx: Ctx): Promise<StaffActor | undefined> {
  const organisations = await loadOrganisations(ctx);
  for (const { id } of organisations.ofKind("districtOffice")) {
    const post = organisations.postsByOrg(id).find(({ role }) => role === "coordinator");
    if (post !== undefined)
      return {
        kind: "staff",
        accountId: "",
        personId: post.personId,
        post: organisations.postAsActorPost(post.id),
      };
  }
  return undefined;
}

/** Hands them out. */
export async function demoPapers(ctx: Ctx): Promise<void> {
  const actor = await coordinator(ctx);
  if (actor === undefined) return;
  const mandates = await mandatesOf(ctx, {});
  for (const { id } of mandates.slice(0, DECISIONS))
    await issuePaper(
      { ...ctx, actor },
      { about: { type: "admission", id }, kind: "admissionDecision" },
      "zh",
    );
}
