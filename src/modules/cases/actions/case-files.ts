/** Downloads a file of a case for who may see the case. */
import type { FastifyReply } from "fastify";
import type { Ctx } from "#kernel/context.ts";
import { eventsOf } from "#kernel/events.ts";
import { type FileRecord, findFiles } from "#kernel/files.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { factsOf, mayRead, scopeOf } from "../access.ts";
import { findCase } from "../store/case-store.ts";
import { stateOf } from "../store/row.ts";

/** The files of a case; a part of a split case shows what the reporter handed in with the whole. */
export async function filesOfCase(
  ctx: Ctx,
  { id, parentId }: { readonly id: number; readonly parentId: number | null },
): Promise<readonly FileRecord[]> {
  return withFilesOfWhole(ctx, parentId, await findFiles(ctx, `case:${id}`));
}

/** The own files of a case with those of the whole that it is a part of. */
export async function withFilesOfWhole(
  ctx: Ctx,
  parentId: number | null,
  own: readonly FileRecord[],
): Promise<readonly FileRecord[]> {
  if (parentId === null) return own;
  const [whole, events] = await Promise.all([
    findFiles(ctx, `case:${parentId}`),
    eventsOf(ctx.db, "case", parentId),
  ]);
  const added = new Set(events.flatMap(({ data }) => (data.fileIds ?? []) as readonly number[]));
  return [...whole.filter((file) => !added.has(file.id)), ...own];
}

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
  const files = await filesOfCase(ctx, row);
  const file = files.find(({ id }) => id === fileId);
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
