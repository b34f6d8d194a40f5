/** Samples and empty forms of materials: uploaded by who drafts, tied to the duty, read by residents. */
import type { Ctx } from "#kernel/context.ts";
import { type FileRecord, claimFiles, findFiles } from "#kernel/files.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { DutyContent } from "../schema.ts";
import * as store from "../store/duties.ts";
import { findDuty } from "./published.ts";

/** A file as a download sends it. */
export type Sample = { readonly name: string; readonly mediaType: string; readonly bytes: Buffer };

/** What sample files of a duty are claimed as. */
function sampleClaim(dutyId: number): string {
  return `duty:${dutyId}`;
}

function sampleIds(content: DutyContent): number[] {
  return content.materials.flatMap(({ sampleFileId }) => sampleFileId ?? []);
}

/**
 * Ties the samples of a draft to its duty. Those that the duty has already, in whatever version, may come and go.
 * Refuses: `files.unknown` where one was uploaded by somebody else or belongs to another duty.
 */
export async function claimSamples(ctx: Ctx, dutyId: number, content: DutyContent): Promise<void> {
  const wanted = sampleIds(content);
  if (wanted.length === 0) return;
  const known = new Set((await samplesOf(ctx, dutyId)).map((file) => file.id));
  const added = new Set(wanted.filter((id) => !known.has(id)));
  await claimFiles(ctx, [...added], sampleClaim(dutyId));
}

/** Every sample that a duty has or had. */
export function samplesOf(ctx: Ctx, dutyId: number): Promise<FileRecord[]> {
  return findFiles(ctx, sampleClaim(dutyId));
}

/** A sample or empty form of a published duty, for residents. Refuses: `catalogue.unknown_sample`. */
export async function dutySample(ctx: Ctx, code: string, fileId: number): Promise<Sample> {
  const duty = await findDuty(ctx, code);
  const isShown = duty?.content.materials.some((material) => material.sampleFileId === fileId);
  if (duty === undefined || isShown !== true) refuse("notFound", "catalogue.unknown_sample");
  return readSample(ctx, duty.dutyId, fileId);
}

/** A sample of any version of a duty, drafts too, for staff. Refuses: `catalogue.unknown_sample`. */
export async function draftSample(ctx: Ctx, code: string, fileId: number): Promise<Sample> {
  const [version] = await store.versionsOfCode(ctx.db, code);
  if (version === undefined) refuse("notFound", "catalogue.unknown_sample");
  return readSample(ctx, version.dutyId, fileId);
}

async function readSample(ctx: Ctx, dutyId: number, fileId: number): Promise<Sample> {
  const file = (await samplesOf(ctx, dutyId)).find((one) => one.id === fileId);
  const bytes = file === undefined ? undefined : await ctx.files.get(file.sha256);
  if (file === undefined || bytes === undefined) refuse("notFound", "catalogue.unknown_sample");
  return { name: file.name, mediaType: file.mediaType, bytes };
}
