import assert from "node:assert/strict";
import { test } from "node:test";
import fastify from "fastify";
import pg from "pg";
import type { FollowerState } from "../followers.ts";
import { createMetrics, mountHealth } from "./health.ts";

const STATES: readonly FollowerState[] = [
  {
    name: "cases.live",
    position: 12,
    lagEvents: 0,
    lagSeconds: 0,
    failures: 0,
    failingSince: null,
    failedAt: null,
  },
  {
    name: "notices.derive",
    position: 7,
    lagEvents: 5,
    lagSeconds: 61.5,
    failures: 3,
    failingSince: 1,
    failedAt: 8,
  },
];

function serverWith(states: () => Promise<readonly FollowerState[]>) {
  const server = fastify();
  mountHealth(server, createMetrics(new pg.Pool(), states), states);
  return server;
}

test("a follower that stands still is told where readiness is asked, and keeps nobody away", async () => {
  const answer = await serverWith(async () => STATES).inject({ url: "/health/ready" });
  assert.equal(answer.statusCode, 200);
  assert.deepEqual(answer.json(), {
    status: "ready",
    followers: [
      { name: "cases.live", state: "following", lagEvents: 0, failures: 0 },
      { name: "notices.derive", state: "standing still", lagEvents: 5, failures: 3 },
    ],
  });
});

test("metrics tell how far each follower is behind in events and seconds, and how often it failed", async () => {
  let asked = 0;
  const server = serverWith(async () => {
    asked++;
    return STATES;
  });
  const { body } = await server.inject({ url: "/metrics" });
  assert.match(body, /^guiwei_follower_lag_events\{follower="notices\.derive"\} 5$/m);
  assert.match(body, /^guiwei_follower_lag_seconds\{follower="notices\.derive"\} 61\.5$/m);
  assert.match(body, /^guiwei_follower_failures\{follower="notices\.derive"\} 3$/m);
  assert.match(body, /^guiwei_follower_failures\{follower="cases\.live"\} 0$/m);
  assert.equal(asked, 1);
});

test("without a database the server is not ready, and its metrics are still there", async () => {
  const server = serverWith(() => Promise.reject(new Error("away")));
  const ready = await server.inject({ url: "/health/ready" });
  assert.deepEqual([ready.statusCode, ready.json()], [503, { status: "unavailable" }]);
  assert.equal((await server.inject({ url: "/metrics" })).statusCode, 200);
});
