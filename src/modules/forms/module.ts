/** Manifest of forms. */
import { defineModule, differs } from "#kernel/module.ts";
import { verifyForms } from "./actions/verify.ts";
import { jobs } from "./jobs.ts";
import { live } from "./actions/live.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { fieldRoutes } from "./routes/fields.ts";
import { formRoutes } from "./routes/forms.ts";
import { sheetRoutes } from "./routes/sheets.ts";

export const forms = defineModule({
  name: "forms",
  dependsOn: ["places", "organisations", "calendars", "admission", "cases", "notices"],
  routes: [...fieldRoutes, ...sheetRoutes, ...formRoutes],
  jobs,
  live,
  personalData: [],
  refusals: { zh, en },
  async prove(ctx) {
    const different = await verifyForms(ctx);
    if (different === null)
      return { agrees: "fields, forms, sheets and answers agree with their events" };
    const { what, expected, found } = different;
    return differs(`Forms, ${what}`, expected, found);
  },
});
