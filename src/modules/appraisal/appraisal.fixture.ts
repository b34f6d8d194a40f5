/** A desk whose cases are appraised: what tests of rounds share of their walk through one. */
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { type Desk, completion, openDesk } from "../../../test/desk.ts";
import { staffActor } from "../../../test/program.ts";
import type { SchemeShape } from "./schema.ts";

export let desk: Desk;

/** The desk is open for the tests of one file, with what that file begins with. */
export function useDesk(begun: () => Promise<unknown> = async () => undefined): void {
  before(async () => {
    desk = await openDesk();
    await begun();
  });
  after(() => desk.close());
}

type Asked = readonly [
  who: string,
  method: "GET" | "POST" | "PUT",
  url: string,
  payload?: object | undefined,
];

/** Asks as a member of the district's staff, or as its officer of discipline. */
export const send = (...[who, method, url, payload]: Asked) =>
  desk.send(
    who === "officer"
      ? staffActor("disciplineOfficer", { orgId: desk.district.org("COORD"), personId: 90_001 })
      : who,
    method,
    `/api/v1${url}`,
    payload,
  );

export async function call(...asked: Asked) {
  const answer = await send(...asked);
  const body = answer.json();
  return { status: answer.statusCode, body, code: body.error?.code };
}

/** A call that is not refused. */
export async function done(...asked: Asked) {
  const { status, body } = await call(...asked);
  assert.ok(status < 300, `${asked[2]}: ${JSON.stringify(body)}`);
  return body;
}

export const system = () => desk.program.context({ kind: "system", job: "test" });

/** A case that LINE1 accepts on Monday at ten. */
export async function received(over: object = {}): Promise<number> {
  desk.now("2026-11-16 10:00");
  const caseId = await desk.take(over);
  await desk.done("line1", caseId, { type: "accept" });
  return caseId;
}

/** A case that LINE1 accepts on Monday at ten and completes at a time. */
export async function handled(completedAt: string, over: object = {}): Promise<number> {
  const caseId = await received(over);
  desk.now(completedAt);
  await desk.done("line1", caseId, completion);
  return caseId;
}

/** An indicator that is counted, with the line below which nothing is left and the one from which all is given. */
export const evidence = (
  key: string,
  definition: string,
  weight: number,
  [floor, goal]: readonly [number, number] = [600, 1000],
) => ({
  kind: "evidence" as const,
  key,
  name: { zh: key, en: key },
  weight,
  definition,
  matters: null,
  floor,
  goal,
});

/** A trial scheme for departments with these indicators. */
export const aScheme = (...indicators: SchemeShape["indicators"]): SchemeShape => ({
  name: { zh: "试评", en: "Trial" },
  source: "",
  targets: ["departments"],
  indicators,
  publication: { replyWorkdays: 5, appealWorkdays: 5, leastCount: 5, isPublic: true },
});

/** The lines of a sealed file, as the command reads them. */
export async function* linesOf(text: string) {
  yield* text.trimEnd().split("\n");
}
