/** Shows one case to who may see it: officials see names, residents see posts; personal data is masked for both. */
import { loadCalendar } from "#calendars";
import type { Ctx } from "#kernel/context.ts";
import { iso } from "#kernel/pure/day.ts";
import { isRefusal, refuse } from "#kernel/pure/refusal.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { factsOf, mayCommand, mayRead, scopeOf } from "../access.ts";
import { type CaseState, CLOCK_NAMES } from "../rules/state.ts";
import { heldByRefusal } from "../rules/task-refusals.ts";
import { COMMANDS, type CommandType, PROGRAM_COMMANDS, admits } from "../rules/lifecycle.ts";
import type { CaseView } from "../schema.ts";
import { type Dossier, findDossier } from "../store/dossier-store.ts";
import { stateOf } from "../store/row.ts";
import { refusals as en } from "../messages/en.ts";
import { refusals as zh } from "../messages/zh.ts";
import { withFilesOfWhole } from "./case-files.ts";
import { englishWords } from "./english.ts";
import { clockView, lineOf } from "./lines.ts";
import { deepest, dutyNames } from "./matter.ts";
import { mechanismsOf } from "./mechanisms.ts";
import { orgRef, personName } from "./names.ts";
import { maskParty, openParty } from "./parties.ts";
import { timelineOf } from "./timeline.ts";

export type Language = "zh" | "en";

/** Shows a case. Refuses: `cases.not_found`. */
export async function viewCase(ctx: Ctx, caseId: number, language: Language): Promise<CaseView> {
  const dossier = await findDossier(ctx.db, caseId);
  if (dossier === undefined || !mayRead(scopeOf(ctx.actor), factsOf(stateOf(dossier.row))))
    refuse("notFound", "cases.not_found");
  return viewOf(ctx, dossier, language);
}

/**
 * Shows a case to who has just acted on it, in the transaction of that act: handing a case over may take it out of
 * one's own sight, and what came of it is still theirs to know. Refuses: `cases.not_found`.
 */
export async function viewActed(ctx: Ctx, caseId: number, language: Language): Promise<CaseView> {
  const dossier = (await findDossier(ctx.db, caseId)) ?? refuse("notFound", "cases.not_found");
  return viewOf(ctx, dossier, language);
}

async function viewOf(ctx: Ctx, dossier: Dossier, language: Language): Promise<CaseView> {
  const { row, events, parties } = dossier;
  const state = stateOf(row);
  const calendar = await loadCalendar(ctx);
  const [line, files, english, duty] = await Promise.all([
    lineOf(ctx, calendar, row),
    withFilesOfWhole(ctx, row.parentId, dossier.files),
    englishWords(ctx, state.dutyVersionId),
    dutyNames(ctx, state),
  ]);
  const dispatched = events.findLast((event) => event.type === "dispatched");
  return {
    ...line,
    seq: row.lastSeq,
    ...detailOf(state, english),
    dutyName: duty?.name ?? null,
    dutyNameEn: duty?.nameEn ?? null,
    firstContact: await orgRef(ctx, state.firstContactOrgId),
    handler:
      ctx.actor.kind === "staff" && state.handlerPersonId !== null
        ? await personName(ctx, state.handlerPersonId)
        : null,
    leadClause: (dispatched?.data.clause as string | undefined) ?? null,
    ...(await mechanismsOf(ctx, calendar, state, events)),
    clocks: clocksOf(calendar, state, ctx.clock.now()),
    parties: parties.map((party) => maskParty(openParty(ctx.vault, party))),
    files: files.map(({ id, name, mediaType }) => ({ id, name, mediaType })),
    timeline: await timelineOf(ctx, calendar, events, files, english),
    actions: actionsOf(ctx, state, language),
  };
}

function detailOf(state: CaseState, english: (text: string) => string) {
  const inBoth = <T extends { readonly name: string }>(one: T) => ({
    ...one,
    nameEn: english(one.name),
  });
  return {
    description: state.description,
    requestType: state.requestType,
    dutyCode: state.dutyCode,
    dutyVersionId: state.dutyVersionId,
    categoryCode: state.categoryCode,
    point: state.point,
    areaId: deepest(state.area),
    heldSince: iso(state.heldSince),
    materials: state.materials.map(inBoth),
    notice:
      state.notice === null
        ? null
        : { at: iso(state.notice.at), items: state.notice.items.map(inBoth) },
    laterDemands: state.laterDemands,
    extension:
      state.extension === null
        ? null
        : {
            amount: state.extension.amount,
            reason: state.extension.reason,
            decision: state.extension.decision,
          },
    outcome: state.completion?.outcome ?? null,
    result: state.completion?.result ?? null,
    notSolvedReason: state.completion?.notSolvedReason ?? null,
    gradeComment: state.grade?.comment ?? null,
    gradeExcluded: state.grade?.excluded ?? false,
    reopened: state.reopened,
  };
}

function clocksOf(calendar: Calendar, state: CaseState, now: number) {
  return CLOCK_NAMES.flatMap((name) => {
    const clock = state.clocks[name];
    return clock === null ? [] : [clockView(calendar, name, clock, now)];
  });
}

const byPeople = (command: CommandType): boolean =>
  !(PROGRAM_COMMANDS as readonly CommandType[]).includes(command);

/** Commands that concern the actor at all, each allowed or refused with the reason. */
function actionsOf(ctx: Ctx, state: CaseState, language: Language): CaseView["actions"] {
  const book: Readonly<Record<string, string>> = language === "zh" ? zh : en;
  const facts = factsOf(state);
  return COMMANDS.filter(byPeople).flatMap((command) => {
    const mine = mayCommand(ctx.actor, facts, command);
    if (isRefusal(mine)) return [];
    const held = heldByRefusal(state, command);
    const allowed = admits(state.status, command) && !held;
    const code = held ? "cases.task_refused" : "cases.not_in_this_status";
    return [{ command, allowed, refusal: allowed ? null : { code, message: book[code] ?? code } }];
  });
}
