/** Boots a district from a template, stage by stage: what a crash leaves undone, the next start does. */
import { access } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { recomputeDeadlines } from "#cases";
import { type Ctx, transaction } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { createAccount, createStaffAccounts } from "#accounts";
import { assignPosts, createOrganisations, createPeople, loadOrganisations } from "#organisations";
import { type AreaDirectory, createAreas, loadAreas } from "#places";
import { DEMO_SIGN_INS } from "./demo-sign-ins.ts";
import { doneStages, lockBoot, recordStage } from "./store.ts";
import type { OrganisationPlan, PostPlan, Structure, Template } from "./template.ts";

/** Folder of the templates. */
const TEMPLATES = join(import.meta.dirname, "../../../templates");
const LAST = "finished";

export type BootOptions = {
  readonly say?: (line: string) => void;
  /** How many cases of the past months; 0: none. Default: what the template says. */
  readonly cases?: number;
};

/** What a stage works from. */
type Plan = {
  readonly template: Template;
  readonly structure: Structure;
  readonly options: BootOptions;
};
type StageRun = {
  readonly name: string;
  readonly run: (ctx: Ctx, plan: Plan) => Promise<void>;
};

/** The stages in order; each is one transaction that also records that it is done. */
const STAGES: readonly StageRun[] = [
  { name: "areas", run: bootAreas },
  { name: "organisations", run: bootOrganisations },
  { name: "people", run: bootPeople },
  { name: "accounts", run: bootAccounts },
  { name: "catalogue", run: async (ctx, { template }) => template.catalogue?.(ctx) },
  { name: "money", run: async (ctx, { template }) => template.money?.(ctx) },
  { name: "consolidation", run: async (ctx, { template }) => template.consolidation?.(ctx) },
  { name: "admission", run: async (ctx, { template }) => template.admission?.(ctx) },
  { name: "campaigns", run: async (ctx, { template }) => template.campaigns?.(ctx) },
  { name: "forms", run: async (ctx, { template }) => template.forms?.(ctx) },
  { name: "cases", run: bootCases },
];

/** Tells whether the district has been set up, from a template to its end or by hand. */
export async function districtExists(ctx: Ctx): Promise<boolean> {
  const done = await doneStages(ctx.db);
  if (done.length > 0) return done.some(({ stage }) => stage === LAST);
  return (await loadAreas(ctx)).all.length > 0;
}

/**
 * Sets up the district once. The template `empty` makes one administrator, who makes the rest.
 * Refuses: `templates.unknown`, `templates.not_empty` (areas that no template made), `templates.another_began`.
 */
