/** Listed groups: who serves in the sub-districts, and the units and deputies that the coordinator enters; their slips. */
import { dealingsOfSubdistricts } from "#cases";
import { type Ctx, transaction } from "#kernel/context.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { compactTelephone } from "#kernel/pure/telephone.ts";
import { loadOrganisations } from "#organisations";
import { loadAreas } from "#places";
import { ENTERED, type ListedGroup, MOST_TARGETS } from "../rules/groups.ts";
import { inOrder } from "../rules/draw.ts";
import { type Invited, type Survey, checkOpen } from "../rules/survey.ts";
import { type Stratum, foldStrata, stratumOf } from "../rules/tally.ts";
import type { Slip } from "../schema.ts";
import * as ballots from "../store/ballots.ts";
import * as store from "../store/surveys.ts";
import { ballotsOf, newCode } from "./codes.ts";
import { type Deliver, byTextMessage } from "./deliver.ts";
import { getSurvey, hashOf, today, write } from "./load.ts";

const NAME_FIELD = "questionnaires.list_entry.name";
const TELEPHONE_FIELD = "questionnaires.list_entry.telephone";
/** A place that is not on somebody's ballot: their own house, or beyond what fits on a page. */
const NOT_ASKED = -1;

/** Lists the officials of the sub-district offices, with how often the cases of their sub-district met each target. */
export async function listSubdistricts(ctx: Ctx, survey: Survey): Promise<Survey> {
  const directory = await loadOrganisations(ctx);
  const areas = await loadAreas(ctx);
  const system: Ctx = { ...ctx, actor: { kind: "system", job: "questionnaires.draw" } };
  const { from, to, targets } = survey;
  const orgIds = targets.filter(({ kind }) => kind === "org").map(({ id }) => id);
  const dealt = new Map(
    (await dealingsOfSubdistricts(system, { from, to, orgIds, areaIds: [] })).map(
      ({ orgId, subdistrictId, cases }) => [`${orgId} ${subdistrictId}`, cases],
    ),
  );
  const seen = new Set<number>();
  const entries = directory.ofKind("subdistrictOffice").flatMap((office) =>
    directory.postsByOrg(office.id).flatMap(({ personId, role }) => {
      if (role !== "subdistrictOfficial" || seen.has(personId)) return [];
      seen.add(personId);
      const dealings = targets.map(({ kind, id }) => {
        const isOwn =
          kind === "area" && (id === office.areaId || areas.isWithin(id, office.areaId));
        if (isOwn || (kind === "org" && id === office.id)) return NOT_ASKED;
        return kind === "org" ? stratumOf(dealt.get(`${id} ${office.areaId}`) ?? 0) : 0;
      });
      const name = `${(office.shortName ?? office.name).zh} ${directory.personName(personId)}`;
      return [{ name, telephone: null, dealings }];
    }),
  );
  return enter(ctx, survey, "subdistricts", entries);
}

type Entry = {
  readonly name: string;
  readonly telephone: string | null;
  readonly dealings: readonly number[];
};

async function enter(
  ctx: Ctx,
  survey: Survey,
  group: ListedGroup,
  entries: readonly Entry[],
): Promise<Survey> {
  const { vault } = ctx;
  await store.replaceList(
    ctx.db,
    survey.id,
    group,
    entries.map(({ name, telephone, dealings }) => ({
      name: vault.seal(NAME_FIELD, name),
      telephone: telephone === null ? null : vault.seal(TELEPHONE_FIELD, telephone),
      dealings: dealings as Stratum[],
    })),
  );
  const data = { group, listed: entries.length };
  return write(ctx, survey, { type: "listEntered", at: ctx.clock.now(), data });
}

/**
 * Enters the list of a group in the place of the one before. Refuses: `questionnaires.list_fixed` for a list that is not
 * entered or whose ballots are out, `questionnaires.listed_twice`, `questionnaires.empty_group` for fewer than are ever told of.
 */
