/** What the district sets for its cases: loading, changing, previewing, and who set what when. */
import { findDuty, publishedCatalogue } from "#catalogue";
import { loadCalendar } from "#calendars";
import { type Ctx, changed, transaction } from "#kernel/context.ts";
import { appendEvents, eventsOf, scanEvents } from "#kernel/events.ts";
import { recordOf } from "#kernel/pure/actor.ts";
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import { type Day, dayOf, iso } from "#kernel/pure/day.ts";
import { type Clock, deadline, nextTimerAt } from "#kernel/pure/deadline.ts";
import { type Refusal, isRefusal, orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { nextWorkingTime } from "#kernel/pure/workdays.ts";
import { RUNGS } from "../rules/ladder.ts";
import {
  SETTING_CLASSES,
  type Setting,
  type SettingClass,
  type SettingCommand,
  type SettingEvent,
  type SettingTarget,
  decideSetting,
  evolveSetting,
  inForce,
  pinned,
  resolveSettings,
  standardSettings,
} from "../rules/settings.ts";
import type {
  PreviewBody,
  PreviewView,
  SettingHistory,
  SettingLine,
  SettingsView,
} from "../schema-settings.ts";
import {
  type SettingRow,
  allSettings,
  lockSettings,
  recordings,
  saveVersion,
  settingId,
} from "../store/setting-store.ts";
import { refusals as en } from "../messages/mechanisms.en.ts";
import { refusals as zh } from "../messages/mechanisms.zh.ts";
import { orgRef, personName, postTitle } from "./names.ts";
import type { Difference } from "./verify.ts";

const STREAM = "caseSetting";
const MEMO = "cases.settings";

/** Everything that is set, remembered until something changes. */
export async function loadSettings(ctx: Ctx): Promise<readonly SettingRow[]> {
  const load = () => allSettings(ctx.db);
  return ctx.stale?.has(MEMO) ? load() : ctx.memo.get(MEMO, load);
}

/** What a case pins that is received on a day. */
export async function settingsFor(ctx: Ctx, target: SettingTarget, day: Day) {
  return pinned(await loadSettings(ctx), target, day);
}

type Key = Pick<Setting, "scope" | "code">;

/** The class of every duty for which something is set. */
async function classesOf(
  ctx: Ctx,
  all: readonly Setting[],
  more: Key,
): Promise<Map<string, SettingClass>> {
  const classes = new Map<string, SettingClass>();
  const catalogue = await publishedCatalogue(ctx);
  for (const { scope, code } of [...all, more])
    if (scope === "duty") {
      const found = catalogue.byCode.get(code)?.content.class;
      if (found !== undefined) classes.set(code, found);
    }
  return classes;
}

/** Refuses: `cases.unknown_duty`, `cases.unknown_setting` for a class or a district that there is not. */
async function checkKey(ctx: Ctx, { scope, code }: Key): Promise<void> {
  if (scope === "duty" && (await findDuty(ctx, code)) === undefined)
    refuse("invalid", "cases.unknown_duty");
  if (scope === "class" && !(SETTING_CLASSES as readonly string[]).includes(code))
    refuse("invalid", "cases.unknown_setting");
  if (scope === "district" && code !== "") refuse("invalid", "cases.unknown_setting");
}

/**
 * Sets something from a day on, or takes back what was set for a day to come.
 * Refuses: `cases.unknown_duty`, and as {@link decideSetting}.
 */
export function changeSetting(ctx: Ctx, key: Key, command: SettingCommand): Promise<void> {
  return transaction(ctx, async (inner) => {
    await checkKey(inner, key);
    await lockSettings(inner.db);
    const all = await allSettings(inner.db);
    const at = inner.clock.now();
    const facts = { at, today: dayOf(at), classes: await classesOf(inner, all, key) };
    const event = orRefuse(decideSetting(all, key, command, facts));
    const id = await settingId(inner.db, key.scope, key.code);
    await appendEvents(inner, STREAM, id, [event]);
    const before = all.find((one) => one.id === id) ?? null;
    const { from } = event.data;
    const after = evolveSetting(before, event).versions.find((one) => one.from === from);
    await saveVersion(inner.db, id, from, after, { at, by: recordOf(inner.actor) });
    await changed(inner, MEMO);
  });
}

const targetOf = ({ scope, code }: Key, classOf: SettingClass | null): SettingTarget => ({
  class: scope === "class" ? (code as SettingClass) : classOf,
  duty: scope === "duty" ? code : null,
});

/** The table of settings: the district, the four classes, and each duty for which something is set. */
export async function viewSettings(ctx: Ctx): Promise<SettingsView> {
  const all = await loadSettings(ctx);
  const today = dayOf(ctx.clock.now());
  const catalogue = await publishedCatalogue(ctx);
  const line = (key: Key): SettingLine => {
    const duty = key.scope === "duty" ? catalogue.byCode.get(key.code)?.content : undefined;
    const setting = all.find(({ scope, code }) => scope === key.scope && code === key.code);
    const target = targetOf(key, duty?.class ?? null);
    return {
      ...key,
      name: duty?.name ?? (key.scope === "duty" ? key.code : null),
      nameEn: duty?.nameEn ?? null,
      class: target.class,
      own: inForce(setting, today),
      resolved: resolveSettings(all, target, today),
      upcoming: (setting?.versions ?? []).filter(({ from }) => from > today),
    };
  };
  const duties = all
    .filter(({ scope, versions }) => scope === "duty" && versions.length > 0)
    .map(({ scope, code }) => line({ scope, code }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    today,
    standard: standardSettings(today),
    items: [
      line({ scope: "district", code: "" }),
      ...SETTING_CLASSES.map((code) => line({ scope: "class", code })),
      ...duties,
    ],
  };
}

/** A case of ten working days that begins at this moment: the example that the preview tells. */
const EXAMPLE: Clock["limit"] = { unit: "workdays", amount: 10 };

/** Says what a change would come to, without making it. Refuses: `cases.unknown_duty`. */
export async function previewSetting(
  ctx: Ctx,
  { scope, code, from, values }: PreviewBody,
  language: "zh" | "en",
): Promise<PreviewView> {
  await checkKey(ctx, { scope, code });
  const all = await loadSettings(ctx);
  const now = ctx.clock.now();
  const key = { scope, code };
  const classes = await classesOf(ctx, all, key);
  const facts = { at: now, today: dayOf(now), classes };
  const command = { type: "save", from, values, reason: "" } as const;
  const event = decideSetting(all, key, command, facts);
  const known = all.find((one) => one.scope === scope && one.code === code);
  const saved: SettingEvent = { type: "settingSaved", at: now, data: { ...key, ...command } };
  const after = [...all.filter((one) => one !== known), evolveSetting(known ?? null, saved)];
  const resolved = resolveSettings(after, targetOf(key, classes.get(code) ?? null), from);
  const calendar = await loadCalendar(ctx);
  const clock: Clock = { limit: EXAMPLE, startedAt: now, pauses: [] };
  const { dueAt, provisional } = deadline(calendar, clock, now);
  return {
    resolved,
    startsAt: iso(now),
    dueAt: iso(dueAt),
    provisional,
    rungs: RUNGS.map((rung) => {
      const share = resolved[rung];
      const [reached] = share === null ? [undefined] : nextTimerAt(calendar, clock, [share]);
      const at = reached === undefined ? null : iso(nextWorkingTime(calendar, reached));
      return { rung, share, at };
    }),
    refusal: isRefusal(event)
      ? { code: event.code, message: words(event.code, event.params, language) }
      : null,
  };
}

function words(code: string, params: Refusal["params"], language: "zh" | "en"): string {
  const book: Readonly<Record<string, string>> = language === "zh" ? zh : en;
  return (book[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => textOf(params[name]));
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Who set what for one thing, the newest first. */
export async function settingHistory(ctx: Ctx, { scope, code }: Key): Promise<SettingHistory> {
  const known = (await loadSettings(ctx)).find((one) => one.scope === scope && one.code === code);
  if (known === undefined) return { items: [] };
  const events = await eventsOf(ctx.db, STREAM, known.id);
  const items = await Promise.all(
    events.map(async (stored) => {
      const event = stored as unknown as SettingEvent;
      const { actor } = stored;
      const { from, reason } = event.data;
      return {
        seq: stored.seq,
        at: iso(event.at),
        withdrawn: event.type === "settingWithdrawn",
        from,
        reason,
        values: event.type === "settingSaved" ? event.data.values : {},
        who:
          actor.kind === "staff"
            ? {
                person: await personName(ctx, actor.id),
                post: await postTitle(ctx, actor.post),
                org: await orgRef(ctx, actor.org),
              }
            : { person: null, post: null, org: null },
      };
    }),
  );
  return { items: items.toReversed() };
}

const text = (value: unknown): string => canonicalJson((value ?? null) as Json);

/** Compares the settings with their events, who recorded them included; null where they agree. */
export async function verifySettings(ctx: Ctx): Promise<Difference | null> {
  const told = new Map<number, { setting: Setting; recorded: Map<string, string> }>();
  for await (const page of scanEvents(ctx.db, STREAM))
    for (const stored of page) {
      const event = stored as unknown as SettingEvent;
      const before = told.get(stored.streamId);
      const recorded = new Map(before?.recorded);
      if (event.type === "settingSaved")
        recorded.set(event.data.from, text({ at: stored.at, by: stored.actor }));
      else recorded.delete(event.data.from);
      told.set(stored.streamId, {
        setting: evolveSetting(before?.setting ?? null, event),
        recorded,
      });
    }
  const found = new Map((await allSettings(ctx.db)).map(({ id, ...setting }) => [id, setting]));
  const recorded = Map.groupBy(await recordings(ctx.db), ({ id }) => id);
  for (const id of new Set([...told.keys(), ...found.keys()])) {
    const byEvents = told.get(id);
    const differ = (what: string, expected: unknown, actual: unknown): Difference => ({
      stream: STREAM,
      id,
      what,
      expected: text(expected),
      found: text(actual),
    });
    if (text(byEvents?.setting) !== text(found.get(id)))
      return differ("it", byEvents?.setting, found.get(id));
    for (const { from, setAt, setBy } of recorded.get(id) ?? []) {
      const expected = byEvents?.recorded.get(from);
      if (text({ at: setAt, by: setBy }) !== expected)
        return differ(`who set it from ${from}`, expected, { at: setAt, by: setBy });
    }
  }
  return null;
}
