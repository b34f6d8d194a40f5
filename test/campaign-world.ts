/** A small district with money for tasks, field workers and somebody who settles: for tests of campaigns. */
import { assignPosts, createPeople, loadOrganisations } from "#organisations";
import type { Ctx } from "#kernel/context.ts";
import type { Actor, Role } from "#kernel/pure/actor.ts";
import type { Program } from "../src/app.ts";
import { aSentCampaign } from "../src/modules/campaigns/builders.ts";
import type { CampaignView } from "../src/modules/campaigns/schema.ts";
import { aPool, anAppropriation } from "../src/modules/ledger/builders.ts";
import { type District, makeDistrict } from "./district.ts";
import { type TestProgram, serverForMany, staffActor } from "./program.ts";

const both = (text: string) => ({ zh: text, en: text });
const SINCE = "2020-01-01";

/** Puts field workers into a body; answers them as actors. */
export async function fieldWorkers(
  program: Program,
  orgId: number,
  count: number,
  prefix: string,
  role: Role = "gridWorker",
): Promise<Extract<Actor, { kind: "staff" }>[]> {
  const ctx = program.context({ kind: "system", job: "test" });
  const people = await createPeople(
    ctx,
    Array.from({ length: count }, (_, i) => ({
      code: `${prefix}${i}`,
      name: `外勤${prefix}${i}`,
      validFrom: SINCE,
    })),
  );
  const posts = await assignPosts(
    ctx,
    people.map(({ id }) => ({
      personId: id,
      orgId,
      role,
      title: both("网格员"),
      validFrom: SINCE,
    })),
  );
  const directory = await loadOrganisations(ctx);
  return posts.map((post) => ({
    kind: "staff",
    accountId: `field-${post.personId}`,
    personId: post.personId,
    post: directory.postAsActorPost(post.id),
  }));
}

export type CampaignWorld = {
  readonly program: TestProgram;
  readonly district: District;
  readonly finance: Actor;
  readonly west: readonly Extract<Actor, { kind: "staff" }>[];
  readonly east: readonly Extract<Actor, { kind: "staff" }>[];
  readonly as: (actor: Actor) => Ctx;
  readonly system: () => Ctx;
  /** A campaign of so many people in the west and in the east. */
  readonly campaign: (
    west: number,
    east: number,
    change?: Partial<Parameters<typeof aSentCampaign>[1]>,
  ) => Promise<CampaignView>;
  /** Asks the production server as somebody. */
  readonly ask: (
    who: Actor,
    method: "GET" | "POST" | "PUT",
    path: string,
    body?: object | Buffer,
  ) => Promise<Answer>;
  readonly remove: () => Promise<void>;
};
export type Answer = {
  readonly status: number;
  readonly code: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read what they know to be there
  readonly json: any;
  readonly body: string;
};

/** Makes the world in about a second. */
export async function campaignWorld(program: TestProgram): Promise<CampaignWorld> {
  const district = await makeDistrict(program);
  const system = (): Ctx => program.context({ kind: "system", job: "test" });
  const pool = await aPool(system(), district.org("COORD"), 100_000_000);
  await anAppropriation(system(), pool, district.org("LINE1"), 50_000_000);
  const west = await fieldWorkers(program, district.org("STATION-W"), 6, "w");
  const east = await fieldWorkers(program, district.org("STATION-E"), 3, "e");
  const finance = staffActor("financeOfficer", { orgId: district.org("COORD"), personId: 1 });
  const people = new Map<string, Actor>();
  const server = await serverForMany(program, people);
  let campaigns = 0;
  return {
    program,
    district,
    finance,
    west,
    east,
    as: (actor) => program.context(actor),
    system,
    campaign(inWest, inEast, change = {}) {
      campaigns++;
      const stations = [
        {
          orgId: district.org("STATION-W"),
          areaId: district.area("W1"),
          areaCode: "W1",
          count: inWest,
        },
        {
          orgId: district.org("STATION-E"),
          areaId: district.area("E1"),
          areaCode: "E1",
          count: inEast,
        },
      ].filter(({ count }) => count > 0);
      return aSentCampaign(system(), {
        departmentId: district.org("LINE1"),
        stations,
        firstPerson: campaigns * 10_000,
        ...change,
      });
    },
    async ask(who, method, path, body) {
      const name = JSON.stringify(who);
      people.set(name, who);
      const raw = Buffer.isBuffer(body);
      const answer = await server.inject({
        method,
        url: `/api/v1${path}`,
        headers: { "x-who": name, ...(raw ? { "content-type": "text/csv" } : {}) },
        ...(body === undefined ? {} : { payload: body }),
      });
      const isJson = String(answer.headers["content-type"]).includes("json");
      const json = isJson ? answer.json() : undefined;
      return { status: answer.statusCode, code: json?.error?.code ?? "", json, body: answer.body };
    },
    async remove() {
      await server.close();
      await program.remove();
    },
  };
}
