/** What open pages may listen to: an application that one may see, and what waits at one's desk. */
import type { Live } from "#kernel/live.ts";
import { factsOf, mayRead } from "../access.ts";
import { around } from "./around.ts";
import { findApplicationRow } from "../store/applications.ts";

const ofApplication = (id: number): string => `admission:${id}`;
/** Something has changed somewhere; what of it is anybody's, their own list says. */
const ANY = "admissions";

export const live: Live = {
  topics: [
    {
      name: "admission",
      takesId: true,
      async open(ctx, id) {
        const stored = await findApplicationRow(ctx.db, id);
        if (stored === undefined) return undefined;
        const { scope } = await around(ctx);
        return mayRead(scope, factsOf(stored.application))
          ? { keys: [ofApplication(id)] }
          : undefined;
      },
    },
    {
      name: "admissions",
      takesId: false,
      open: async ({ actor }) => (actor.kind === "staff" ? { keys: [ANY] } : undefined),
    },
  ],
  sources: [
    {
      streams: ["admission", "admissionMeeting"],
      hintsOf: async (_ctx, events) => [
        { key: ANY },
        ...events
          .filter(({ stream }) => stream === "admission")
          .map(({ streamId, seq }) => ({ key: ofApplication(streamId), seq })),
      ],
    },
  ],
};
