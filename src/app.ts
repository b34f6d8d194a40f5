/** Puts the modules together; the only file that knows every one of them. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { listenForChanges } from "#kernel/change-notices.ts";
import { type ClockSource, type Ctx, type Memo, createMemo, systemClock } from "#kernel/context.ts";
import { type Database, openDatabase } from "#kernel/db.ts";
import { type Follower, catchUp, followerStates } from "#kernel/followers.ts";
import { createAnnouncer } from "#kernel/followers/announce.ts";
import { type FileStore, folderStore } from "#kernel/files.ts";
import { mountApiPage } from "#kernel/http/api-page.ts";
import { createMetrics, mountHealth } from "#kernel/http/health.ts";
import { kindOfRoute } from "#kernel/http/later.ts";
import { openApiDocument } from "#kernel/http/openapi.ts";
import { mountPages } from "#kernel/http/pages.ts";
import { plainTextAt } from "#kernel/http/plain-pages.ts";
import { type AnyRoute, type Method, isUnsafe } from "#kernel/http/route.ts";
import { buildServer } from "#kernel/http/server.ts";
import type { MessageBook } from "#kernel/http/errors.ts";
import { KERNEL_JOBS } from "#kernel/housekeeping.ts";
import type { Job } from "#kernel/jobs.ts";
import { liveFollower } from "#kernel/live.ts";
import { openHub } from "#kernel/live/hub.ts";
import { LIVE_PATH, LIVE_ROUTES, mountLive } from "#kernel/live/route.ts";
import { WORK_TOPIC, type WorkKind, workJob } from "#kernel/long-work.ts";
import { workRoutes } from "#kernel/long-work/routes.ts";
import { type Listener, openListener } from "#kernel/listener.ts";
import type { Logger } from "#kernel/log.ts";
import { messages as kernelEn } from "#kernel/messages/en.ts";
import { messages as kernelZh } from "#kernel/messages/zh.ts";
import { APP_ROLE } from "#kernel/migrations.ts";
import type { Manifest } from "#kernel/module.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import type { Env } from "#kernel/env.ts";
import { type Vault, openVault } from "#kernel/vault.ts";
import { accountability } from "./modules/accountability/module.ts";
import { appraisal } from "./modules/appraisal/module.ts";
import { authenticate, staffUnder } from "./modules/accounts/index.ts";
import { accounts } from "./modules/accounts/module.ts";
import { admission } from "./modules/admission/module.ts";
import { calendars } from "./modules/calendars/module.ts";
import { campaigns } from "./modules/campaigns/module.ts";
import { findCaseByReceipt, settleProjection } from "./modules/cases/index.ts";
import { cases } from "./modules/cases/module.ts";
import { catalogue } from "./modules/catalogue/module.ts";
import { consolidation } from "./modules/consolidation/module.ts";
import { districtView } from "./modules/district-view/module.ts";
import { desk } from "./modules/desk/module.ts";
import { forms } from "./modules/forms/module.ts";
import { funding } from "./modules/funding/module.ts";
import { ledger } from "./modules/ledger/module.ts";
import { map } from "./modules/map/module.ts";
import { notices } from "./modules/notices/module.ts";
import { organisations } from "./modules/organisations/module.ts";
import { overview } from "./modules/overview/module.ts";
import { papers } from "./modules/papers/module.ts";
import { places } from "./modules/places/module.ts";
import { questionnaires } from "./modules/questionnaires/module.ts";
import { review } from "./modules/review/module.ts";
import { taskRefusals } from "./modules/task-refusals/module.ts";
import { templates } from "./modules/templates/module.ts";

/** The version of the program. */
export const VERSION = "0.1.0";

/** Every module, in the order of the arrows. */
export const MODULES: readonly Manifest[] = [
  places,
  calendars,
  organisations,
  ledger,
  funding,
  accounts,
  desk,
  catalogue,
  consolidation,
  admission,
  cases,
  accountability,
  review,
  notices,
  taskRefusals,
  forms,
  campaigns,
  questionnaires,
  appraisal,
  papers,
  districtView,
  overview,
  map,
  templates,
];

/** Routes of the modules. */
const MODULE_ROUTES: readonly AnyRoute[] = MODULES.flatMap((module) => module.routes ?? []);

/** Messages of every refusal code in every language. */
export const MESSAGES: MessageBook = {
  zh: Object.assign({}, kernelZh, ...MODULES.map((module) => module.refusals?.zh ?? {})),
  en: Object.assign({}, kernelEn, ...MODULES.map((module) => module.refusals?.en ?? {})),
};

/** Everything that can be done as long work. */
export const WORK_KINDS: readonly WorkKind[] = [
  ...MODULES.flatMap((module) => module.work ?? []),
  ...MODULE_ROUTES.filter(({ later }) => later !== undefined).map(kindOfRoute),
];

/** All routes of the program. */
export const ROUTES: readonly AnyRoute[] = [
  ...LIVE_ROUTES,
  ...workRoutes(WORK_KINDS, MESSAGES),
  ...MODULE_ROUTES,
];

