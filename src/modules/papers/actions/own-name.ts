/** A paper of a case in the hands of its own applicant: with the name that is masked for everybody else. */
import { ownName } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import { maskName } from "#kernel/vault.ts";
import { withName } from "../rules/own-name.ts";
import type { PaperView } from "../schema.ts";

/**
 * The paper with the name of its applicant written out where it is the applicant who asks, which is recorded on the
 * case each time. What is kept, and what anybody can hold the sheet against, stays masked.
 */
export async function inOwnName(ctx: Ctx, paper: PaperView): Promise<PaperView> {
  if (paper.about.type !== "case") return paper;
  const name = await ownName(ctx, paper.about.id);
  if (name === undefined) return paper;
  const content = withName(paper.content, maskName(name), name);
  return { ...paper, content: content as PaperView["content"] };
}
