/** What open pages may listen to: a case that one may see, the inbox of one's organisation. */
import type { Ctx } from "#kernel/context.ts";
import type { FollowedEvent } from "#kernel/followers.ts";
import type { Hint, Live, LiveTopic } from "#kernel/live.ts";
import { factsOf, mayRead, scopeOf } from "./access.ts";
import { findCase } from "./store/case-store.ts";
import { bodiesOfCases } from "./store/live-store.ts";
import { stateOf } from "./store/row.ts";

const ofCase = (id: number): string => `case:${id}`;
const ofInbox = (orgId: number): string => `inbox:${orgId}`;

const caseTopic: LiveTopic = {
  name: "case",
  takesId: true,
  async open(ctx, id) {
    const row = await findCase(ctx.db, id);
    if (row === undefined || !mayRead(scopeOf(ctx.actor), factsOf(stateOf(row)))) return undefined;
    return { keys: [ofCase(id)], seq: row.lastSeq };
  },
};

const inboxTopic: LiveTopic = {
  name: "inbox",
  takesId: false,
  async open({ actor }) {
    return actor.kind === "staff" ? { keys: [ofInbox(actor.post.orgId)] } : undefined;
  },
};

/** Bodies that an event names: who had it, who has it, who is asked. */
function namedIn({ data }: FollowedEvent): number[] {
  return Object.entries(data).flatMap(([name, value]) =>
    /(^o|O)rgId$/.test(name) && typeof value === "number" ? [value] : [],
  );
}

/** A case changes for who has it open; the inboxes of its bodies change, those that it leaves included. */
async function hintsOf(ctx: Ctx, events: readonly FollowedEvent[]): Promise<Hint[]> {
  const ids = [...new Set(events.map(({ streamId }) => streamId))];
  const orgIds = new Set([...events.flatMap(namedIn), ...(await bodiesOfCases(ctx.db, ids))]);
  return [
    ...events.map(({ streamId, seq }) => ({ key: ofCase(streamId), seq })),
    ...[...orgIds].map((orgId) => ({ key: ofInbox(orgId) })),
  ];
}

export const live: Live = {
  topics: [caseTopic, inboxTopic],
  sources: [{ streams: ["case"], hintsOf }],
};
