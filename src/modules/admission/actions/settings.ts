/** What the district sets for admission, and since when. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { recordOf } from "#kernel/pure/actor.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { type Refusal, orRefuse } from "#kernel/pure/refusal.ts";
import { setter } from "../access.ts";
import {
  type SettingEvent,
  type SettingVersion,
  decideSetting,
  evolveSettings,
  settingsOn,
  withdrawSetting,
} from "../rules/settings.ts";
import type { SettingBody, SettingsView } from "../schema-meetings.ts";
import * as store from "../store/meetings.ts";
import { loadSettings, settingsChanged } from "./around.ts";

const STREAM = "admissionSetting";
/** There is one stream of settings. */
const STREAM_ID = 1;

const viewVersion = ({ from, values, reason }: SettingVersion) => ({
  from,
  reason,
  values: { ...values, assistedDuties: [...values.assistedDuties] },
});

/** What holds today, and every version that the district has set. */
export async function showSettings(ctx: Ctx): Promise<SettingsView> {
  const versions = await loadSettings(ctx);
  const today = dayOf(ctx.clock.now());
  return {
    today,
    inForce: viewVersion(settingsOn(versions, today)),
    versions: versions.map(viewVersion),
    maySet: setter.allows(ctx.actor),
  };
}

async function record(
  ctx: Ctx,
  decide: (
    versions: readonly SettingVersion[],
    facts: { readonly at: number; readonly today: string },
  ) => SettingEvent | Refusal,
): Promise<SettingsView> {
  return transaction(ctx, async (inner) => {
    await store.lockSettings(inner.db);
    const before = await store.allSettings(inner.db);
    const at = inner.clock.now();
    const event = orRefuse(decide(before, { at, today: dayOf(at) }));
    await appendEvents(inner, STREAM, STREAM_ID, [event]);
    const { from } = event.data;
    const after = evolveSettings(before, event).find((one) => one.from === from);
    await store.saveSetting(inner.db, from, after, { at, by: recordOf(inner.actor) });
    await settingsChanged(inner);
    return showSettings(inner);
  });
}

/** Sets limits and the list from a day on. Refuses: see {@link decideSetting}. */
export function changeSettings(ctx: Ctx, body: SettingBody): Promise<SettingsView> {
  return record(ctx, (_, facts) => decideSetting(body, facts));
}

/** Takes back what was set for a day to come. Refuses: see {@link withdrawSetting}. */
export function takeBackSettings(ctx: Ctx, from: string, reason: string): Promise<SettingsView> {
  return record(ctx, (versions, facts) => withdrawSetting(versions, from, { ...facts, reason }));
}
