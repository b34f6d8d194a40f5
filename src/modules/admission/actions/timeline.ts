/** What happened to an application, one line an event: the page has the words, this gives the facts that they name. */
import { type StoredEvent, eventsOf } from "#kernel/events.ts";
import type { Ctx } from "#kernel/context.ts";
import { iso } from "#kernel/pure/day.ts";
import { sayFen } from "#kernel/pure/money.ts";
import type { Names } from "#kernel/pure/names.ts";
import type { AdmissionEvent } from "../rules/application.ts";
import type { LineOfTime } from "../schema.ts";
import { type Around, nameOf } from "./around.ts";
import { STREAM } from "./write.ts";

const MS_PER_MINUTE = 60_000;

/** The program itself, where nobody did it. */
const NOBODY: Names = { zh: "系统", en: "The program" };

/** Who did it: for the house person and post, for bodies of the other side only the body. */
function who(world: Around, { actor }: Pick<StoredEvent, "actor">, sees: boolean): Names {
  if (actor.kind !== "staff") return NOBODY;
  const org = nameOf(world, actor.org);
  if (!sees) return org;
  const person = world.directory.personName(actor.id);
  return { zh: `${org.zh} ${person}`.trim(), en: `${org.en} ${person}`.trim() };
}

type Params = Record<string, string>;

/** Facts of an event that its sentence names, as texts. */
function paramsOf(world: Around, event: AdmissionEvent): Params {
  const org = (id: number): Params => {
    const { zh, en } = nameOf(world, id);
    return { orgZh: zh, orgEn: en };
  };
  switch (event.type) {
    case "sentBack":
    case "withdrawn":
    case "unscheduled":
    case "unmasked":
      return { reason: event.data.reason };
    case "consulted":
      return { count: String(event.data.orgIds.length) };
    case "opinionGiven":
      return { ...org(event.data.orgId), stance: event.data.stance, text: event.data.text };
    case "consultationClosed":
      return { count: String(event.data.silentOrgIds.length) };
    case "reviewed":
      return { recommendation: event.data.recommendation, text: event.data.text };
    case "decided": {
      const { matter, result, name, minuteNo, code, commitment } = event.data;
      const money = commitment === null ? "" : sayFen(commitment.totalFen);
      return { matter, result, name, minuteNo, code: code ?? "", money };
    }
    case "declared":
      return { cause: event.data.cause, code: event.data.code };
    case "decisionLate":
      return { day: event.data.dueOn };
    case "lapsed":
      return { day: event.data.on };
    case "funded":
      return { money: sayFen(event.data.commitment.totalFen) };
    case "moneyReleased":
      return { money: sayFen(event.data.amountFen) };
    case "reviewOpened":
    case "reminded":
      return { day: event.data.sunset };
    case "reviewReported":
      return { money: sayFen(event.data.totalFen), text: event.data.text };
    case "petitioned":
      return { ...org(event.data.orgId), text: event.data.reasons };
    case "petitionSupported":
      return org(event.data.orgId);
    case "ended":
      return { why: event.data.why, day: event.data.on };
    case "scheduled":
      return { matter: event.data.matter };
    case "attached":
      return { count: String(event.data.fileIds.length) };
    default:
      return {};
  }
}

/** The time line of an application. `sees`: whether the reader sees names of people and all drafts. */
export async function timelineOf(
  ctx: Ctx,
  world: Around,
  id: number,
  sees: boolean,
): Promise<LineOfTime[]> {
  const events = (await eventsOf(ctx.db, STREAM, id)).filter(
    // Saving a draft once more tells nobody anything.
    ({ type }) => type !== "redrafted" && (sees || type !== "drafted"),
  );
  return events.map((event, i) => {
    const before = events[i - 1];
    const waited = before === undefined ? 0 : event.at - before.at;
    return {
      seq: event.seq,
      type: event.type,
      at: iso(event.at),
      waitedMinutes: Math.max(0, Math.floor(waited / MS_PER_MINUTE)),
      who: who(world, event, sees),
      params: paramsOf(world, event as unknown as AdmissionEvent),
    };
  });
}
