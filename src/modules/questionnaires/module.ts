/** Manifest of questionnaires. */
import { defineModule, differs } from "#kernel/module.ts";
import { verifyQuestionnaires } from "./actions/verify.ts";
import { jobs } from "./jobs.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { routes } from "./routes.ts";

export const questionnaires = defineModule({
  name: "questionnaires",
  dependsOn: ["places", "organisations", "accounts", "cases"],
  routes,
  jobs,
  personalData: [
    "questionnaires.list_entry.name_sealed",
    "questionnaires.list_entry.telephone_sealed",
    "questionnaires.preference.person_key",
  ],
  refusals: { zh, en },
  async prove(ctx) {
    const different = await verifyQuestionnaires(ctx);
    if (different === null)
      return { agrees: "surveys, their draws, ballots and boxes agree with the events" };
    const { what, expected, found } = different;
    return differs(`Questionnaires, ${what}`, expected, found);
  },
});
