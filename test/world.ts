/** A small district with something of everything in it, for tests that walk all routes. */
import { createStaffAccounts, registerResident } from "#accounts";
import type { FastifyInstance } from "fastify";
import { buildServer } from "#kernel/http/server.ts";
import type { Logger } from "#kernel/log.ts";
import type { Actor, StaffActor } from "#kernel/pure/actor.ts";
import { assignPosts, createOrganisations, createPeople, loadOrganisations } from "#organisations";
import { MESSAGES, ROUTES } from "../src/app.ts";
import { anOpenSurvey } from "../src/modules/questionnaires/builders.ts";
import { makeDistrict } from "./district.ts";
import { askForFigures } from "./form-world.ts";
import { type TestProgram, testProgram } from "./program.ts";
import { type Things, thingsOf } from "./things.ts";
import {
  arrangeADesk,
  breakADuty,
  gatherDuties,
  importDuties,
  makeCases,
  refuseSomething,
} from "./world-at-work.ts";
import { admitSomething, makeAppraisal, makeCampaigns, makeMoney } from "./world-under-way.ts";

export type Who = { readonly name: string; readonly actor: Actor };

export type World = {
  readonly program: TestProgram;
  /** Everybody: nobody, two residents, the holder of a receipt, and each role, some of them in two places. */
  readonly people: readonly Who[];
  readonly things: Things;
  /** The cases, with who stands how to them in the table. */
  readonly caseIds: readonly number[];
  /** The production server; the header x-who names one of the people, how one signs in being tested elsewhere. */
  readonly server: FastifyInstance;
  readonly remove: () => Promise<void>;
};

const NAMES = [
  "coordinator",
  "leader",
  "admin",
  "operator",
  "line1",
  "line1b",
  "line2",
  "officeW",
  "officeE",
  "stationW",
  "stationE",
  "committeeW",
  "gridW",
] as const;
const MORE_ROLES = ["financeOfficer", "disciplineOfficer", "socialMember"] as const;
const SINCE = "2020-01-01";
const both = (text: string) => ({ zh: text, en: text });

/** Makes the world in a second or two. */
export async function makeWorld(log?: Logger): Promise<World> {
  const program = await testProgram({
    // A PDF takes a browser and a second; here it is its refusals that are asked for.
    env: { CHROMIUM_PATH: "/nowhere" },
    ...(log === undefined ? {} : { log }),
  });
  const district = await makeDistrict(program);
  const ctx = program.context({ kind: "system", job: "test" });
  const staff: Record<string, StaffActor> = Object.fromEntries(
    NAMES.map((name) => [name, district.staff(name)]),
  );
  for (const role of MORE_ROLES) staff[role] = await hire(program, role, district.area("D"));
  const accounts = await createStaffAccounts(
    ctx,
    Object.entries(staff).map(([name, { personId }]) => ({
      username: name.toLowerCase(),
      password: "guiwei-2026-walk",
      personId,
    })),
  );
  const residents = [
    await registerResident(ctx, "13800138001"),
    await registerResident(ctx, "13800138002"),
  ] as const;
  const people: Who[] = [
    { name: "nobody", actor: { kind: "anonymous" } },
    { name: "resident", actor: { kind: "resident", residentId: residents[0] } },
    { name: "otherResident", actor: { kind: "resident", residentId: residents[1] } },
    ...Object.entries(staff).map(([name, actor]) => {
      const account = accounts.find(({ personId }) => personId === actor.personId);
      return { name, actor: { ...actor, accountId: String(account?.id ?? 0) } };
    }),
  ];
  const server = await serverOf(program, people);
  const caseIds = await makeCases(server);
  people.push({ name: "receiptHolder", actor: { kind: "receipt", caseId: caseIds[0] ?? 0 } });
  await breakADuty(program, server, caseIds.at(-1) ?? 0);
  await importDuties(server);
  await makeMoney(program, district);
  await admitSomething(program, district);
  await refuseSomething(server, district);
  await makeAppraisal(program);
  const ctxOfSurvey = program.context({ kind: "system", job: "test" });
  const lines = [district.org("LINE1"), district.org("LINE2")];
  const { codes } = await anOpenSurvey(ctxOfSurvey, lines);
  await gatherDuties(server);
  await makeCampaigns(program, district, staff);
  await askForFigures(program, district);
  await arrangeADesk(server);
  return {
    program,
    people,
    things: await thingsOf(program, codes),
    caseIds,
    server,
    async remove() {
      await server.close();
      await program.remove();
    },
  };
}

/** A role of which the district has nobody. */
async function hire(
  program: TestProgram,
  role: (typeof MORE_ROLES)[number],
  areaId: number,
): Promise<StaffActor> {
  const ctx = program.context({ kind: "system", job: "test" });
  const kind = role === "socialMember" ? "socialOrganisation" : "districtOffice";
  const [org] = await createOrganisations(ctx, [
    { code: `OF-${role}`, kind, name: both(role), areaId, validFrom: SINCE },
  ]);
  const [person] = await createPeople(ctx, [{ code: role, name: "向晚", validFrom: SINCE }]);
  if (org === undefined || person === undefined) throw new Error(`nobody became ${role}`);
  const [post] = await assignPosts(ctx, [
    { personId: person.id, orgId: org.id, role, title: both(role), validFrom: SINCE },
  ]);
  const directory = await loadOrganisations(ctx);
  return {
    kind: "staff",
    accountId: "0",
    personId: person.id,
    post: directory.postAsActorPost(post?.id ?? 0),
  };
}

function serverOf(program: TestProgram, people: readonly Who[]): Promise<FastifyInstance> {
  return buildServer({
    log: program.log,
    routes: ROUTES,
    messages: MESSAGES,
    trustedProxies: [],
    publicUrl: "http://localhost:3000",
    authenticate: async (request) => {
      const who = people.find(({ name }) => name === request.headers["x-who"]);
      return who?.actor ?? { kind: "anonymous" };
    },
    context: (actor, log) => program.context(actor, { log }),
  });
}
