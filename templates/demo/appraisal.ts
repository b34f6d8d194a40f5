/** Rounds over the demo's cases: departments appraised from below by what they did in the last months. */
import {
  SCHEME_TEMPLATES,
  answerReply,
  beginCollection,
  closeRound,
  computeRound,
  confirmRound,
  deriveAll,
  draftScheme,
  openRound,
  publishRound,
  publishScheme,
  recordConsequence,
  replyTo,
  reviseScheme,
} from "#appraisal";
import { type Ctx, manualClock } from "#kernel/context.ts";
import type { Role, StaffActor } from "#kernel/pure/actor.ts";
import { type Day, addDays, dayOf, instantAt } from "#kernel/pure/day.ts";
import { loadOrganisations } from "#organisations";
import { answerSurvey, listPeople } from "./questionnaires.ts";

/** "2026年9月" of "2026-09" or of a day in it. */
const sayMonth = (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`;

const TEN = 10 * 60;
/** Residents drawn for one department: few, so that the demo is there at once. */
const DRAWN = 10;

/** Walks two rounds of a scheme, the earlier one closed and the later one published; a third is open. */
export async function demoAppraisal(ctx: Ctx): Promise<void> {
  const organisations = await loadOrganisations(ctx);
  const under = (role: Role, orgId?: number): StaffActor | undefined => {
    const posts = organisations.all.flatMap((org) => organisations.postsByOrg(org.id));
    const post = posts.find((one) => one.role === role && (orgId ?? one.orgId) === one.orgId);
    if (post === undefined) return undefined;
    const actorPost = organisations.postAsActorPost(post.id);
    return { kind: "staff", accountId: "", personId: post.personId, post: actorPost };
  };
  const [keeper, leader] = [under("coordinator"), under("districtLeader")];
  if (keeper === undefined || leader === undefined) return;
  const today = dayOf(ctx.clock.now());
  const on = (actor: StaffActor, day: Day): Ctx => ({
    ...ctx,
    actor,
    clock: manualClock(instantAt(day, TEN)),
  });
  await deriveAll(ctx);
  const begun = addDays(today, -40);
  const earlier = addDays(today, -110);
  const { id: schemeId } = await draftScheme(on(keeper, addDays(earlier, -1)), {
    template: "reverse",
  });
  await publishScheme(on(keeper, addDays(earlier, -1)), schemeId, 1);
  const people = { on, under, keeper, leader };
  const first = await walk(people, { schemeId, begun: earlier, months: 3, drawn: 5 });
  await closeRound(on(keeper, addDays(earlier, 60)), first);
  await walk(people, { schemeId, begun, months: 5, drawn: DRAWN });
  const running = await openRound(on(keeper, addDays(today, -3)), {
    schemeId,
    schemeVersion: 1,
    title: `${sayMonth(today)}部门评议`,
    from: today.slice(0, 7),
    to: today.slice(0, 7),
    collectFrom: addDays(today, -2),
    collectTo: addDays(today, 20),
  });
  // Its invitations lie on the demo's page of messages: whoever visits may answer one.
  const now: Ctx = { ...ctx, actor: keeper };
  await beginCollection(now, running.id, { limit: DRAWN });
  await listPeople(now, running.id);
  const five = await draftScheme(on(keeper, addDays(today, -3)), { template: "fiveCore" });
  const content = { ...SCHEME_TEMPLATES.fiveCore, source: "五项核心指标，征求意见稿" };
  await reviseScheme(on(keeper, addDays(today, -2)), five.id, five.revision, content);
}

type People = {
  readonly on: (actor: StaffActor, day: Day) => Ctx;
  readonly under: (role: Role, orgId?: number) => StaffActor | undefined;
  readonly keeper: StaffActor;
  readonly leader: StaffActor;
};

/** Walks a round from its opening to its publication; answers its number. */
async function walk(
  { on, under, keeper, leader }: People,
  of: {
    readonly schemeId: number;
    readonly begun: Day;
    readonly months: number;
    readonly drawn: number;
  },
): Promise<number> {
  const { schemeId, begun, months, drawn } = of;
  const monthEnd = addDays(`${begun.slice(0, 7)}-01`, -1);
  const to = monthEnd.slice(0, 7);
  const { id } = await openRound(on(keeper, begun), {
    schemeId,
    schemeVersion: 1,
    title: `截至${sayMonth(to)}的部门评议`,
    from: addDays(monthEnd, -30 * months).slice(0, 7),
    to,
    collectFrom: begun,
    collectTo: addDays(begun, 5),
  });
  const codes: string[] = [];
  const asking = on(keeper, begun);
  await beginCollection(asking, id, {
    limit: drawn,
    deliver: async (_ctx, { code }) => {
      codes.push(code);
    },
  });
  const second = under("operator");
  if (second !== undefined)
    await answerSurvey(asking, await listPeople(asking, id), codes, [keeper, second]);
  const computed = await computeRound(on(keeper, addDays(begun, 6)), id);
  await speak(on, under, keeper, { id, begun, round: computed });
  await confirmRound(on(leader, addDays(begun, 22)), id);
  const published = await publishRound(on(keeper, addDays(begun, 23)), id);
  const best = published.targets.find(({ result }) => result?.rank === 1);
  if (best !== undefined)
    await recordConsequence(on(leader, addDays(begun, 24)), id, {
      target: best.place,
      kind: "commendation",
      text: "办得又快又好，在全区工作例会上通报表扬。",
    });
  return id;
}

type Round = Awaited<ReturnType<typeof computeRound>>;

/** The department that did worst explains itself, and the office answers. */
async function speak(
  on: (actor: StaffActor, day: Day) => Ctx,
  under: (role: Role, orgId?: number) => StaffActor | undefined,
  keeper: StaffActor,
  { id, begun, round }: { readonly id: number; readonly begun: Day; readonly round: Round },
): Promise<void> {
  const ranked = round.targets.filter(({ result }) => result?.rank != null);
  const last = ranked.toSorted((a, b) => (b.result?.rank ?? 0) - (a.result?.rank ?? 0))[0];
  const official = last === undefined ? undefined : under("departmentOfficial", last.id);
  if (last === undefined || official === undefined) return;
  await replyTo(on(official, addDays(begun, 7)), id, {
    target: last.place,
    text: "汛期积水点多，几件办件等待排水施工，已逐件向居民说明。请在评议中考虑。",
  });
  await answerReply(on(keeper, addDays(begun, 9)), id, {
    target: last.place,
    text: "情况已核实。施工等待已按规定暂停计时，其余逾期照实计入。",
  });
}
