/** Finds or starts the database, migrates it and opens the program: the same way for the server and for commands. */
import { join } from "node:path";
import { type Program, openProgram, settleTables } from "./app.ts";
import { type Env, readEnv } from "#kernel/env.ts";
import { type Logger, createLogger } from "#kernel/log.ts";
import { checkKey } from "#kernel/key-check.ts";
import { migrate } from "#kernel/migrations.ts";
import { startEmbedded } from "#kernel/postgres.ts";
import { keyFromFile } from "#kernel/vault.ts";

/** Folder of the checkout; paths of shipped files are relative to it. */
export const ROOT = join(import.meta.dirname, "..");

export type Booted = {
  readonly program: Program;
  /** Connects as the owner of the schema: migrations and the job queue. */
  readonly adminUrl: string;
  readonly close: () => Promise<void>;
};

export type BootOptions = {
  readonly env?: Env;
  readonly log?: Logger;
  readonly say?: (line: string) => void;
  readonly poolSize?: number;
};

const DATABASE_NAME = "guiwei";

/** Boots everything but the HTTP server. */
export async function boot(options: BootOptions = {}): Promise<Booted> {
  const env = options.env ?? readEnv(process.env);
  const log = options.log ?? createLogger(env.LOG_LEVEL);
  const say = options.say ?? (() => undefined);
  const embedded =
    env.DATABASE_URL === ""
      ? await startEmbedded({ dataDir: env.DATA_DIR, log: say, database: DATABASE_NAME })
      : undefined;
  try {
    const adminUrl = embedded?.url(DATABASE_NAME) ?? env.DATABASE_URL;
    await migrate(adminUrl, { dir: join(ROOT, "db/migrations"), log: say });
    const program = await openProgram({
      env,
      log,
      databaseUrl: adminUrl,
      fieldKey: env.FIELD_KEY ?? (await keyFromFile(join(env.DATA_DIR, "keys", "field.key"))),
      ...(options.poolSize === undefined ? {} : { poolSize: options.poolSize }),
    });
    await checkKey(program.database.db, program.vault).catch(async (error: unknown) => {
      await program.close();
      throw error;
    });
    await settleTables(program, say);
    return {
      program,
      adminUrl,
      async close() {
        await program.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
