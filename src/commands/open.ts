/** How a command opens the program: beside a running server or without one. */
import { type Booted, boot } from "../boot.ts";
import { WrongSetting, readEnv } from "#kernel/env.ts";
import { WrongKey } from "#kernel/key-check.ts";
import { createLogger } from "#kernel/log.ts";
import { CannotMigrate } from "#kernel/migrations.ts";

/** A mistake of the person at the keyboard; its message is all that is printed. */
export class CommandError extends Error {}

/** Opens the program for a command; logs go to standard error at the level `warn`. */
export async function openForCommand(): Promise<Booted> {
  const env = readEnv({ LOG_LEVEL: "warn", ...process.env });
  return boot({ env, log: createLogger(env.LOG_LEVEL, process.stderr), poolSize: 4 });
}

/** Errors whose message alone says what to do. */
export function isSentence(error: unknown): error is Error {
  return [CommandError, WrongSetting, WrongKey, CannotMigrate].some(
    (kind) => error instanceof kind,
  );
}

/** Runs a command and sets its exit code: 0 done, 1 our fault, 2 the input cannot be used. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (isSentence(error)) {
      console.error(error.message);
      process.exitCode = 2;
      return;
    }
    console.error(error);
    process.exitCode = 1;
  }
}
