/** Manifest of organisations. */
import { defineModule } from "#kernel/module.ts";
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
});
