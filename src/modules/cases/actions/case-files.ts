/** Downloads a file of a case for who may see the case. */
import type { FastifyReply } from "fastify";
import type { Ctx } from "#kernel/context.ts";
import { findFiles } from "#kernel/files.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { factsOf, mayRead, scopeOf } from "../access.ts";
import { findCase } from "../store/case-store.ts";
import { stateOf } from "../store/row.ts";

/** Sends a file. Refuses: `cases.not_found`. */
export async function readCaseFile(
  ctx: Ctx,
  caseId: number,
  fileId: number,
  reply: FastifyReply,
): Promise<void> {
  const row = await findCase(ctx.db, caseId);
  if (row === undefined || !mayRead(scopeOf(ctx.actor), factsOf(stateOf(row))))
    refuse("notFound", "cases.not_found");
  const file = (await findFiles(ctx, `case:${caseId}`)).find(({ id }) => id === fileId);
  const bytes = file === undefined ? undefined : await ctx.files.get(file.sha256);
  if (file === undefined || bytes === undefined) refuse("notFound", "cases.not_found");
  const inline = file.mediaType.startsWith("image/");
  await reply
    .type(file.mediaType)
    .header(
      "content-disposition",
      `${inline ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .header("cache-control", "private, max-age=3600")
    .send(bytes);
}
