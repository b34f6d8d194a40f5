/** A district in which notices are made: cases are handed in and acted on through the real server. */
import { registerResident } from "#accounts";
import { manualClock } from "#kernel/context.ts";
import { catchUp } from "#kernel/followers.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import type { FastifyInstance } from "fastify";
import { type District, makeDistrict } from "./district.ts";
import { type TestProgram, serverFor, testProgram } from "./program.ts";
import { noticeFollower } from "../src/modules/notices/actions/derive.ts";

/** A Tuesday, ten in the morning in Shanghai. */
export const TUESDAY = Date.parse("2026-11-24T02:00:00.000Z");

export type NoticeWorld = Awaited<ReturnType<typeof noticeWorld>>;

/** Makes the district with its follower at the end of the log. */
export async function noticeWorld(env: Readonly<Record<string, string>> = {}) {
  const clock = manualClock(TUESDAY);
  const program: TestProgram = await testProgram({ clock, env });
  const district: District = await makeDistrict(program);
  const system = program.context({ kind: "system", job: "test" });
  const residentId = await registerResident(system, "13800138001");
  const resident: Actor = { kind: "resident", residentId };
  const servers = new Map<string, FastifyInstance>();
  const as = async (who: Actor | string): Promise<FastifyInstance> => {
    const key = JSON.stringify(who);
    const actor = typeof who === "string" ? district.staff(who) : who;
    const made = servers.get(key) ?? (await serverFor(program, actor));
    servers.set(key, made);
    return made;
  };
  /** One request; throws where the answer is not what it should be. */
  const ask = async <T>(
    who: Actor | string,
    method: "GET" | "POST" | "PUT" | "DELETE",
    url: string,
    payload?: object,
    expected = method === "GET" ? 200 : undefined,
  ): Promise<T> => {
    const server = await as(who);
    const answer = await server.inject({
      method,
      url,
      ...(payload === undefined ? {} : { payload }),
    });
    const isRight =
      expected === undefined ? answer.statusCode < 300 : answer.statusCode === expected;
    if (!isRight) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`);
    return answer.json<T>();
  };
  const handIn = async (who: Actor | string = resident, more: object = {}): Promise<number> => {
    const { caseId } = await ask<{ caseId: number }>(who, "POST", "/api/v1/cases", {
      kind: "request",
      categoryCode: "sanitation",
      description: "弄堂口的垃圾三天没有清运",
      channel: "web",
      point: { lng: 112.05, lat: 30.05 },
      reporter: null,
      ...more,
    });
    return caseId;
  };
  const act = (who: Actor | string, caseId: number, command: object): Promise<unknown> =>
    ask(who, "POST", `/api/v1/cases/${caseId}/commands`, command);
  const derive = (): Promise<void> => catchUp(system, [noticeFollower]);
  await derive();
  return {
    program,
    district,
    clock,
    system,
    resident,
    ask,
    handIn,
    act,
    derive,
    async close() {
      for (const server of servers.values()) await server.close();
      await program.remove();
    },
  };
}
