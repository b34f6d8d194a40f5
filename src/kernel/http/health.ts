/** Liveness, readiness and Prometheus metrics. */
import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { Histogram, Registry, collectDefaultMetrics, Gauge } from "prom-client";

export type Metrics = {
  readonly registry: Registry;
  readonly observe: (route: string, method: string, status: number, seconds: number) => void;
};

/** Makes the metrics of one server. Labels are route templates, never addresses that people visited. */
export function createMetrics(pool: pg.Pool): Metrics {
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
  return {
    registry,
    observe: (route, method, status, seconds) =>
      duration.observe({ route, method, status: String(status) }, seconds),
  };
}

/** Mounts `/health/live`, `/health/ready` and `/metrics`. */
export function mountHealth(
  server: FastifyInstance,
  metrics: Metrics,
  ready: () => Promise<boolean>,
): void {
  server.get("/health/live", async () => ({ status: "live" }));
  server.get("/health/ready", async (_request, reply) => {
    const ok = await ready().catch(() => false);
    return reply.code(ok ? 200 : 503).send({ status: ok ? "ready" : "unavailable" });
  });
  server.get("/metrics", async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
