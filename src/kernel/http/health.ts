/** Liveness, readiness and Prometheus metrics. */
import type { FollowerState } from "../followers.ts";
import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { Histogram, Registry, collectDefaultMetrics, Gauge } from "prom-client";

export type Metrics = {
  readonly registry: Registry;
  readonly observe: (route: string, method: string, status: number, seconds: number) => void;
  /** Adds a figure that is asked for at each scrape. */
  readonly gauge: (name: string, help: string, value: () => number) => void;
};

/** Makes the metrics of one server. Labels are route templates, never addresses that people visited. */
export function createMetrics(
  pool: pg.Pool,
  followers: () => Promise<readonly FollowerState[]> = async () => [],
): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: "guiwei_http_request_seconds",
    help: "Duration of HTTP requests by route template, method and status",
    labelNames: ["route", "method", "status"],
    buckets: [0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  new Gauge({
    name: "guiwei_database_connections",
    help: "Connections of the main pool by state",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      this.set({ state: "total" }, pool.totalCount);
      this.set({ state: "idle" }, pool.idleCount);
      this.set({ state: "waiting" }, pool.waitingCount);
    },
  });
  addFollowerGauges(registry, followers);
  return {
    registry,
    observe: (route, method, status, seconds) =>
      duration.observe({ route, method, status: String(status) }, seconds),
    gauge: (name, help, value) =>
      void new Gauge({
        name,
        help,
        registers: [registry],
        collect() {
          this.set(value());
        },
      }),
  };
}

const FOLLOWER_GAUGES = [
  ["failures", "Attempts in a row that failed at the same event, by follower"],
  ["lagEvents", "Events that the follower has not passed"],
  ["lagSeconds", "Age of the oldest event that the follower has not passed"],
] as const;

/** How far each follower of the event log is behind; one question fills all gauges of a scrape. */
function addFollowerGauges(
  registry: Registry,
  followers: () => Promise<readonly FollowerState[]>,
): void {
  let asking: Promise<readonly FollowerState[]> | undefined;
  const ask = (): Promise<readonly FollowerState[]> => {
    asking ??= followers()
      .catch(() => [])
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };
  for (const [what, help] of FOLLOWER_GAUGES)
    new Gauge({
      name: `guiwei_follower_${what.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`)}`,
      help,
      labelNames: ["follower"],
      registers: [registry],
      async collect() {
        for (const state of await ask()) this.set({ follower: state.name }, state[what]);
      },
    });
}

/** Mounts `/health/live`, `/health/ready` and `/metrics`. `ready` asks the database and throws where it is away. */
export function mountHealth(
  server: FastifyInstance,
  metrics: Metrics,
  ready: () => Promise<readonly FollowerState[]>,
): void {
  server.get("/health/live", async () => ({ status: "live" }));
  server.get("/health/ready", async (_request, reply) => {
    const followers = await ready().catch(() => undefined);
    if (followers === undefined) return reply.code(503).send({ status: "unavailable" });
    // One that stands still does not keep requests away: what it derives comes late, and that is shown.
    const detail = followers.map(({ name, lagEvents, failures }) => ({
      name,
      state: failures > 0 ? "standing still" : "following",
      lagEvents,
      failures,
    }));
    return reply.code(200).send({ status: "ready", followers: detail });
  });
  server.get("/metrics", async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
