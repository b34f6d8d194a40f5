import { defineModule } from "#kernel/module.ts";
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
});
