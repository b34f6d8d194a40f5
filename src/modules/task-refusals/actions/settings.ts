/** What the district sets for refusals, and since when. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { type ScannedEvent, appendEvents, scanEvents } from "#kernel/events.ts";
import { recordOf } from "#kernel/pure/actor.ts";
import { type Day, dayOf, instantAt } from "#kernel/pure/day.ts";
import { type Refusal, orRefuse } from "#kernel/pure/refusal.ts";
import { setter } from "../access.ts";
import type { TaskRefusalParameters } from "../rules/parameters.ts";
import {
  type SettingEvent,
  type SettingVersion,
  decideSetting,
  evolveSettings,
  limitsOn,
  withdrawSetting,
} from "../rules/settings.ts";
import type { SettingBody, SettingsView } from "../schema.ts";
import * as store from "../store/settings.ts";

const STREAM = "taskRefusalSetting";
/** There is one stream of settings. */
const STREAM_ID = 1;

/** The limits for what is recorded today. */
export async function limitsToday(ctx: Ctx): Promise<TaskRefusalParameters> {
  return limitsOn(await store.allSettings(ctx.db), dayOf(ctx.clock.now()));
}

/** What holds today, and every version that the district has set. */
export async function showSettings(ctx: Ctx): Promise<SettingsView> {
  const versions = await store.allSettings(ctx.db);
  const today = dayOf(ctx.clock.now());
  return {
    today,
    inForce: limitsOn(versions, today),
    versions,
    maySet: setter.allows(ctx.actor),
  };
}

async function record(
  ctx: Ctx,
  decide: (
    versions: readonly SettingVersion[],
    facts: { readonly at: number; readonly today: Day; readonly isUsed: boolean },
  ) => SettingEvent | Refusal,
): Promise<SettingsView> {
  return transaction(ctx, async (inner) => {
    await store.lockSettings(inner.db);
    const before = await store.allSettings(inner.db);
    const at = inner.clock.now();
    const today = dayOf(at);
    const isUsed = await store.isRecordedSince(inner.db, instantAt(today, 0));
    const event = orRefuse(decide(before, { at, today, isUsed }));
    await appendEvents(inner, STREAM, STREAM_ID, [event]);
    const { from } = event.data;
    const after = evolveSettings(before, event).find((one) => one.from === from);
    await store.saveSetting(inner.db, from, after, { at, by: recordOf(inner.actor) });
    return showSettings(inner);
  });
}

/** Sets the limits from a day on. Refuses: see {@link decideSetting}. */
export function changeSettings(ctx: Ctx, body: SettingBody): Promise<SettingsView> {
  return record(ctx, (_, facts) => decideSetting(body, facts));
}

/** Takes back what was set. Refuses: see {@link withdrawSetting}. */
export function takeBackSettings(ctx: Ctx, from: Day, reason: string): Promise<SettingsView> {
  return record(ctx, (versions, facts) => withdrawSetting(versions, from, { ...facts, reason }));
}

/** Proves the table from its events; a sentence where they differ. */
export async function verifySettings(ctx: Ctx): Promise<string | null> {
  let versions: readonly SettingVersion[] = [];
  for await (const page of scanEvents(ctx.db, STREAM))
    for (const event of page)
      versions = evolveSettings(versions, event as ScannedEvent & SettingEvent);
  const rows = await store.allSettings(ctx.db);
  const text = (all: readonly SettingVersion[]): string =>
    all
      .map((one) => `${one.from} ${one.statementWorkdays} ${one.decisionWorkdays} ${one.reason}`)
      .join("; ");
  return text(rows) === text(versions)
    ? null
    : `Limits of task refusals are ${text(rows)} in the table and ${text(versions)} by their events.`;
}
