/** What open desks may listen to: a working set in which one sees rows. */
import type { Live } from "#kernel/live.ts";
import { scopeOf } from "./access.ts";
import { seesSet } from "./store/sets.ts";

const ofSet = (id: number): string => `consolidation:${id}`;

export const live: Live = {
  topics: [
    {
      name: "consolidation",
      takesId: true,
      async open(ctx, id) {
        const scope = scopeOf(ctx.actor);
        if (scope === undefined) return undefined;
        const seq = await seesSet(ctx.db, id, scope.orgId);
        return seq === undefined ? undefined : { keys: [ofSet(id)], seq };
      },
    },
  ],
  sources: [
    {
      streams: ["workingSet"],
      hintsOf: async (_ctx, events) =>
        events.map(({ streamId, seq }) => ({ key: ofSet(streamId), seq })),
    },
  ],
};
