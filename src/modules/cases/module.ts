import { defineModule, differs } from "#kernel/module.ts";
import { verifyRecomputations } from "./actions/verify-recomputations.ts";
import { verifySettings } from "./actions/settings.ts";
import { jobs } from "./jobs.ts";
import { live } from "./live.ts";
import { refusals as relationsEn } from "./messages/relations.en.ts";
import { refusals as relationsZh } from "./messages/relations.zh.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as moreEn } from "./messages/mechanisms.en.ts";
import { refusals as moreZh } from "./messages/mechanisms.zh.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const cases = defineModule({
  name: "cases",
  dependsOn: ["places", "calendars", "organisations", "accounts", "catalogue"],
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
    zh: { ...zh, ...moreZh, ...relationsZh },
    en: { ...en, ...moreEn, ...relationsEn },
  },
  /** Settings and the report of corrected calendars; the cases themselves are proved row by row by the command. */
  async prove(ctx) {
    const found = (await verifySettings(ctx)) ?? (await verifyRecomputations(ctx));
    if (found === null)
      return { agrees: "settings and corrected calendars agree with their events" };
    const { stream, id, what, expected, found: actual } = found;
    return differs(`${stream} ${id}: ${what}`, expected, actual);
  },
});
