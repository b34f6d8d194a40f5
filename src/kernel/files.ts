/** Files by content: the bytes lie on disk under their sha256, their names and owners in the database. */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileTypeFromBuffer } from "file-type";
import type { Ctx } from "./context.ts";
import { at, jsonb, prepared, sql } from "./db.ts";
import { recordOf } from "./pure/actor.ts";
import { refuse } from "./pure/refusal.ts";

/** Where bytes are kept; the embedded default is a folder, an object store can stand in its place. */
export type FileStore = {
  readonly put: (sha256: string, bytes: Buffer) => Promise<void>;
  readonly get: (sha256: string) => Promise<Buffer | undefined>;
};

/** Largest upload. Unit: bytes. */
export const FILE_LIMIT_BYTES = 10 * 1024 * 1024;

/** Media types that people hand in; told from the bytes, never from the name. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};

/** Keeps files in a folder, two levels deep; a file appears whole or not at all. */
export function folderStore(root: string): FileStore {
  const pathOf = (sha256: string): string =>
    join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    async put(sha256, bytes) {
      const path = pathOf(sha256);
      if (
        await stat(path).then(
          () => true,
          () => false,
        )
      )
        return;
      await mkdir(join(path, ".."), { recursive: true, mode: 0o700 });
      const temporary = `${path}.${randomUUID()}`;
      try {
        const handle = await open(temporary, "wx", 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    async get(sha256) {
      try {
        return await readFile(pathOf(sha256));
      } catch (error) {
        if ((error as { code?: string }).code === "ENOENT") return undefined;
        throw error;
      }
    },
  };
}

/** Makes a file name harmless: no path, no control characters, no leading dots, 120 characters at most. */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu, "")
    .trim();
  // The end is kept, since it tells the kind; what begins there begins with neither dot nor blank.
  const end = [...clean]
    .slice(-120)
    .join("")
    .replace(/^[.\s]+/, "");
  return end === "" ? "file" : end;
}

export type FileRecord = {
  readonly id: number;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly name: string;
};

/**
 * Takes a file in.
 * Refuses: `files.empty`, `files.too_large`, `files.type_not_accepted`.
 */
export async function storeFile(ctx: Ctx, name: string, bytes: Buffer): Promise<FileRecord> {
  if (bytes.length === 0) refuse("invalid", "files.empty");
  if (bytes.length > FILE_LIMIT_BYTES)
    refuse("tooLarge", "files.too_large", { limitMb: FILE_LIMIT_BYTES / 1024 / 1024 });
  const type = await fileTypeFromBuffer(bytes);
  if (type === undefined || FILE_TYPES[type.mime] === undefined)
    refuse("unsupported", "files.type_not_accepted", { accepted: Object.values(FILE_TYPES) });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await ctx.files.put(sha256, bytes);
  const { rows } = await sql<FileRecord>`
    insert into kernel.file (id, sha256, size_bytes, media_type, name, uploaded_by, uploaded_at)
    values (${randomId()}, ${sha256}, ${bytes.length}, ${type.mime}, ${safeFileName(name)},
      ${jsonb(recordOf(ctx.actor))}, ${at(ctx.clock.now())})
    returning id, sha256, size_bytes, media_type, name`.execute(ctx.db);
  return rows[0] as FileRecord;
}

/** 52 random bits: a file that waits to be claimed cannot be guessed. */
function randomId(): number {
  return Number(randomBytes(8).readBigUInt64BE() >> 12n) + 1;
}

/**
 * Ties uploaded files to the thing that they belong to; a file can be claimed once, and only by who brought it.
 * Refuses: `files.unknown` where one does not exist, belongs to another or is in use already.
 */
export async function claimFiles(
  ctx: Ctx,
  ids: readonly number[],
  claimedBy: string,
): Promise<FileRecord[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<FileRecord>`
    update kernel.file set claimed_by = ${claimedBy}
    where id = any(${[...ids]}::bigint[]) and claimed_by is null
      and uploaded_by->>'kind' = ${ctx.actor.kind}
      and coalesce(uploaded_by->>'id', '') = ${actorId(ctx)}
    returning id, sha256, size_bytes, media_type, name`.execute(ctx.db);
  if (rows.length !== new Set(ids).size) refuse("invalid", "files.unknown");
  return rows;
}

function actorId(ctx: Ctx): string {
  const record = recordOf(ctx.actor);
  return "id" in record ? String(record.id) : "";
}

/** Finds files of one claim. */
export async function findFiles(ctx: Ctx, claimedBy: string): Promise<FileRecord[]> {
  const { rows } =
    await sql<FileRecord>`${prepared("kernel.files_of")}select id, sha256, size_bytes, media_type, name
    from kernel.file where claimed_by = ${claimedBy} order by id`.execute(ctx.db);
  return rows;
}

/** Forgets uploads that nothing claimed within a day; their bytes stay, being shared by content. */
export async function sweepFiles(ctx: Ctx): Promise<void> {
  await sql`delete from kernel.file where claimed_by is null
    and uploaded_at < ${at(ctx.clock.now() - 24 * 3_600_000)}`.execute(ctx.db);
}
