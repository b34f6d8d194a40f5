/** What open pages may listen to: a form and a sheet that one may see, and the sheets that one's body fills in. */
import type { Live } from "#kernel/live.ts";
import { maySeeForm, maySeeSheet } from "../access.ts";
import { around } from "./around.ts";
import { findForm } from "../store/forms.ts";
import { findSheet, placesOfSheets } from "../store/sheets.ts";

const ofForm = (id: number): string => `form:${id}`;
const ofSheet = (id: number): string => `sheet:${id}`;
const ofBody = (orgId: number): string => `forms:${orgId}`;

export const live: Live = {
  topics: [
    {
      name: "form",
      takesId: true,
      async open(ctx, id) {
        const form = await findForm(ctx.db, id);
        if (form === undefined) return undefined;
        const { scope } = await around(ctx);
        return maySeeForm(scope, form) ? { keys: [ofForm(id)] } : undefined;
      },
    },
    {
      name: "sheet",
      takesId: true,
      async open(ctx, id) {
        const sheet = await findSheet(ctx.db, id);
        if (sheet === undefined) return undefined;
        const { scope } = await around(ctx);
        return maySeeSheet(scope, sheet) ? { keys: [ofSheet(id)] } : undefined;
      },
    },
    {
      name: "sheets",
      takesId: false,
      open: async ({ actor }) =>
        actor.kind === "staff" ? { keys: [ofBody(actor.post.orgId)] } : undefined,
    },
  ],
  sources: [
    {
      streams: ["form", "formSheet"],
      async hintsOf(ctx, events) {
        const sheetIds = events
          .filter(({ stream }) => stream === "formSheet")
          .map(({ streamId }) => streamId);
        const places = await placesOfSheets(ctx.db, [...new Set(sheetIds)]);
        // A form that goes out opens hundreds of sheets at once: one hint for each form and body.
        const keys = new Set([
          ...events
            .filter(({ stream }) => stream === "form")
            .map(({ streamId }) => ofForm(streamId)),
          ...sheetIds.map(ofSheet),
          ...places.flatMap(({ formId, orgId }) => [ofForm(formId), ofBody(orgId)]),
        ]);
        return [...keys].map((key) => ({ key }));
      },
    },
  ],
};
