/** What the form is helped with while it is filled in: first day, money, bodies, gaps. Writes nothing. */
import type { Ctx } from "#kernel/context.ts";
import { yearOf } from "#kernel/pure/day.ts";
import type { Refusal } from "#kernel/pure/refusal.ts";
import { isOpen } from "#places";
import { APPLICANT_KINDS, applicant } from "../access.ts";
import { refusals as en } from "../messages/en.ts";
import { refusals as zh } from "../messages/zh.ts";
import type { Application } from "../rules/application.ts";
import { bodiesAsked, checkTargets, stationsInstead, territoryOf } from "../rules/bodies.ts";
import { type Content, gapsOf, totalOf, withTotal } from "../rules/content.ts";
import { firstStart, lastDay } from "../rules/days.ts";
import { checkDeclaration, decideSubmit } from "../rules/decide.ts";
import { BLANK } from "../rules/evolve.ts";
import type { CheckView, ChecksBody, ChoicesView } from "../schema-desk.ts";
import { around, areOpen, bodiesOf, factsFor, nameOf } from "./around.ts";
import { availableFen } from "./money.ts";

/** Words of a refusal in one language. */
function say({ code, params }: Refusal, language: "zh" | "en"): string {
  const book: Readonly<Record<string, string>> = language === "zh" ? zh : en;
  return (book[code] ?? code).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === "object" ? value.join(language === "zh" ? "、" : ", ") : String(value);
  });
}

/** A draft as it would be, to ask the rules about. */
function asApplication(applicantOrgId: number, content: Content, hasContact: boolean): Application {
  return { ...BLANK, id: 0, applicantOrgId, content, hasContact, authorIds: [] };
}

/** Answers what an application as it stands would come to. */
export async function checkDraft(
  ctx: Ctx,
  { applicantOrgId, content: given, hasContact, isEmergency }: ChecksBody,
  language: "zh" | "en",
): Promise<CheckView> {
  const world = await around(ctx);
  const content = withTotal({ ...given, form: null });
  const facts = factsFor(ctx, world);
  const bodies = bodiesOf(world);
  const { isWithin } = world.areas;
  const knows = (orgId: number) => world.orgIds.includes(orgId) || ctx.actor.kind === "system";
  const totalFen = totalOf(content) ?? null;
  // What a department has free is its own affair.
  const available = knows(applicantOrgId)
    ? await availableFen(ctx, applicantOrgId, content.budgetYear)
    : 0;
  const application = asApplication(applicantOrgId, content, hasContact);
  const event = isEmergency
    ? checkDeclaration(application, facts)
    : decideSubmit(application, facts);
  const ruled = event !== undefined && "refusal" in event ? event : undefined;
  const place = areOpen(world, content.areaIds)
    ? checkTargets(content, bodies, isWithin, world.settings.assistedDuties)
    : undefined;
  const refusal = ruled ?? place ?? null;
  const committees = bodies.filter(
    ({ id, kind }) => kind === "residentsCommittee" && content.targetOrgIds.includes(id),
  );
  const { leadWorkdays, decideWorkdays } = world.settings;
  return {
    today: world.today,
    firstStart: firstStart(world.calendar, world.today, leadWorkdays),
    leadWorkdays,
    decisionDue: lastDay(world.calendar, world.today, decideWorkdays),
    totalFen,
    availableFen: available,
    missingFen: Math.max(0, (totalFen ?? 0) - available),
    asked: bodiesAsked(content, bodies, isWithin)
      .filter((id) => id !== applicantOrgId)
      .map((id) => ({
        id,
        name: nameOf(world, id),
        kind: world.directory.find(id)?.kind ?? "",
      })),
    stations: stationsInstead(committees, bodies).map(({ id, name }) => ({ id, name })),
    // A form of another module brings its table itself; everything else is asked of the person.
    gaps: gapsOf(content, hasContact).filter((field) => field !== "form"),
    refusal: refusal && { code: refusal.code, message: say(refusal, language) },
  };
}

/** What can be chosen in the form: for whom, where, who, under which item, out of which budget. */
export async function choices(ctx: Ctx): Promise<ChoicesView> {
  const world = await around(ctx);
  const year = yearOf(world.today);
  const applicants: ChoicesView["applicants"] = [];
  for (const id of applicant.allows(ctx.actor) ? world.orgIds : []) {
    if (!APPLICANT_KINDS.includes(world.directory.get(id).kind)) continue;
    const budgets = [];
    for (const one of [year, year + 1])
      budgets.push({ year: one, availableFen: await availableFen(ctx, id, one) });
    applicants.push({ id, name: nameOf(world, id), budgets });
  }
  return {
    today: world.today,
    applicants,
    areas: world.areas.all
      .filter((area) => isOpen(area) && area.level !== "grid")
      .map(({ id, name, level, parentId }) => ({ id, name, level, parentId })),
    bodies: bodiesOf(world).map((body) => ({
      id: body.id,
      name: body.name,
      kind: body.kind,
      areaIds: [...territoryOf(body)],
    })),
    assistedDuties: [...world.settings.assistedDuties],
    firstStart: firstStart(world.calendar, world.today, world.settings.leadWorkdays),
  };
}