/** All jobs of the program. */
export const JOBS: readonly Job[] = [
  ...KERNEL_JOBS,
  workJob(WORK_KINDS, staffUnder),
  ...MODULES.flatMap((module) => module.jobs ?? []),
];

/** All followers of the event log. */
export const FOLLOWERS: readonly Follower[] = [
  liveFollower(MODULES.flatMap((module) => module.live?.sources ?? [])),
  ...MODULES.flatMap((module) => module.followers ?? []),
];

export type ProgramOptions = {
  readonly env: Env;
  readonly databaseUrl: string;
  readonly fieldKey: Buffer;
  readonly log: Logger;
  readonly clock?: ClockSource;
  readonly chance?: () => number;
  readonly files?: FileStore;
  readonly poolSize?: number;
};

/** A running program without its HTTP server: what commands, jobs and the server share. */
export type Program = {
  readonly env: Env;
  readonly database: Database;
  readonly vault: Vault;
  readonly files: FileStore;
  readonly memo: Memo;
  readonly clock: ClockSource;
  readonly log: Logger;
  /** Hears what is told between processes. */
  readonly listener: Listener;
  /** Says, after a commit, that events may have been written, so that followers look at once. */
  readonly announce: () => void;
  readonly context: (actor: Actor, overrides?: Partial<Ctx>) => Ctx;
  readonly close: () => Promise<void>;
};

/** Opens the database under the app's role and everything that actions need. */
export async function openProgram(options: ProgramOptions): Promise<Program> {
  const { env, log } = options;
  let closing = false;
  const database = openDatabase({
    url: options.databaseUrl,
    role: APP_ROLE,
    max: options.poolSize ?? 12,
    onError: (error) => {
      // A connection that ends with the program is not lost.
      if (!closing) log.warn({ err: error }, "database connection lost");
    },
  });
  const memo = createMemo();
  const shared = {
    db: database.db,
    clock: options.clock ?? systemClock,
    ...(options.chance === undefined ? {} : { chance: options.chance }),
    vault: openVault(options.fieldKey),
    files: options.files ?? folderStore(`${env.DATA_DIR}/files`),
    memo,
    log,
    env,
  };
  const listener = await openListener(database.pool, log);
  await listenForChanges(listener, memo);
  return {
    ...shared,
    database,
    listener,
    announce: createAnnouncer(database.pool).announce,
    context: (actor, overrides) => ({ ...shared, actor, ...overrides }),
    async close() {
      closing = true;
      await listener.stop();
      await database.close();
    },
  };
}

/** Lets every follower handle all that was recorded until now: for commands and tests. */
export function catchUpFollowers(program: Program): Promise<void> {
  return catchUp(program.context({ kind: "system", job: "followers" }), FOLLOWERS);
}

/** Makes tables anew that an older program had made with less in them; before anything reads them. */
export async function settleTables(program: Program, say: (line: string) => void): Promise<void> {
  const ctx = program.context({ kind: "system", job: "boot" });
  let said = 0;
  await settleProjection(ctx, (done, all) => {
    if (done < all && done < said + 10_000) return;
    said = done;
    say(`Tables made anew: ${done} of ${all} cases`);
  });
}

/** Builds the production server over a program; tests use this very function. */
export async function buildApp(program: Program, pagesDir: string): Promise<FastifyInstance> {
  const followers = () => followerStates(program.database.db, FOLLOWERS);
  const metrics = createMetrics(program.database.pool, followers);
  const server = await buildServer({
    log: program.log,
    routes: ROUTES,
    messages: MESSAGES,
    trustedProxies: program.env.TRUSTED_PROXIES,
    publicUrl: program.env.PUBLIC_URL,
    authenticate: (request: FastifyRequest) => authenticateRequest(program, request),
    context: (actor, log) => program.context(actor, { log }),
    onAnswer(route, method, status, seconds) {
      // A stream lasts as long as a page is looked at, which says nothing of how fast answers are.
      if (route !== LIVE_PATH) metrics.observe(route, method, status, seconds);
      if (isUnsafe(method as Method) && status < 400) program.announce();
    },
  });
  mountApiPage(server, openApiDocument(ROUTES, VERSION));
  mountHealth(server, metrics, followers);
  const hub = await openHub(program.listener);
  metrics.gauge("guiwei_live_streams", "Open streams of hints", hub.size);
  mountLive(server, {
    hub,
    topics: [WORK_TOPIC, ...MODULES.flatMap((module) => module.live?.topics ?? [])],
    authenticate: (request) => authenticateRequest(program, request),
    context: (actor) => program.context(actor),
  });
  const tileOrigins = program.env.MAP_TILES_URL.map((url) => new URL(url).origin);
  const plainPages = MODULES.flatMap((module) => module.plainPages ?? []);
  await mountPages(server, pagesDir, [...new Set(tileOrigins)], (path, language) =>
    plainTextAt(plainPages, program.context({ kind: "anonymous" }), path, language),
  );
  return server;
}

/** Who asks: the session in the cookie, or the receipt in the header. */
function authenticateRequest(program: Program, request: FastifyRequest): Promise<Actor> {
  const ctx = program.context({ kind: "anonymous" }, { log: request.log as unknown as Logger });
  return authenticate(ctx, request, { findCaseByReceipt });
}
