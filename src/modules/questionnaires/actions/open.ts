/** Opens a survey: draws residents by lot, sends each a code, and lists the officials of the sub-districts. */
import { randomBytes } from "node:crypto";
import { type Reporter, reporterTelephone, reportersOf } from "#cases";
import { type Ctx, transaction } from "#kernel/context.ts";
import { violatedConstraint } from "#kernel/db.ts";
import { appendEvents } from "#kernel/events.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { compactTelephone } from "#kernel/pure/telephone.ts";
import { loadOrganisations, telephonesOfStaff } from "#organisations";
import { loadAreas } from "#places";
import { type Frame, inOrder } from "../rules/draw.ts";
import {
  type Invited,
  type Opening,
  type Survey,
  type SurveyTarget,
  checkOpening,
  evolveSurvey,
} from "../rules/survey.ts";
import * as ballots from "../store/ballots.ts";
import * as store from "../store/surveys.ts";
import { ballotsOf, newCode } from "./codes.ts";
import { type Deliver, byTextMessage } from "./deliver.ts";
import { listSubdistricts } from "./lists.ts";
import { STREAM, hashOf, textOf, write } from "./load.ts";

/** The field under which a survey's seed is sealed. */
export const SEED_FIELD = "questionnaires.survey.seed";

/** Whoever draws is the program: nobody at a desk may ask who dealt with whom. */
const asProgram = (ctx: Ctx): Ctx => ({
  ...ctx,
  actor: { kind: "system", job: "questionnaires.draw" },
});

/** The key of a person by telephone: the same in every survey, for those who asked not to be invited. */
export const personKey = (ctx: Pick<Ctx, "vault">, telephone: string): Buffer =>
  ctx.vault.blindIndex("questionnaires.person", compactTelephone(telephone));

/**
 * Opens a survey and invites the residents that it asks. Refuses: see {@link checkOpening};
 * `questionnaires.opened_already` where there is one about the same thing.
 */
export function openSurvey(
  ctx: Ctx,
  wanted: Omit<Opening, "seedHash">,
  deliver: Deliver = byTextMessage,
): Promise<number> {
  return transaction(ctx, async (inner) => {
    const wrong = checkOpening(wanted);
    if (wrong !== undefined) orRefuse(wrong);
    const seed = randomBytes(32).toString("hex");
    const id = await store.takeSurveyId(inner.db);
    const data: Opening = { ...wanted, seedHash: hashOf(seed) };
    const at = inner.clock.now();
    const { seq } = await appendEvents(inner, STREAM, id, [{ type: "surveyOpened", at, data }]);
    let survey = evolveSurvey(id, undefined, { type: "surveyOpened", at, data });
    try {
      const sealed = inner.vault.seal(SEED_FIELD, seed);
      await store.insertSurvey(inner.db, survey, sealed, { eventSeq: seq, at });
    } catch (error) {
      if (violatedConstraint(error) === "one_survey_per_subject")
        return refuse("conflict", "questionnaires.opened_already");
      throw error;
    }
    if (survey.groups.includes("residents"))
      survey = await inviteResidents(inner, survey, seed, deliver);
    if (survey.groups.includes("subdistricts")) await listSubdistricts(inner, survey);
    return id;
  });
}

/** The bodies whose people do not judge a target: itself and its parts, or those that stand in the area. */
async function ownBodies(ctx: Ctx, target: SurveyTarget): Promise<number[]> {
  const directory = await loadOrganisations(ctx);
  if (target.kind === "org")
    return [target.id, ...directory.children(target.id).map(({ id }) => id)];
  const within = new Set([target.id, ...(await loadAreas(ctx)).descendants(target.id)]);
  return directory.all.filter(({ areaId }) => within.has(areaId)).map(({ id }) => id);
}

type Drawn = { readonly frame: Frame; readonly telephones: readonly string[] };

