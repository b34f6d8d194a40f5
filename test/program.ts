/** The real program on a test database of its own, and its real server for one actor. */
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { type Logger, pino } from "pino";
import type { ClockSource } from "#kernel/context.ts";
import { readEnv } from "#kernel/env.ts";
import { buildServer } from "#kernel/http/server.ts";
import type { Actor, Role } from "#kernel/pure/actor.ts";
import { MESSAGES, type Program, ROUTES, openProgram } from "../src/app.ts";
import { type Template, filesOf } from "./cluster.ts";
import { type TestDatabase, testDatabase } from "./database.ts";

export type TestProgram = Program & {
  readonly test: TestDatabase;
  /** Closes the program and removes its database and files: `after(() => program.remove())`. */
  readonly remove: () => Promise<void>;
};

export type TestProgramOptions = {
  readonly clock?: ClockSource;
  /** Without it no lot is ever drawn: a test that wants a check in the field says so. */
  readonly chance?: () => number;
  /** Settings by name, as the environment would give them. */
  readonly env?: Readonly<Record<string, string>>;
  /** Nothing is logged unless the test listens. */
  readonly log?: Logger;
  /** Puts something between the program and its database. */
  readonly throughWire?: (url: string) => Promise<string>;
  /** What the database begins with; without it: all tables and nothing in them. */
  readonly from?: Template;
};

/** Opens the program as production does, under the app's restricted role, on a database of its own. */
export async function testProgram(options: TestProgramOptions = {}): Promise<TestProgram> {
  const test = await testDatabase(options.from);
  const dataDir = mkdtempSync(join(tmpdir(), "guiwei-program-"));
  const files = filesOf(test.template);
  if (existsSync(files)) cpSync(files, join(dataDir, "files"), { recursive: true });
  const program = await programOn(test.url, dataDir, options);
  return {
    ...program,
    test,
    async remove() {
      await program.close();
      await test.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Opens the program on a database and a folder that are somebody else's to remove. */
export async function programOn(
  url: string,
  dataDir: string,
  options: TestProgramOptions,
): Promise<Program> {
  return openProgram({
    env: readEnv({ DATA_DIR: dataDir, DATABASE_URL: url, LOG_LEVEL: "silent", ...options.env }),
    databaseUrl: (await options.throughWire?.(url)) ?? url,
    fieldKey: Buffer.alloc(32, 7),
    log: options.log ?? pino({ level: "silent" }),
    poolSize: 4,
    ...(options.clock === undefined ? {} : { clock: options.clock }),
    chance: options.chance ?? (() => 0.999_999),
  });
}

/** A member of staff who exists only in a test; rights come from the post, as always. */
export function staffActor(role: Role, post: Partial<Record<"orgId" | "personId", number>> = {}) {
  const { orgId = 1, personId = 1 } = post;
  return {
    kind: "staff",
    accountId: "test",
    personId,
    post: { postId: 1, role, orgId, orgKind: "districtOffice", areaIds: [] },
  } as const satisfies Actor;
}

/** The production server with every route, for requests of one actor (how one signs in is tested elsewhere). */
export function serverFor(program: Program, actor: Actor): Promise<FastifyInstance> {
  return buildServer({
    log: program.log,
    routes: ROUTES,
    messages: MESSAGES,
    trustedProxies: [],
    publicUrl: "http://localhost:3000",
    authenticate: async () => actor,
    context: (who, log) => program.context(who, { log }),
  });
}

/** The production server for several actors: who asks stands in the header `x-who`, and people may join later. */
export function serverForMany(
  program: Program,
  people: ReadonlyMap<string, Actor>,
): Promise<FastifyInstance> {
  return buildServer({
    log: program.log,
    routes: ROUTES,
    messages: MESSAGES,
    trustedProxies: [],
    publicUrl: "http://localhost:3000",
    authenticate: async ({ headers }) =>
      people.get(String(headers["x-who"])) ?? { kind: "anonymous" },
    context: (who, log) => program.context(who, { log }),
  });
}
