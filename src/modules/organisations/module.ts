/** Manifest of organisations. */
import { defineModule, differs } from "#kernel/module.ts";
import { verifyOrganisations } from "./actions/verify.ts";
import { refusals as en } from "./messages/en.ts";
import { refusals as zh } from "./messages/zh.ts";
import { organisationRoutes } from "./routes/organisations.ts";
import { peopleRoutes } from "./routes/people.ts";

export const organisations = defineModule({
  name: "organisations",
  dependsOn: ["places"],
  routes: [...organisationRoutes, ...peopleRoutes],
  personalData: [
    "organisations.person.name_sealed",
    "organisations.person.name_index",
    "organisations.person.telephone_sealed",
    "organisations.person.telephone_index",
  ],
  refusals: { zh, en },
  async prove(ctx) {
    const found = await verifyOrganisations(ctx);
    return found === null
      ? { agrees: "organisations, people and posts agree with their events" }
      : differs(`${found.what} ${found.id}`, found.expected, found.found);
  },
});
