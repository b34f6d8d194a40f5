/** A small district that asks residents, sub-districts and units, for tests of questionnaires. */
import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverForMany, staffActor, testProgram } from "../../../test/program.ts";
import { openSurvey } from "./actions/open.ts";

export const clock = manualClock(at("2026-11-16 10:00"));
export let program: TestProgram;
export let district: District;
let server: FastifyInstance;
/** Codes by the telephone that they went to: what a phone company could know and we do not. */
export const codes = new Map<string, string>();

export let people = new Map<string, Actor>();

let asked = 0;
export async function call(
  who: string,
  method: "GET" | "POST" | "PUT",
  url: string,
  payload?: object,
) {
  asked++;
  const answer = await server.inject({
    method,
    url,
    headers: { "x-who": who },
    remoteAddress: `10.0.${asked >> 8}.${asked & 255}`,
    ...(payload === undefined ? {} : { payload }),
  });
  const body = answer.json();
  return { status: answer.statusCode, body, code: body.error?.code };
}

export const SURVEYS = "/api/v1/surveys";

export const system = () => program.context({ kind: "system", job: "test" });
export const telephoneOf = (n: number): string => `1390000${String(n).padStart(4, "0")}`;

export async function report(telephone: string): Promise<void> {
  const { status, body } = await call("operator", "POST", "/api/v1/cases", {
    kind: "request",
    channel: "telephone",
    categoryCode: "sanitation",
    description: "弄堂口的垃圾三天没有清运",
    title: "弄堂口垃圾堆积",
    point: { lng: 112.05, lat: 30.05 },
    reporter: { name: "钱多福", telephone },
  });
  assert.equal(status, 201, JSON.stringify(body));
}

export const marks = (grade: number | null) => [{ place: 0, marks: { opinion: grade } }];
export const both = (grade: number | null) =>
  [0, 1].map((place) => ({ place, marks: { help: grade } }));
export const cast = (code: string | undefined, answers: object, who = "nobody") =>
  call(who, "POST", "/api/v1/ballots/cast", { ballotCode: code, answers });
export const key = (who: string, code: string | undefined, answers: object) =>
  call(who, "POST", "/api/v1/ballots/key", { ballotCode: code, answers });
export const drawn = (): string[] => [...codes.values()];

export async function open(subject: number, more: object = {}): Promise<number> {
  const target = (name: string) => ({
    kind: "org" as const,
    id: district.org(name),
    name: { zh: name, en: name },
  });
  return openSurvey(
    system(),
    {
      subject: { kind: "test", id: subject },
      title: "秋季评议",
      targets: [target("LINE1"), target("LINE2")],
      questions: [
        {
          key: "opinion",
          text: { zh: "您满意吗？", en: "Are you satisfied?" },
          groups: [{ group: "residents", relevance: "equal" }],
        },
        {
          key: "help",
          text: { zh: "配合得怎么样？", en: "How well do they help?" },
          groups: [
            { group: "subdistricts", relevance: "dealings" },
            { group: "units", relevance: "equal" },
          ],
        },
      ],
      groups: ["residents", "subdistricts", "units"],
      from: "2026-11-01",
      to: "2026-11-30",
      closesOn: "2026-11-20",
      minimumGroup: 5,
      limit: 12,
      ...more,
    },
    async (_ctx, { telephone, code }) => {
      codes.set(telephone, code);
    },
  );
}

/** The district stands for the tests of one file. */
export function useDistrict(): void {
  before(async () => {
    clock.set(at("2026-11-16 10:00"));
    codes.clear();
    program = await testProgram({ clock });
    district = await makeDistrict(program);
    const names = ["coordinator", "leader", "operator", "line1", "line2", "officeW"];
    const officer = staffActor("disciplineOfficer", {
      orgId: district.org("COORD"),
      personId: 90_001,
    });
    people = new Map<string, Actor>([
      ["officer", officer],
      ...names.map((name) => [name, district.staff(name)] as const),
    ]);
    server = await serverForMany(program, people);
  });
  after(async () => {
    await server.close();
    await program.remove();
  });
}
