import { defineModule, differs } from "#kernel/module.ts";
import { verifyBulks } from "./actions/verify-bulks.ts";
import { verifyRecomputations } from "./actions/verify-recomputations.ts";
import { verifySettings } from "./actions/settings.ts";
import { jobs } from "./jobs.ts";
import { live } from "./live.ts";
import { refusals as bulkEn } from "./messages/bulk.en.ts";
import { refusals as bulkZh } from "./messages/bulk.zh.ts";
import { refusals as relationsEn } from "./messages/relations.en.ts";
import { refusals as relationsZh } from "./messages/relations.zh.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as moreEn } from "./messages/mechanisms.en.ts";
import { refusals as moreZh } from "./messages/mechanisms.zh.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const cases = defineModule({
  name: "cases",
  dependsOn: ["places", "calendars", "organisations", "accounts", "catalogue", "admission"],
  routes,
  jobs,
  live,
  personalData: [
    "cases.party.name_sealed",
    "cases.party.telephone_sealed",
    "cases.party.id_number_sealed",
    "cases.party.address_sealed",
  ],
  refusals: {
    zh: { ...zh, ...moreZh, ...relationsZh, ...bulkZh },
    en: { ...en, ...moreEn, ...relationsEn, ...bulkEn },
  },
  /** Settings and the report of corrected calendars; the cases themselves are proved row by row by the command. */
  async prove(ctx) {
    const found = (await verifySettings(ctx)) ?? (await verifyRecomputations(ctx));
    const bulk = found === null ? await verifyBulks(ctx) : null;
    if (bulk !== null) return differs(bulk.what, bulk.expected, bulk.found);
    if (found === null)
      return { agrees: "settings, corrected calendars and bulks agree with their events" };
    const { stream, id, what, expected, found: actual } = found;
    return differs(`${stream} ${id}: ${what}`, expected, actual);
  },
});
