/** A small district at work, for tests of what people do with cases: everybody behind the real routes, the clock by hand. */
import assert from "node:assert/strict";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { buildServer } from "#kernel/http/server.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { climbLadder, ringTimers } from "#cases";
import { type District, makeDistrict } from "./district.ts";
import { MESSAGES, ROUTES } from "../src/app.ts";
import { type TestProgram, testProgram } from "./program.ts";

type Answer = {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- answers of many routes, looked at by their members
  readonly body: any;
};
/** A member of the small district's staff by name, or anybody else. */
export type Caller = string | Actor;

export type Desk = {
  readonly program: TestProgram;
  readonly district: District;
  /** Sets the clock, as the one on the wall in Shanghai shows it. */
  readonly now: (wallClock: string) => void;
  readonly call: (
    who: Caller,
    method: "GET" | "POST" | "PUT",
    url: string,
    payload?: object,
  ) => Promise<Answer>;
  /** The same, with the answer as it came: its bytes and heads. */
  readonly send: (
    ...asked: Parameters<Desk["call"]>
  ) => Promise<Awaited<ReturnType<FastifyInstance["inject"]>>>;
  /** Takes a request about rubbish in the west in by telephone, dispatched to LINE1; answers its number. */
  readonly take: (over?: object) => Promise<number>;
  /** Gives a command that is taken; answers the case. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly done: (who: Caller, id: number, command: object) => Promise<any>;
  /** Gives a command; answers `200`, or the status and the code with which it is refused. */
  readonly said: (who: Caller, id: number, command: object) => Promise<string>;
  /** Lets everything happen by itself that is due. */
  readonly ring: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A request that comes in by telephone. */
const RUBBISH = {
  kind: "request",
  channel: "telephone",
  categoryCode: "sanitation",
  title: "弄堂口垃圾堆积",
  description: "弄堂口的垃圾三天没有清运",
  point: { lng: 112.05, lat: 30.05 },
  reporter: { name: "钱多福", telephone: "138 0013 8000" },
} as const;

/** Asks the server as somebody, who is added to those that it knows. */
function senderTo(
  server: FastifyInstance,
  actors: Map<string, Actor>,
  district: District,
): Desk["send"] {
  let asked = 0;
  return (who, method, url, payload) => {
    const name = typeof who === "string" ? who : JSON.stringify(who);
    if (!actors.has(name)) actors.set(name, typeof who === "string" ? district.staff(who) : who);
    asked++;
    return server.inject({
      method,
      url,
      headers: { "x-who": name },
      // Each from an address of its own, so that no limit by address is in the way.
      remoteAddress: `10.0.${(asked >> 8) & 255}.${asked & 255}`,
      ...(payload === undefined ? {} : { payload }),
    });
  };
}

/** Opens the desk in some 300 ms. */
export async function openDesk(): Promise<Desk> {
  const clock = manualClock(at("2026-11-16 10:00"));
  const program = await testProgram({ clock });
  const district = await makeDistrict(program);
  const actors = new Map<string, Actor>();
  // One server for everybody, since each takes its time to compile two hundred routes; x-who names who asks.
  const server = await buildServer({
    log: program.log,
    routes: ROUTES,
    messages: MESSAGES,
    trustedProxies: [],
    publicUrl: "http://localhost:3000",
    authenticate: async (request) =>
      actors.get(String(request.headers["x-who"])) ?? { kind: "anonymous" },
    context: (who, log) => program.context(who, { log }),
  });
  const send = senderTo(server, actors, district);
  const call: Desk["call"] = async (...asked) => {
    const answer = await send(...asked);
    const isJson = String(answer.headers["content-type"]).includes("json");
    return { status: answer.statusCode, body: isJson ? answer.json() : answer.body };
  };
  const command = (who: Caller, id: number, body: object) =>
    call(who, "POST", `/api/v1/cases/${id}/commands`, body);
  return {
    program,
    district,
    now: (wallClock) => clock.set(at(wallClock)),
    call,
    send,
    async take(over = {}) {
      const { status, body } = await call("operator", "POST", "/api/v1/cases", {
        ...RUBBISH,
        ...over,
      });
      assert.equal(status, 201, JSON.stringify(body));
      return body.caseId as number;
    },
    async done(who, id, body) {
      const answer = await command(who, id, body);
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      return answer.body;
    },
    async said(who, id, body) {
      const { status, body: answer } = await command(who, id, body);
      return status === 200 ? "200" : `${status} ${answer.error?.code ?? ""}`;
    },
    async ring() {
      const ctx = program.context({ kind: "system", job: "cases.climbLadder" });
      await ringTimers(ctx);
      await climbLadder(ctx);
    },
    async close() {
      await server.close();
      await program.remove();
    },
  };
}

export const completion = {
  type: "complete",
  outcome: "done",
  result: "已清运",
  notSolvedReason: null,
  fileIds: [],
} as const;