export async function bootTemplate(
  ctx: Ctx,
  name: string,
  options: BootOptions = {},
): Promise<void> {
  const system: Ctx = { ...ctx, actor: { kind: "system", job: "templates.boot" } };
  const template = await loadTemplate(name);
  const done = await doneStages(system.db);
  if (done.length === 0 && (await loadAreas(system)).all.length > 0)
    refuse("conflict", "templates.not_empty");
  const other = done.find((one) => one.template !== name || one.version !== template.version);
  if (other !== undefined)
    refuse("conflict", "templates.another_began", { template: other.template });
  let structure: Structure | undefined;
  const end: StageRun = { name: LAST, run: async () => undefined };
  for (const { name: stage, run } of [...STAGES, ...laterStages(template, options), end]) {
    const started = performance.now();
    const ran = await transaction(system, async (inner) => {
      await lockBoot(inner.db);
      if ((await doneStages(inner.db)).some((one) => one.stage === stage)) return false;
      structure ??= template.structure();
      await run(inner, { template, structure, options });
      const { version } = template;
      await recordStage(inner.db, { stage, template: name, version, at: inner.clock.now() });
      return true;
    });
    if (ran && stage !== LAST)
      options.say?.(`  ${stage}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

/** Stages of the template itself; they speak of cases and are left out where none are wanted. */
function laterStages(template: Template, options: BootOptions): StageRun[] {
  if ((options.cases ?? template.caseCount ?? 0) === 0) return [];
  return (template.stages ?? []).map(({ name, run }) => ({ name, run: (ctx) => run(ctx) }));
}

/** A district with its name to be given, and one person who can sign in and do the rest. */
const EMPTY: Template = {
  name: "empty",
  version: 1,
  structure: () => ({
    areas: [{ level: "district", code: "DISTRICT", name: { zh: "新区", en: "New District" } }],
    organisations: [
      {
        kind: "districtOffice",
        code: "OFF-COORD",
        name: { zh: "区协调办公室", en: "District Coordination Office" },
        areaCode: "DISTRICT",
      },
    ],
    people: [{ code: "ADMIN", name: "管理员" }],
    posts: [
      {
        personCode: "ADMIN",
        orgCode: "OFF-COORD",
        role: "administrator",
        title: { zh: "系统管理员", en: "Administrator" },
      },
    ],
  }),
  administrator: { username: "admin", personCode: "ADMIN" },
};

/** Reads `templates/<name>/template.ts`. Refuses: `templates.unknown`. */
export async function loadTemplate(name: string): Promise<Template> {
  if (name === EMPTY.name) return EMPTY;
  const path = join(TEMPLATES, name, "template.ts");
  const exists =
    /^[a-z0-9][a-z0-9-]*$/.test(name) &&
    (await access(path).then(
      () => true,
      () => false,
    ));
  if (!exists) refuse("notFound", "templates.unknown", { template: name });
  const loaded = (await import(pathToFileURL(path).href)) as { readonly template: Template };
  return loaded.template;
}

async function bootAreas(ctx: Ctx, { structure: { areas } }: Plan): Promise<void> {
  if (areas.length > 0) await createAreas(ctx, areas);
}

async function bootOrganisations(ctx: Ctx, { structure }: Plan): Promise<void> {
  if (structure.organisations.length === 0) return;
  const areas = await loadAreas(ctx);
  await createOrganisations(
    ctx,
    structure.organisations.map((plan) => organisationOf(plan, areas)),
  );
}

function organisationOf(plan: OrganisationPlan, areas: AreaDirectory) {
  const { areaCode, serviceAreaCodes = [], ...rest } = plan;
  const idOf = (code: string): number => areas.byCode(code)?.id ?? 0;
  return { ...rest, areaId: idOf(areaCode), serviceAreaIds: serviceAreaCodes.map(idOf) };
}

async function bootPeople(ctx: Ctx, { structure: { people, posts } }: Plan): Promise<void> {
  if (people.length === 0) return;
  const entered = await createPeople(ctx, people);
  const idOf = new Map(entered.map((person) => [person.code, person.id]));
  const areas = await loadAreas(ctx);
  const organisations = await loadOrganisations(ctx);
  await assignPosts(
    ctx,
    posts.map(({ personCode, orgCode, areaCode, ...post }: PostPlan) => ({
      ...post,
      personId: idOf.get(personCode) ?? 0,
      orgId: organisations.find(orgCode)?.id ?? 0,
      areaId: areaCode === undefined ? null : (areas.byCode(areaCode)?.id ?? 0),
    })),
  );
}

/** The accounts that a template brings: the demo's, or one administrator with a password that is shown once. */
async function bootAccounts(ctx: Ctx, plan: Plan): Promise<void> {
  const { template, structure, options } = plan;
  if (structure.people.length === 0) return;
  const organisations = await loadOrganisations(ctx);
  if (template.administrator !== undefined) {
    const { username, personCode } = template.administrator;
    const personId = organisations.findPerson(personCode)?.id ?? 0;
    const { temporaryPassword } = await createAccount(ctx, { username, personId });
    options.say?.(
      `  The first administrator signs in as "${username}" with "${temporaryPassword}" and then chooses a password.`,
    );
    return;
  }
  const accounts = DEMO_SIGN_INS.flatMap(({ username, password, personCode }) => {
    const person = organisations.findPerson(personCode);
    return person === undefined ? [] : [{ username, password, personId: person.id, demo: true }];
  });
  await createStaffAccounts(ctx, accounts);
}

/** Cases of the past months, where the template has them. */
async function bootCases(ctx: Ctx, { template, options }: Plan): Promise<void> {
  const count = options.cases ?? template.caseCount ?? 0;
  // Every limit of a district without cases is known under today's calendar: nothing is left to compute anew later.
  await recomputeDeadlines(ctx);
  if (count > 0) await template.cases?.(ctx, count);
}
