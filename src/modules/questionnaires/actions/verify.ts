/** Proves questionnaires: surveys from their events, ballots and box against one another, draws by drawing again. */
import type { Ctx } from "#kernel/context.ts";
import { scanEvents } from "#kernel/events.ts";
import { isDrawOf } from "../rules/draw.ts";
import { type Survey, type SurveyEvent, evolveSurvey } from "../rules/survey.ts";
import * as ballots from "../store/ballots.ts";
import * as store from "../store/surveys.ts";
import { STREAM, hashOf, textOf } from "./load.ts";
import { SEED_FIELD } from "./open.ts";
import { PREFERENCE_STREAM } from "./preference.ts";

/** The first place where a table and the events disagree. */
export type QuestionnaireDifference = {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
};
const PAGE = 200;

/** Proves all of it; null where nothing differs. */
export async function verifyQuestionnaires(ctx: Ctx): Promise<QuestionnaireDifference | null> {
  const expected = new Map<number, Survey>();
  const kept = new Map<number, object>();
  for await (const page of scanEvents(ctx.db, STREAM))
    for (const event of page) {
      const { streamId: id, seq, at } = event;
      const survey = evolveSurvey(id, expected.get(id), event as unknown as SurveyEvent);
      expected.set(id, survey);
      kept.set(id, { ...survey, eventSeq: seq, updatedAt: at });
    }
  let before: number | null = null;
  for (;;) {
    const rows: readonly store.Kept[] = await store.pageOfSurveys(ctx.db, { before, limit: PAGE });
    for (const row of rows) {
      const [should, found] = [textOf(kept.get(row.id)), textOf(row)];
      kept.delete(row.id);
      if (should !== found) return { what: `survey ${row.id}`, expected: should, found };
      const wrong = (await wrongBallots(ctx, row)) ?? (await wrongDraw(ctx, row));
      if (wrong !== null) return wrong;
    }
    before = rows.at(-1)?.id ?? null;
    if (before === null) break;
  }
  const [missing] = kept;
  if (missing !== undefined)
    return { what: `survey ${missing[0]}`, expected: textOf(missing[1]), found: "no row" };
  return wrongPreferences(ctx);
}

/** While a survey is open there are as many ballots as were handed out and as many answers as marks; afterwards none. */
async function wrongBallots(ctx: Ctx, survey: Survey): Promise<QuestionnaireDifference | null> {
  const what = `ballots of survey ${survey.id}`;
  const progress = await ballots.progressOf(ctx.db, survey.id);
  if (survey.status !== "open")
    return progress.length === 0 ? null : { what, expected: "none", found: textOf(progress) };
  const keyOf = (place: number, group: string) => `${place} ${group}`;
  const invited = new Map(
    survey.invited.flatMap(({ place, group, count }) =>
      count === 0 ? [] : [[keyOf(place, group), count] as const],
    ),
  );
  for (const { place, groupKey, invited: found, used, boxed } of progress) {
    const key = keyOf(place, groupKey);
    if (found !== (invited.get(key) ?? 0))
      return { what: `${what}, ${key}`, expected: `${invited.get(key) ?? 0}`, found: `${found}` };
    if (used !== boxed)
      return { what: `box of survey ${survey.id}, ${key}`, expected: `${used}`, found: `${boxed}` };
    invited.delete(key);
  }
  const [missing] = invited;
  return missing === undefined
    ? null
    : { what: `${what}, ${missing[0]}`, expected: `${missing[1]}`, found: "0" };
}

async function wrongDraw(ctx: Ctx, survey: Survey): Promise<QuestionnaireDifference | null> {
  const { id, seedHash, framesHash, closing, limit, minimumGroup } = survey;
  const seed = ctx.vault.open(SEED_FIELD, await store.sealedSeed(ctx.db, id));
  const frames = await store.framesOf(ctx.db, id);
  const bounds = { least: minimumGroup, most: limit };
  const wrong = frames.find((frame) => !isDrawOf(hashOf, seed, bounds, frame));
  const checks: readonly (readonly [what: string, expected: string, found: string])[] = [
    ["seed", seedHash, hashOf(seed)],
    ["seed that was told", seed, closing?.seed ?? seed],
    ["frames", framesHash ?? "", framesHash === null ? "" : hashOf(textOf(frames))],
    ["draw for place", "", `${wrong?.place ?? ""}`],
    [
      "tallies",
      closing?.talliesHash ?? "",
      closing === null ? "" : hashOf(textOf(closing.tallies)),
    ],
  ];
  const found = checks.find(([, expected, is]) => expected !== is);
  if (found === undefined) return null;
  return { what: `${found[0]} of survey ${id}`, expected: found[1], found: found[2] };
}

async function wrongPreferences(ctx: Ctx): Promise<QuestionnaireDifference | null> {
  const said = new Map<number, { wanted: unknown; eventSeq: number }>();
  for await (const page of scanEvents(ctx.db, PREFERENCE_STREAM))
    for (const { streamId, seq, data } of page)
      said.set(streamId, { wanted: data.wanted, eventSeq: seq });
  const expected = textOf(
    [...said].toSorted(([a], [b]) => a - b).map(([residentId, one]) => ({ residentId, ...one })),
  );
  const found = textOf(await store.allPreferences(ctx.db));
  return expected === found ? null : { what: "what residents want", expected, found };
}
