/** What open pages may listen to: refusals that one may see. */
import type { Live } from "#kernel/live.ts";
import { scopeOf } from "./access.ts";
import { bodiesOfTaskRefusals } from "./store/live-store.ts";

const ALL = "taskRefusals:all";
const ofBody = (orgId: number): string => `taskRefusals:${orgId}`;

export const live: Live = {
  topics: [
    {
      name: "taskRefusals",
      takesId: false,
      async open({ actor }) {
        const scope = scopeOf(actor);
        if (scope === null) return undefined;
        return { keys: [scope === "everything" ? ALL : ofBody(scope.orgId)] };
      },
    },
  ],
  sources: [
    {
      streams: ["taskRefusal"],
      async hintsOf(ctx, events) {
        const ids = [...new Set(events.map(({ streamId }) => streamId))];
        const bodies = await bodiesOfTaskRefusals(ctx.db, ids);
        return [{ key: ALL }, ...bodies.map((orgId) => ({ key: ofBody(orgId) }))];
      },
    },
  ],
};