/** Draws for one target in the order of the lots; who cannot be asked is passed over and the next has a turn. */
async function drawFor(
  ctx: Ctx,
  survey: Survey,
  seed: string,
  of: {
    readonly place: number;
    readonly reporters: readonly Reporter[];
    readonly taken: Set<string>;
  },
): Promise<Drawn> {
  const { place, reporters, taken } = of;
  const target = survey.targets[place] as SurveyTarget;
  const own = await telephonesOfStaff(ctx, await ownBodies(ctx, target));
  const byKey = new Map(
    reporters.map((one) => [
      ctx.vault.blindIndex("questionnaires.frame", `${survey.id}:${one.who}`).toString("hex"),
      one,
    ]),
  );
  const keys = [...byKey.keys()].toSorted();
  const [drawn, passed, telephones]: [string[], string[], string[]] = [[], [], []];
  for (const key of inOrder(hashOf, seed, place, keys)) {
    if (drawn.length === survey.limit) break;
    const telephone = await reporterTelephone(ctx, byKey.get(key)?.caseId ?? 0);
    if (telephone === null || !(await mayBeAsked(ctx, telephone, own, taken))) {
      passed.push(key);
      continue;
    }
    drawn.push(key);
    telephones.push(telephone);
  }
  // The answers of so few would never be told: they are not asked in vain.
  if (drawn.length < survey.minimumGroup)
    return { frame: { place, keys, drawn: [], passed }, telephones: [] };
  for (const telephone of telephones) taken.add(compactTelephone(telephone));
  return { frame: { place, keys, drawn, passed }, telephones };
}

async function mayBeAsked(
  ctx: Ctx,
  telephone: string,
  own: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): Promise<boolean> {
  const compact = compactTelephone(telephone);
  // A message reaches mobile telephones only.
  if (!/^(1[3-9]\d{9}|\+[1-9]\d{6,13})$/.test(compact)) return false;
  if (own.has(compact) || taken.has(compact)) return false;
  return (await store.unwantedOf(ctx.db, [personKey(ctx, compact)])).size === 0;
}

async function inviteResidents(
  ctx: Ctx,
  survey: Survey,
  seed: string,
  deliver: Deliver,
): Promise<Survey> {
  const system = asProgram(ctx);
  const idsOf = (kind: SurveyTarget["kind"]) =>
    survey.targets.filter((one) => one.kind === kind).map(({ id }) => id);
  const { from, to } = survey;
  const filter = { from, to, orgIds: idsOf("org"), areaIds: idsOf("area") };
  const found = Map.groupBy(await reportersOf(system, filter), ({ kind, id }) => `${kind} ${id}`);
  const sizes = survey.targets.map(({ kind, id }, place) => {
    const reporters = found.get(`${kind} ${id}`) ?? [];
    return { place, reporters };
  });
  // The target with the fewest to choose from goes first: nobody is asked twice, and it has nobody to spare.
  const order = sizes.toSorted(
    (a, b) => a.reporters.length - b.reporters.length || a.place - b.place,
  );
  const taken = new Set<string>();
  const draws: Drawn[] = [];
  for (const one of order) draws.push(await drawFor(system, survey, seed, { ...one, taken }));
  const rows: ballots.BallotRow[] = [];
  for (const { frame, telephones } of draws)
    for (const telephone of telephones) {
      const code = newCode();
      rows.push(...ballotsOf(ctx, code, "residents", [{ place: frame.place, stratum: 0 }]));
      await deliver(ctx, { telephone, code, survey });
    }
  await ballots.insertBallots(ctx.db, survey.id, rows);
  const frames = draws.map(({ frame }) => frame).toSorted((a, b) => a.place - b.place);
  await store.insertFrames(ctx.db, survey.id, frames);
  const invited: Invited[] = frames.map(({ place, drawn }) => ({
    place,
    group: "residents",
    count: drawn.length,
  }));
  return write(ctx, survey, {
    type: "residentsInvited",
    at: ctx.clock.now(),
    data: { invited, framesHash: hashOf(textOf(frames)) },
  });
}