export function enterList(
  ctx: Ctx,
  id: number,
  group: ListedGroup,
  people: readonly { readonly name: string; readonly telephone?: string | undefined }[],
): Promise<Survey> {
  return transaction(ctx, async (inner) => {
    const survey = await getSurvey(inner, id, "alone");
    const wrong = checkOpen(survey, today(inner));
    if (wrong !== undefined) orRefuse(wrong);
    const isEntered = (ENTERED as readonly string[]).includes(group);
    const isOut = survey.lists.some((one) => one.group === group && one.handedOut);
    if (!isEntered || isOut || !survey.groups.includes(group))
      return refuse("conflict", "questionnaires.list_fixed");
    const entries = people.map(({ name, telephone = "" }) => ({
      name: name.trim(),
      telephone: telephone.trim() === "" ? null : compactTelephone(telephone),
      dealings: survey.targets.map(() => 0),
    }));
    const names = new Set(entries.map((one) => one.name));
    const numbers = entries.flatMap((one) => (one.telephone === null ? [] : [one.telephone]));
    if (names.size !== entries.length || new Set(numbers).size !== numbers.length)
      return refuse("invalid", "questionnaires.listed_twice");
    if (entries.length < survey.minimumGroup)
      return refuse("invalid", "questionnaires.empty_group");
    const bad = numbers.find((one) => !/^(1[3-9]\d{9}|\+[1-9]\d{6,13})$/.test(one));
    if (bad !== undefined) return refuse("invalid", "questionnaires.telephone_wrong");
    return enter(inner, survey, group, entries);
  });
}

/** The places on somebody's ballot: all that they are asked about, or as many as fit on a page, by lot. */
function placesOf(seed: string, entryId: string, dealings: readonly number[]): number[] {
  const places = dealings.flatMap((stratum, place) => (stratum === NOT_ASKED ? [] : [place]));
  return inOrder(hashOf, `${seed}:${entryId}`, 0, places.map(String))
    .slice(0, MOST_TARGETS)
    .map(Number);
}

/**
 * Hands out the ballots of a list: a message to who has a telephone, a slip for everybody else. The codes are in the
 * answer and nowhere else. Slips that were lost on the way to the printer are made anew while none of the group has been
 * used; those before count no more. Refuses: `questionnaires.list_missing`, `questionnaires.slips_used`.
 */
export function handOut(
  ctx: Ctx,
  id: number,
  group: ListedGroup,
  deliver: Deliver = byTextMessage,
): Promise<Slip[]> {
  return transaction(ctx, async (inner) => {
    const survey = await getSurvey(inner, id, "alone");
    const wrong = checkOpen(survey, today(inner));
    if (wrong !== undefined) orRefuse(wrong);
    const entries = await store.listOf(inner.db, id, group);
    if (entries.length === 0) return refuse("conflict", "questionnaires.list_missing");
    if (entries.length < survey.minimumGroup)
      return refuse("conflict", "questionnaires.empty_group");
    if (!(await ballots.takeBack(inner.db, id, group)))
      return refuse("conflict", "questionnaires.slips_used");
    const members = entries.map((entry) => ({
      entry,
      code: newCode(),
      places: placesOf(survey.seedHash, entry.id, entry.dealings),
    }));
    const { rows, invited } = ballotRows(inner, survey, group, members);
    await ballots.insertBallots(inner.db, id, rows);
    const slips: Slip[] = [];
    for (const { entry, code, places } of members) {
      const name = inner.vault.open(NAME_FIELD, entry.name);
      if (entry.telephone === null)
        slips.push({ name, code, places: places.toSorted((a, b) => a - b) });
      else {
        const telephone = inner.vault.open(TELEPHONE_FIELD, entry.telephone);
        await deliver(inner, { telephone, code, survey });
      }
    }
    const data = { group, invited, slips: slips.length };
    await write(inner, survey, { type: "listInvited", at: inner.clock.now(), data });
    return slips.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  });
}

type Member = {
  readonly entry: { readonly dealings: readonly number[] };
  readonly code: string;
  readonly places: readonly number[];
};

/** The ballots of a list, each stratum at each target held by enough to hide whoever is in it. */
function ballotRows(ctx: Ctx, survey: Survey, group: ListedGroup, members: readonly Member[]) {
  const rows: ballots.BallotRow[] = [];
  const invited: Invited[] = [];
  for (const place of survey.targets.keys()) {
    const asked = members
      .filter(({ places }) => places.includes(place))
      .map(({ entry, code }) => ({ code, stratum: (entry.dealings[place] ?? 0) as Stratum }));
    if (asked.length > 0) invited.push({ place, group, count: asked.length });
    for (const { code, stratum } of foldStrata(asked, survey.minimumGroup))
      rows.push(...ballotsOf(ctx, code, group, [{ place, stratum }]));
  }
  return { rows, invited };
}
