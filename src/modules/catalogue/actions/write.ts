/** Runs commands on many duties at once: one lock, one read, one insert a table, whatever their number. */
import { type Ctx, changed, transaction } from "#kernel/context.ts";
import { EMPTY_HEAD, type EventRow, chainEvents, insertEvents } from "#kernel/events.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { type Refusal, isRefusal, orRefuse } from "#kernel/pure/refusal.ts";
import {
  type DutyCommand,
  type DutyEvent,
  type DutyState,
  type VersionState,
  decideDuty,
  evolveDuty,
} from "../rules/lifecycle.ts";
import * as store from "../store/duties.ts";

/** Name of the remembered published catalogue. */
export const PUBLISHED_MEMO = "catalogue.published";

/** What is to be done with one duty: commands in order, found from what stands now. */
export type DutyWork = {
  readonly code: string;
  readonly commands: (state: DutyState | undefined) => readonly DutyCommand[] | Refusal;
  /** For publishing: what is wrong with the leads of a version. */
  readonly leads?: (version: VersionState) => Refusal | undefined;
};

export type WrittenDuty = {
  readonly dutyId: number;
  readonly code: string;
  readonly before: DutyState | undefined;
  readonly state: DutyState;
};

/**
 * Decides and writes; nothing is written where one command is refused.
 * Duties are locked in the order of their ids, so that two writers never wait for each other.
 */
export function writeDuties(ctx: Ctx, work: readonly DutyWork[]): Promise<WrittenDuty[]> {
  return transaction(ctx, async (inner) => {
    const found = await store.lockDuties(
      inner.db,
      work.map((item) => item.code),
    );
    const rowOf = new Map(found.map((row) => [row.code, row]));
    const stateOf = statesOf(
      await store.versionsOfDuties(
        inner.db,
        found.map((row) => row.id),
      ),
    );
    const newIds = await store.takeDutyIds(inner.db, work.length - found.length);
    const at = inner.clock.now();
    const facts = { at, today: dayOf(at) };
    const events: EventRow[] = [];
    const toSave: store.DutyToSave[] = [];
    const written: WrittenDuty[] = [];
    for (const item of work) {
      const row = rowOf.get(item.code);
      const before = stateOf.get(item.code);
      const run = runCommands(before, item, facts);
      const dutyId = row?.id ?? newIds.shift() ?? 0;
      const head = row === undefined ? EMPTY_HEAD : { seq: row.eventSeq, hash: row.eventHash };
      const chained = chainEvents("duty", dutyId, head, run.events, inner.actor);
      events.push(...chained.rows);
      if (run.events.length > 0)
        toSave.push({
          row: {
            id: dutyId,
            code: item.code,
            eventSeq: chained.head.seq,
            eventHash: chained.head.hash,
          },
          state: run.state,
          changed: changedVersions(before, run.state),
          isNew: row === undefined,
        });
      written.push({ dutyId, code: item.code, before, state: run.state });
    }
    await store.saveDuties(inner.db, toSave);
    await insertEvents(inner.db, events);
    if (toSave.length > 0) await changed(inner, PUBLISHED_MEMO);
    return written;
  });
}

function runCommands(
  before: DutyState | undefined,
  item: DutyWork,
  facts: { readonly at: number; readonly today: string },
): { state: DutyState; events: DutyEvent[] } {
  let state = before;
  const events: DutyEvent[] = [];
  for (const command of orRefuse(item.commands(before))) {
    const version =
      command.type === "publish"
        ? state?.versions.find((v) => v.number === command.number)
        : undefined;
    const leads = version === undefined ? undefined : item.leads?.(version);
    const decided = decideDuty(state, command, { ...facts, leads });
    if (isRefusal(decided)) orRefuse<never>(decided);
    else
      for (const event of decided) {
        state = evolveDuty(state, event);
        events.push(event);
      }
  }
  return { state: state ?? { code: item.code, versions: [] }, events };
}

function changedVersions(before: DutyState | undefined, after: DutyState): number[] {
  return after.versions
    .filter((version) => !before?.versions.includes(version))
    .map((version) => version.number);
}

/** Puts versions read from tables together to states by code. */
export function statesOf(rows: readonly store.VersionRow[]): Map<string, DutyState> {
  const states = new Map<string, DutyState>();
  for (const [code, versions] of Map.groupBy(rows, (row) => row.code))
    states.set(code, { code, versions: versions.map(stateOfRow) });
  return states;
}

/** The state of a version without the ids that only tables know. */
export function stateOfRow(row: store.VersionRow): VersionState {
  const { id: _id, dutyId: _dutyId, code: _code, ...state } = row;
  return state;
}
