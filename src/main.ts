/** `npm start`: database, migrations, demo district, pages, server, worker; and a clean way out. */
import { createInterface } from "node:readline/promises";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DEMO_SIGN_INS, bootTemplate, districtExists } from "#templates";
import { FOLLOWERS, JOBS, buildApp } from "./app.ts";
import { type Booted, ROOT, boot } from "./boot.ts";
import { type Env, WrongSetting, readEnv } from "#kernel/env.ts";
import { startFollowers } from "#kernel/followers/supervisor.ts";
import { startWorker } from "#kernel/jobs.ts";
import { interruptWork } from "#kernel/long-work.ts";
import { WrongKey } from "#kernel/key-check.ts";
import { createLogger } from "#kernel/log.ts";
import { CannotMigrate } from "#kernel/migrations.ts";
import { startEmbedded } from "#kernel/postgres.ts";
import { liveUsers } from "#kernel/postgres/users.ts";
import { buildPages, pagesAreCurrent } from "#ui/build.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A sentence for the person at the keyboard instead of a stack. */
class CannotStart extends Error {}

function readArguments(): { template: string | undefined; reset: boolean; yes: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        template: { type: "string" },
        reset: { type: "boolean", default: false },
        yes: { type: "boolean", default: false },
      },
    });
    return { template: values.template, reset: values.reset, yes: values.yes };
  } catch (error) {
    throw new CannotStart(`${(error as Error).message} Known: --template NAME, --reset, --yes.`);
  }
}

/** Destroys the embedded data after the person has typed the word. */
async function reset(env: Env, yes: boolean): Promise<void> {
  if (env.DATABASE_URL !== "")
    throw new CannotStart(
      "--reset destroys the embedded database only; yours at DATABASE_URL is left alone.",
    );
  if (!yes) {
    if (!process.stdin.isTTY)
      throw new CannotStart("--reset asks before it destroys: run it in a terminal or add --yes.");
    const ask = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await ask.question(
      `This destroys everything in ${env.DATA_DIR}. Type "reset" to go on: `,
    );
    ask.close();
    if (answer.trim() !== "reset") throw new CannotStart("Nothing was destroyed.");
  }
  if (existsSync(env.DATA_DIR)) {
    // Joining and leaving stops a database that a crash left running; one that is in use stays.
    await (await startEmbedded({ dataDir: env.DATA_DIR, log: say })).stop();
    if (liveUsers(join(env.DATA_DIR, "postgres-users")).length > 0)
      throw new CannotStart(`Another program uses ${env.DATA_DIR}: stop it first.`);
  }
  await rm(env.DATA_DIR, { recursive: true, force: true });
  say(`Destroyed ${env.DATA_DIR}.`);
}

async function ensurePages(): Promise<void> {
  if (pagesAreCurrent()) return;
  say("Building the pages (once) …");
  await buildPages({ log: say });
}

async function ensureDistrict(booted: Booted, template: string): Promise<void> {
  const ctx = booted.program.context({ kind: "system", job: "templates.boot" });
  if (await districtExists(ctx)) return;
  say(`Setting up the district from the template "${template}" (once) …`);
  await bootTemplate(ctx, template, { say });
}

function printAddress(address: string, template: string): void {
  say(
    `\nGuiwei 归位 is ready.\n  residents  ${address}/\n  officials  ${address}/console\n  API        ${address}/api`,
  );
  if (template !== "demo") return;
  say("\nDemo sign-ins (user name / password):");
  for (const { username, password, note } of DEMO_SIGN_INS)
    say(`  ${username.padEnd(16)} ${password.padEnd(18)} ${note.zh} ${note.en}`);
  say("\nCtrl-C stops it; nothing acknowledged is lost.");
}

async function main(): Promise<void> {
  const started = performance.now();
  const args = readArguments();
  const env = readEnv({
    ...process.env,
    ...(args.template === undefined ? {} : { TEMPLATE: args.template }),
  });
  if (args.reset) await reset(env, args.yes);
  const log = createLogger(
    env.LOG_LEVEL === "info" && process.stdout.isTTY ? "warn" : env.LOG_LEVEL,
  );
  const [booted] = await Promise.all([boot({ env, log, say }), ensurePages()]);
  let closing: Promise<void> | undefined;
  const closers: (() => Promise<unknown>)[] = [() => booted.close()];
  const close = (): Promise<void> => {
    closing ??= (async () => {
      for (const closer of closers.toReversed())
        await closer().catch((error: Error) => log.error({ err: error }, "closing"));
    })();
    return closing;
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      say("\nClosing …");
      void close().then(() => process.exit(0));
    });
  try {
    await ensureDistrict(booted, env.TEMPLATE);
    const server = await buildApp(booted.program, join(ROOT, "dist"));
    closers.push(() => server.close());
    await server.listen({ port: env.PORT, host: env.HOST });
    const worker = await startWorker({
      adminUrl: booted.adminUrl,
      jobs: JOBS,
      context: (job) => booted.program.context({ kind: "system", job }),
      log,
      onDone: booted.program.announce,
    });
    closers.push(() => {
      // Long work gives up its place; the next program begins it again.
      interruptWork();
      return worker.stop();
    });
    const followers = await startFollowers(
      booted.program.context({ kind: "system", job: "followers" }),
      FOLLOWERS,
      booted.program.listener,
    );
    closers.push(() => followers.stop());
    const bound = server.server.address();
    const port = typeof bound === "object" && bound !== null ? bound.port : env.PORT;
    const host = env.HOST === "127.0.0.1" || env.HOST === "0.0.0.0" ? "localhost" : env.HOST;
    printAddress(env.PUBLIC_URL || `http://${host}:${port}`, env.TEMPLATE);
    log.info({ seconds: Math.round((performance.now() - started) / 100) / 10 }, "ready");
  } catch (error) {
    await close();
    throw error;
  }
}

try {
  await main();
} catch (error) {
  const plain =
    error instanceof CannotStart ||
    error instanceof WrongSetting ||
    error instanceof WrongKey ||
    error instanceof CannotMigrate;
  const inUse = (error as { code?: string }).code === "EADDRINUSE";
  if (inUse) console.error("The port is in use by another program: set PORT to a free one.");
  else console.error(plain ? error.message : error);
  process.exit(plain || inUse ? 2 : 1);
}
